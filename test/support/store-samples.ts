import type { Arrival, Asked, Shown } from '../../adapters/store/store.ts';
import type { Answered, Asking, KeptRun } from '../../adapters/store/training.ts';
import type { ThreadContext } from '../../src/ask/follow-up.ts';
import type { Run } from '../../src/train/run.ts';
import type { Memory } from '../../src/train/schedule.ts';

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

/** A quiz. */
export function runOf(change: Partial<Run> = {}): Run {
  const steps = ['plan/s1', "b'😀\u0000"].map((question) => ({ question, card: null }));
  return {
    ...{ kind: 'quiz', language: 'zh-Hans', seed: 'seed', about: '公报\u0000\ud800', document: null, steps },
    ...{ position: 0, shown: { options: 3, right: 2 } },
    ...change,
  };
}

/** A quiz somebody began. */
export function begunOf(change: Partial<Omit<KeptRun, 'id'>> = {}): Omit<KeptRun, 'id'> {
  return { chat: 'test:a', thread: 't', person: 'test:p', isPrivate: false, run: runOf(), ...change };
}

/** How a question is shown. */
export function askingOf(change: Partial<Asking> = {}): Asking {
  return { run: 1, position: 0, messages: ['m1', "m'😀\u0000"], poll: 'poll', ...change };
}

/** What somebody answered. */
export function answeredOf(change: Partial<Answered> = {}): Answered {
  return { run: 1, position: 0, person: 'test:p', question: "plan/b'😀", right: true, at: OCTOBER, ...change };
}

/** What somebody remembers. */
export function memoryOf(change: Partial<Memory> = {}): Memory {
  return {
    ...{ due: OCTOBER + 60_000, stability: 2.3065, difficulty: 2.118103970459015, reps: 1, lapses: 0, state: 1 },
    ...{ learningStep: 0, scheduledDays: 0, lastAnswered: OCTOBER, inBook: false, rightInARow: 1 },
    ...change,
  };
}
