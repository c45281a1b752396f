import { addDays, isoDate, monthEnd } from '../text/dates.ts';
import type { Days } from './list.ts';

/** Days people ask for by a name; they move with today. */
export const WINDOWS = ['all', 'coming', 'month', 'days30', 'year', 'past'] as const;
export type WindowName = (typeof WINDOWS)[number];

/** The days a name stands for today. */
export function daysFor(name: WindowName, today: string): Days {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  switch (name) {
    case 'all':
      return { from: null, to: null };
    case 'coming':
      return { from: today, to: null };
    case 'month':
      return { from: isoDate(year, month, 1), to: monthEnd(year, month) };
    case 'days30':
      return { from: today, to: addDays(today, 30) };
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case 'past':
      return { from: null, to: addDays(today, -1) };
  }
}
