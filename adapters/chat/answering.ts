import type { Viewer } from '../../src/ask/library.ts';
import type { Assistant, Moment, Replied } from '../../src/assistant.ts';
import { exportAction } from '../../src/say/export.ts';
import { complaintActions, wrongAction } from '../../src/say/feedback.ts';
import type { Action } from '../../src/say/reply.ts';
import type { Answers, Asked, Said, Shown } from '../store/store.ts';
import type { Button } from './messenger.ts';

/** What an answer shows after a press: the press, and for a page not the pages turned before. */
export function trailAfter(trail: readonly Action[], action: Action): readonly Action[] {
  const kept = action.kind === 'page' && trail.at(-1)?.kind === 'page' ? trail.slice(0, -1) : trail;
  return [...kept, action];
}

/**
 * Answers a question again, with all that was pressed since: documents are read anew, so what is gone, or hidden from
 * this viewer, is not shown from memory.
 */
export async function replay(
  assistant: Assistant,
  { text, scope, language, context, today, askedAt }: Asked,
  trail: readonly Action[],
  viewer: Viewer,
): Promise<Replied> {
  const moment: Moment = { today, at: askedAt };
  const message = { text, scope, ...(language ? { language } : {}) };
  let replied = await assistant.reply(message, context, viewer, moment);
  for (const action of trail) replied = await assistant.act(action, replied.answer, viewer, moment);
  return replied;
}

/** What is kept of an answer. */
export function shownBy({ answer, context }: Replied, trail: readonly Action[] = []): Shown {
  return { trail, kind: answer.kind, intent: answer.intent, context };
}

/** Keeps an answer before it is sent; one that was kept and could not be sent is taken up again. */
export async function keep(answers: Answers, asked: Asked, shown: Shown): Promise<number> {
  const earlier = await answers.to(asked.chat, asked.message);
  if (!earlier || earlier.messages.length > 0) return answers.keep(asked, shown);
  await answers.update(earlier.id, shown);
  return earlier.id;
}

/** The row each kind of button stands in. */
export const ROW_OF: Readonly<Record<Action['kind'], Button['row']>> = {
  open: 'choice',
  narrow: 'narrow',
  page: 'turn',
  original: 'about',
  export: 'about',
  vote: 'about',
};

/**
 * The buttons under an answer: what its reply offers, its list as a file, and where it states something, the one that
 * calls it wrong.
 */
export function buttonsFor(answers: Answers, said: Pick<Said, 'id'>, { answer, reply }: Replied): Promise<Button[]> {
  return offered(answers, said, [
    ...reply.actions,
    ...exportAction(answer, reply.language),
    ...wrongAction(answer, reply.language),
  ]);
}

/** The buttons that ask what is wrong. */
export function complaintButtons(answers: Answers, said: Pick<Said, 'id'>, { reply }: Replied): Promise<Button[]> {
  return offered(answers, said, complaintActions(reply.language));
}

async function offered(answers: Answers, { id }: Pick<Said, 'id'>, actions: readonly Action[]): Promise<Button[]> {
  const ids = await answers.offer(id, actions);
  // The one clause that can be opened is the answer's own: it belongs beside what else can be done with it.
  const opens = actions.filter(({ kind }) => kind === 'open').length;
  return actions.map((action, i) => ({
    id: ids[i] as string,
    label: action.label,
    row: action.kind === 'open' && opens === 1 ? 'about' : ROW_OF[action.kind],
  }));
}
