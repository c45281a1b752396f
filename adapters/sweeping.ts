import type { Moment } from '../src/assistant.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Platforms deliver again for a day at most. */
const KEYS_KEPT_MS = 2 * DAY_MS;

export interface SweepingParts {
  readonly store: Store;
  readonly clock: () => Moment;
  readonly log: Log;
  /** Days the texts of questions are kept. */
  readonly keepDays: number;
}

/** Clears what is old, now and every hour. */
export function startSweeping({ store, clock, log, keepDays }: SweepingParts): { stop(): void } {
  const sweep = () => {
    const now = clock().at;
    const before = { doneBefore: now - KEYS_KEPT_MS, askedBefore: now - keepDays * DAY_MS, now };
    store.sweep(before).catch((err) => log.error({ err }, 'old rows could not be cleared'));
  };
  sweep();
  const timer = setInterval(sweep, HOUR_MS);
  return { stop: () => clearInterval(timer) };
}
