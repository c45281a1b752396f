import type { Moment } from '../src/assistant.ts';

/** The moment now; the day is the office's. */
export function now(timeZone: string): Moment {
  const at = Date.now();
  return { today: dayOf(at, timeZone), at };
}

/** The ISO day of a time in milliseconds since 1970, in a time zone. */
export function dayOf(time: number, timeZone: string): string {
  // The Swedish locale writes ISO dates.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(time);
}
