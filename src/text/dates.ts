/** Civil dates as ISO strings (`2017-05-15`), counted in UTC so that no time zone can shift them. */

const DAY_MS = 86_400_000;

/** The ISO date of a day that exists, else null (2017-02-30, month 13). */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** Whether a text is the ISO form of a day that exists. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== undefined && isoDate(Number(year), Number(month), Number(day)) !== null;
}

/** The last day of a month (1–12). */
export function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The date `days` later; negative goes back. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekday(iso: string): number {
  return new Date(iso).getUTCDay() || 7;
}

/** Full years from one date to a later one. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
