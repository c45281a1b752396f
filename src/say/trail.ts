import { z } from 'zod';
import type { Action } from './reply.ts';

/** Most presses one address remembers. */
const MOST = 8;

const name = z.string().min(1).max(200);
const Step = z.union([
  z.tuple([z.literal('open'), name]),
  z.tuple([z.literal('open'), name, name]),
  z.tuple([z.literal('page'), z.string().regex(/^[1-9]\d{0,3}$/)]),
  z.tuple([z.literal('narrow'), name]),
  z.tuple([z.literal('original')]),
]);
const Steps = z.array(Step).max(MOST);

/** What was pressed, for an address: `open:beijing-2016-2020:12`, `page:2`; votes leave no trail. */
export function writeTrail(trail: readonly Action[]): string[] {
  return trail.flatMap((action) => {
    const step = stepOf(action);
    return step ? [step.map(encodeURIComponent).join(':')] : [];
  });
}

function stepOf(action: Action): string[] | null {
  switch (action.kind) {
    case 'open':
      return ['open', action.document, ...(action.clause === null ? [] : [action.clause])];
    case 'page':
      return ['page', String(action.page)];
    case 'narrow':
      return ['narrow', action.document];
    case 'original':
      return ['original'];
    default:
      return null;
  }
}

/** The trail an address names; none where it is nonsense. Buttons have no labels on the way back: nobody sees them. */
export function readTrail(written: readonly string[]): Action[] {
  const read = Steps.safeParse(written.map((step) => step.split(':').map(decoded)));
  return read.success ? read.data.map(actionOf) : [];
}

function actionOf(step: z.infer<typeof Step>): Action {
  switch (step[0]) {
    case 'open':
      return { kind: 'open', document: step[1], clause: step[2] ?? null, label: '' };
    case 'page':
      return { kind: 'page', page: Number(step[1]), label: '' };
    case 'narrow':
      return { kind: 'narrow', document: step[1], label: '' };
    default:
      return { kind: 'original', label: '' };
  }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
