import fc from 'fast-check';
import { expect } from 'vitest';
import type { Arrival, Store } from '../../adapters/store/store.ts';

/** An arrival as the naive inbox keeps it. */
interface Row extends Arrival {
  chat: string;
  attempts: number;
  delivered: number;
  claimed: boolean;
  readyAt: number;
  done: boolean;
}

/** One call of an inbox. Keys and chats are of a small set, so that they meet. */
type Step =
  | { readonly is: 'receive'; readonly keys: readonly number[]; readonly chat: number }
  | { readonly is: 'claim'; readonly now: number; readonly for: number }
  | { readonly is: 'waiting'; readonly now: number }
  | { readonly is: 'renew' | 'put off'; readonly key: number; readonly until: number }
  | { readonly is: 'delivered'; readonly key: number; readonly count: number }
  | { readonly is: 'done'; readonly key: number }
  | { readonly is: 'move'; readonly from: number; readonly to: number };

const key = fc.nat(9);
const chat = fc.nat(3);
const time = fc.nat(50);
const only = <T extends string>(value: T) => fc.constant(value);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ is: only('receive'), keys: fc.array(key, { maxLength: 4 }), chat }) },
  { weight: 6, arbitrary: fc.record({ is: only('claim'), now: time, for: time }) },
  fc.record({ is: only('waiting'), now: time }),
  fc.record({ is: fc.constantFrom('renew', 'put off'), key, until: time }),
  fc.record({ is: only('delivered'), key, count: fc.nat(3) }),
  { weight: 3, arbitrary: fc.record({ is: only('done'), key }) },
  fc.record({ is: only('move'), from: chat, to: chat }),
);

/** Whatever is called in whatever order: a store answers as a list would that is searched from its beginning. */
export function behavesLikeAList(store: Store): Promise<void> {
  let run = 0;
  return fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      run++;
      const rows: Row[] = [];
      for (const taken of steps) {
        const [is, should] = [await real(store, taken, `${run}`), naive(rows, taken, `${run}`)];
        expect([taken, is]).toEqual([taken, should]);
      }
      for (const { key } of rows) await store.inbox.done(key, 0);
    }),
    { numRuns: 30 },
  );
}

function arrivalsOf(keys: readonly number[], chat: number, run: string): Arrival[] {
  return keys.map((key) => ({
    key: `${run}/${key}`,
    chat: `${run}:${chat}`,
    person: `person ${key}`,
    payload: { key },
    receivedAt: key,
  }));
}

async function real({ inbox, chats }: Store, step: Step, run: string): Promise<unknown> {
  if (step.is === 'receive') return inbox.receive(arrivalsOf(step.keys, step.chat, run));
  if (step.is === 'claim') return inbox.claim(step.now, step.now + step.for);
  if (step.is === 'waiting') return inbox.waiting(step.now);
  if (step.is === 'move') return chats.move(`${run}:${step.from}`, `${run}:${step.to}`);
  const name = `${run}/${step.key}`;
  if (step.is === 'renew') return inbox.renew([name, 'unknown'], step.until);
  if (step.is === 'put off') return inbox.putOff(name, step.until);
  if (step.is === 'delivered') return inbox.delivered(name, step.count);
  return inbox.done(name, 0);
}

function naive(rows: Row[], step: Step, run: string): unknown {
  const undone = rows.filter(({ done }) => !done);
  if (step.is === 'receive') return receive(rows, arrivalsOf(step.keys, step.chat, run));
  if (step.is === 'claim') return claim(undone, step.now, step.now + step.for);
  if (step.is === 'waiting') {
    const later = undone.map(({ readyAt }) => readyAt).filter((at) => at > step.now);
    return { count: undone.length, nextAt: later.length > 0 ? Math.min(...later) : null };
  }
  if (step.is === 'move') {
    for (const row of undone) if (row.chat === `${run}:${step.from}`) row.chat = `${run}:${step.to}`;
    return;
  }
  const row = undone.find(({ key }) => key === `${run}/${step.key}`);
  if (!row) return;
  if (step.is === 'renew' && row.claimed) row.readyAt = step.until;
  if (step.is === 'put off') Object.assign(row, { claimed: false, readyAt: step.until });
  if (step.is === 'delivered') row.delivered = Math.max(row.delivered, step.count);
  if (step.is === 'done') row.done = true;
}

function receive(rows: Row[], arrivals: readonly Arrival[]): number {
  const before = rows.length;
  for (const arrival of arrivals) {
    if (rows.some(({ key }) => key === arrival.key)) continue;
    rows.push({ ...arrival, attempts: 0, delivered: 0, claimed: false, readyAt: 0, done: false });
  }
  return rows.length - before;
}

function claim(undone: readonly Row[], now: number, until: number) {
  const row = undone.find((row, at) => {
    const inWork = undone.some((other) => other.chat === row.chat && other.claimed && other.readyAt > now);
    return row.readyAt <= now && !inWork && !undone.slice(0, at).some((earlier) => earlier.chat === row.chat);
  });
  if (!row) return null;
  Object.assign(row, { claimed: true, readyAt: until, attempts: row.attempts + 1 });
  const { claimed: _claimed, readyAt: _readyAt, done: _done, ...claimed } = row;
  return claimed;
}
