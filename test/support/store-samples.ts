import type { Arrival, Asked, Shown } from '../../adapters/store/store.ts';
import type { ThreadContext } from '../../src/ask/follow-up.ts';

/** The last moment of a month, and the first of the next. */
export const SEPTEMBER = Date.UTC(2026, 8, 30, 23, 59, 59, 999);
export const OCTOBER = SEPTEMBER + 1;

/** An arrival of a chat. */
export function arrivalOf(key: string, chat = 'test:a'): Arrival {
  return {
    key,
    chat,
    person: 'test:p',
    payload: { text: `问 ${key} 😀\u0000\ud800'";--`, list: [1, null] },
    receivedAt: 7,
  };
}

/** A question. */
export function askedOf(change: Partial<Asked> = {}): Asked {
  const where = { chat: 'test:a', thread: null, person: 'test:p', message: 'm1' };
  const what = {
    text: '谁负责第12项?',
    scope: ['plan'],
    language: 'zh-Hans',
    context: null,
    today: '2026-10-01',
  } as const;
  return { ...where, ...what, askedAt: OCTOBER, ...change };
}

/** What an answer shows. */
export function shownOf(change: Partial<Shown> = {}): Shown {
  const topic = '公报😀\u0000';
  const context: ThreadContext = {
    ...{ asks: ['lead'], topic, list: null, references: [], days: '', documents: ['plan'], clauses: [], at: OCTOBER },
  };
  return { trail: [], kind: 'answer', intent: 'lead', context, ...change };
}
