import type { Context } from 'hono';
import type { Replied } from '../../src/assistant.ts';
import type { Action } from '../../src/say/reply.ts';
import { readTrail, writeTrail } from '../../src/say/trail.ts';
import { keep, replay, shownBy, trailAfter } from '../chat/answering.ts';
import type { Asked, Said } from '../store/store.ts';
import type { Page, WebParts } from './page.ts';
import { openSession, questionName, sessionOf } from './session.ts';

/** A question with its answer, as a page shows it. */
export interface Exchange extends Replied {
  readonly text: string;
  /** The question's name in its session. */
  readonly name: string;
  /** The question it follows; null when it stands by itself. */
  readonly after: Said | null;
  readonly trail: readonly Action[];
  /** The address after a press, or without one that of the question. */
  href(action: Action | null): string;
}

/** Pages show what everybody may see. */
const EVERYBODY = { internal: false };

/** Answers the question of an address, with all that was pressed since, and keeps it for follow-ups. */
export async function answered(c: Context, text: string, page: Page, parts: WebParts): Promise<Exchange> {
  const { store, assistant } = parts;
  const { moment, view } = page;
  const after = await earlier(c, parts);
  const session = openSession(c, parts);
  const name = questionName(text, after?.asked.message ?? null, moment.today);
  const asked: Asked = {
    chat: session,
    thread: null,
    person: session,
    message: name,
    text,
    scope: null,
    language: page.language,
    context: after ? { ...after.context, at: moment.at } : null,
    today: moment.today,
    askedAt: moment.at,
  };
  const read = readTrail(c.req.queries('do') ?? []);
  const trail = read.every((own) => !('document' in own) || view.document(own.document)) ? read : [];
  const replied = await replay(assistant, asked, trail, EVERYBODY);
  await keep(store.answers, asked, shownBy(replied, trail));
  return {
    ...replied,
    ...{ text, name, after, trail },
    href(action) {
      const steps = action ? writeTrail(trailAfter(trail, action)) : [];
      const query = new URLSearchParams({ q: text, ...(after ? { after: after.asked.message } : {}) });
      for (const step of steps) query.append('do', step);
      return page.href(`/?${query}`);
    },
  };
}

/** The question `?after=` names, where it is one of the same session. */
async function earlier(c: Context, { store }: WebParts): Promise<Said | null> {
  const [session, name] = [sessionOf(c), c.req.query('after') ?? ''];
  return session !== null && /^[\w-]{16}$/.test(name) ? store.answers.to(session, name) : null;
}
