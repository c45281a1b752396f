import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageEvent, PressEvent } from '../../../adapters/chat/incoming.ts';
import { createIntake, type Intake } from '../../../adapters/chat/intake.ts';
import { createLimits } from '../../../adapters/chat/limits.ts';
import { openStore } from '../../../adapters/store/open.ts';
import type { Claim, Store } from '../../../adapters/store/store.ts';

const CHAT = 'telegram:-100';
const ADA = 'telegram:1';

let store: Store;
let woken: number;
let now: number;
let intake: Intake;
beforeEach(async () => {
  store = await openStore('memory');
  woken = 0;
  now = Date.now();
  intake = createIntake(
    store.inbox,
    () => ({ today: '2017-05-15', at: now }),
    () => {
      woken += 1;
    },
  );
});
afterEach(() => store.close());

const place = { chat: CHAT, thread: null, isPrivate: false, language: null };
const message = (key: string, own: Partial<MessageEvent> = {}) => ({
  key,
  event: {
    ...{ is: 'message', ...place, person: ADA, at: now, message: key, text: `问题 ${key}`, replyTo: null },
    ...{ edited: false, unreadable: false, byChatAdmin: false },
    ...own,
  } satisfies MessageEvent as MessageEvent,
});
const press = (key: string) => {
  const event: PressEvent = { is: 'press', ...place, person: ADA, at: 0, press: key, message: '1', action: '2' };
  return { key, event };
};
const many = <T>(count: number, one: (key: string) => T) => Array.from({ length: count }, (_, n) => one(`k${n}`));

/** Everything that waits, in order. */
async function kept(): Promise<MessageEvent[]> {
  const events: MessageEvent[] = [];
  for (let claim: Claim | null = await store.inbox.claim(now, now + 1); claim; ) {
    events.push(claim.payload as MessageEvent);
    await store.inbox.done(claim.key, now);
    claim = await store.inbox.claim(now, now + 1);
  }
  return events;
}

/** What the limits say of events, in order. */
async function judged(received: readonly { readonly event: MessageEvent | PressEvent }[], attempts = 1) {
  const limits = createLimits(store);
  const claim = { key: '', chat: CHAT, person: ADA, payload: null, receivedAt: now, attempts, delivered: 0 };
  const verdicts = [];
  for (const { event } of received) verdicts.push(await limits(event, claim));
  return verdicts;
}
const within = (count: number) => Array<string>(count).fill('within');

describe('the limits', () => {
  it('let a person ask thirty times in a minute, and tell the first that is too many from the next', async () => {
    expect(await judged(many(33, message))).toEqual([...within(30), 'first over', 'over', 'over']);
  });

  it('count people apart, and one person’s chats apart', async () => {
    await judged(many(30, message));
    const others = [message('a', { person: 'telegram:2' }), message('b', { chat: ADA }), message('c')];
    expect(await judged(others)).toEqual(['within', 'within', 'first over']);
  });

  it('count a chat as a whole', async () => {
    const verdicts = await judged(many(102, (key) => message(key, { person: `telegram:${key}` })));
    expect(verdicts).toEqual([...within(100), 'first over', 'over']);
  });

  it('count presses, but not what waited on the platform’s side or is done again', async () => {
    expect(await judged(many(60, (key) => message(key, { at: now - 61_000 })))).toEqual(within(60));
    expect(await judged(many(60, message), 2)).toEqual(within(60));
    expect((await judged(many(31, press))).at(-1)).toBe('first over');
  });
});

describe('the way into the inbox', () => {
  it('keeps everything, and wakes the worker for what is new only', async () => {
    await intake([message('a'), message('b'), press('c')]);
    await intake([message('a')]);
    await intake([]);
    expect(woken).toBe(1);
    expect((await kept()).map(({ is }) => is)).toEqual(['message', 'message', 'press']);
  });
});
