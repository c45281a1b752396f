import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageEvent, PressEvent } from '../../../adapters/chat/incoming.ts';
import { createIntake, type Intake } from '../../../adapters/chat/intake.ts';
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
    store,
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
    ...{ edited: false, unreadable: false, byChatAdmin: false, over: false },
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

describe('the way into the inbox', () => {
  it('keeps what a person asks in a minute, tells them once, and keeps no more', async () => {
    await intake(many(40, message));
    const events = await kept();
    expect(events).toHaveLength(31);
    expect(events.slice(0, 30).every(({ over }) => !over)).toBe(true);
    expect(events[30]).toMatchObject({ over: true, text: '', message: 'k30' });
  });

  it('counts people apart, and one person’s chats apart', async () => {
    await intake(many(30, message));
    await intake([
      message('other person', { person: 'telegram:2' }),
      message('other chat', { chat: ADA }),
      message('one too many'),
    ]);
    const over = (await kept()).filter((event) => event.over);
    expect(over.map((event) => event.message)).toEqual(['one too many']);
  });

  it('counts a chat as a whole', async () => {
    await intake(many(110, (key) => message(key, { person: `telegram:${key}` })));
    const events = await kept();
    expect(events).toHaveLength(101);
    expect(events.filter((event) => event.over)).toHaveLength(1);
  });

  it('does not count what waited on the platform’s side, nor presses', async () => {
    await intake(many(80, (key) => message(key, { at: now - 61_000 })));
    await intake(many(80, (key) => press(`p${key}`)));
    expect(await kept()).toHaveLength(160);
  });

  it('wakes the worker for what is new only', async () => {
    await intake([message('a'), message('b')]);
    await intake([message('a')]);
    await intake([]);
    expect(woken).toBe(1);
    expect(await kept()).toHaveLength(2);
  });
});
