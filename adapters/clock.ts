import type { Moment } from '../src/assistant.ts';

/** The moment now; the day is the office's. */
export function now(timeZone: string): Moment {
  const date = new Date();
  // The Swedish locale writes ISO dates.
  return { today: new Intl.DateTimeFormat('sv-SE', { timeZone }).format(date), at: date.getTime() };
}
