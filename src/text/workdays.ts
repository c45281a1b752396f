import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, weekday } from './dates.ts';

const holidays: Readonly<Record<string, unknown>> = calendar.holidays;
const workdays: Readonly<Record<string, unknown>> = calendar.workdays;
const YEARS = Object.keys(holidays).map((day) => Number(day.slice(0, 4)));

/** Years the official holiday table covers, both inclusive; outside it nothing is computed. */
const CALENDAR_YEARS = { from: Math.min(...YEARS), to: Math.max(...YEARS) } as const;

/**
 * The day that is `count` working days after `start`, the day after it being the first; null when the way leaves the
 * years of the official holiday table. Only the table of chinese-days is used: its own functions shift with the time
 * zone and call holidays beyond its years working days.
 */
export function addWorkdays(start: string, count: number): string | null {
  let day = start;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const year = Number(day.slice(0, 4));
    if (year < CALENDAR_YEARS.from || year > CALENDAR_YEARS.to) return null;
    if (isWorkday(day)) left--;
  }
  return day;
}

/** Whether a day inside the table's years is one on which offices work. */
export function isWorkday(day: string): boolean {
  if (Object.hasOwn(workdays, day)) return true;
  return !Object.hasOwn(holidays, day) && weekday(day) <= 5;
}
