import { addDays, isoDate, monthEnd, weekday } from '../text/dates.ts';
import type { DeadlineField, Period } from '../types.ts';

/** A duty that comes again in every calendar period of a plan. */
export interface Recurrence {
  readonly every: 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';
  /** The first and the last day it may fall on. */
  readonly first: string;
  readonly until: string;
  /** The day is printed; else it is the first one of each period. */
  readonly printed: boolean;
  /** It falls on the last day of months. */
  readonly monthEnds: boolean;
}

const UNITS: readonly [RegExp, Recurrence['every']][] = [
  [/半年度?/, 'half-year'],
  [/季度?/, 'quarter'],
  [/月度?/, 'month'],
  [/年度?/, 'year'],
  [/周|星期/, 'week'],
  [/[日天]/, 'day'],
];

/** The period itself: 每周, 按季度, 月度, 一季一评; what is counted behind it does not matter. */
const PERIOD = /^(?:每(?:个|一)?|按|一)?(半年度?|季度?|月度?|年度?|周|星期|日|天)(?!度|[和、及])/;
/** A day inside it that was not read with it: 每月10日前, 每季度末, 每月上旬. */
const OTHER_DAY =
  /^的?(?:第?[\d一二三四五六七八九十]+个?(?:工作)?[日号天周月]|[月季周年]?[底末初首]|[上中下]旬|最后|结束|[之以]?[前后])/;
/** The day inside it that is printed, if one is: 每年3月底前, 每年2月20日前, 每年底前, 每月底前. */
const DAY = /^(?:(\d{1,2})月(?:(\d{1,2})日|底)之?前|年?底之?前)/;

/**
 * The rule of a recurring duty, over the years of its plan: on the day it prints, else on the first day of each calendar
 * period (weeks begin on Monday). Null without years, and where what is printed is no exact calendar period: 定期, 旬,
 * 月度和季度, 年内不少于2次. `behind` is what stands behind the period in its sentence.
 */
export function recurrenceOf(
  { kind, period }: Pick<DeadlineField, 'kind' | 'period'>,
  plan: Period | null,
  behind = '',
): Recurrence | null {
  const [whole, unit] = kind === 'recurring' && period !== null ? (PERIOD.exec(period) ?? []) : [];
  if (plan === null || whole === undefined || unit === undefined || OTHER_DAY.test(behind)) return null;
  const every = UNITS.find(([pattern]) => pattern.test(unit))?.[1] as Recurrence['every'];
  const until = `${plan.to}-12-31`;
  const rest = (period as string).slice(whole.length);
  const day = DAY.exec(rest);
  if (!day && OTHER_DAY.test(rest)) return null;
  if (!day) return { every, first: firstDay(every, plan.from), until, printed: false, monthEnds: false };
  return dayPrinted(every, day, plan.from, until);
}

function firstDay(every: Recurrence['every'], year: number): string {
  const newYear = `${year}-01-01`;
  return every === 'week' ? addDays(newYear, (8 - weekday(newYear)) % 7) : newYear;
}

const MONTHS: Readonly<Partial<Record<Recurrence['every'], number>>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** A rule with a day of its own. 底 without a month is the end of the period. */
function dayPrinted(
  every: Recurrence['every'],
  [, month, day]: RegExpExecArray,
  year: number,
  until: string,
): Recurrence | null {
  const length = MONTHS[every];
  if (length === undefined || (month !== undefined && every !== 'year')) return null;
  const own = month === undefined ? length : Number(month);
  if (own < 1 || own > 12) return null;
  if (day === undefined) return { every, first: monthEnd(year, own), until, printed: true, monthEnds: true };
  // A day that not every year has is no rule.
  const first = isoDate(2001, own, Number(day)) && isoDate(year, own, Number(day));
  return first === null ? null : { every, first, until, printed: true, monthEnds: false };
}

/** The rule in the words of RFC 5545; its end is a date, since its start is one. */
export function rruleOf({ every, first, until, monthEnds }: Recurrence): string {
  const steps = MONTHS[every];
  const freq = every === 'day' ? 'DAILY' : every === 'week' ? 'WEEKLY' : every === 'year' ? 'YEARLY' : 'MONTHLY';
  const interval = freq === 'MONTHLY' && steps !== undefined && steps > 1 ? `;INTERVAL=${steps}` : '';
  const month = every === 'year' ? `;BYMONTH=${Number(first.slice(5, 7))}` : '';
  const day = monthEnds ? `${month};BYMONTHDAY=-1` : '';
  return `RRULE:FREQ=${freq}${interval}${day};UNTIL=${until.replaceAll('-', '')}`;
}
