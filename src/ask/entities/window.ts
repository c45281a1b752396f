import { addDays, isoDate, monthEnd, weekday } from '../../text/dates.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Window } from '../query.ts';
import type { Found } from './spans.ts';

/** What a date phrase may need: today, and the year a date without one means. */
export interface Calendar {
  readonly now: string;
  readonly year: number;
}

type Days = Pick<Window, 'from' | 'to'>;
interface Form {
  readonly pattern: RegExp;
  readonly days: (match: RegExpExecArray, calendar: Calendar) => Days | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EN_MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const M = '\\d{1,2}|[一二三四五六七八九十]{1,2}';
const num = (text: string | undefined) => numberOf(text ?? '') ?? 0;
const BEFORE = '(?:之?前|以前|为止|截止)';
const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3)) + 1;
const day = (date: string | null): Days | null => (date ? { from: date, to: date } : null);
const until = (date: string | null): Days | null => (date ? { from: null, to: date } : null);
const month = (year: number, value: number): Days | null =>
  value >= 1 && value <= 12 ? { from: isoDate(year, value, 1), to: monthEnd(year, value) } : null;
const yearIn = (text: string | undefined, calendar: Calendar) => (text ? Number(text) : calendar.year);
const yearOf = (now: string) => Number(now.slice(0, 4));
const week = (now: string, offset: number): Days => {
  const monday = addDays(now, 1 - weekday(now) + 7 * offset);
  return { from: offset === 0 ? now : monday, to: addDays(monday, 6) };
};
const monthFrom = (now: string, offset: number): Days | null => {
  const count = yearOf(now) * 12 + Number(now.slice(5, 7)) - 1 + offset;
  const days = month(Math.floor(count / 12), (count % 12) + 1);
  return days && offset === 0 ? { ...days, from: now } : days;
};
const WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7, 末: 7 };

/** The first form that fits wins: exact phrases before the shorter ones inside them. */
const FORMS: readonly Form[] = [
  {
    pattern:
      /(?:(\d{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|初)?(?:到|至|-)(?:(\d{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底)?(?:之?间)?/,
    days: ([, y1, m1, y2, m2], c) => ({
      from: isoDate(yearIn(y1, c), num(m1), 1),
      to: monthEnd(yearIn(y2 ?? y1, c), num(m2)),
    }),
  },
  {
    pattern: new RegExp(`(?:(\\d{4})年)?(${M})月(\\d{1,2})[日号](${BEFORE})?`),
    days: ([, y, m, d, before], c) => (before ? until : day)(isoDate(yearIn(y, c), num(m), Number(d))),
  },
  {
    pattern: new RegExp(`(?:(\\d{4})年)?(${M})月(?:底|末)(${BEFORE})?`),
    days: ([, y, m, before], c) => (before ? until : day)(monthEnd(yearIn(y, c), num(m))),
  },
  {
    pattern: new RegExp(`(?:(\\d{4})年)?(${M})月份?(${BEFORE})`),
    days: ([, y, m], c) => until(addDays(isoDate(yearIn(y, c), num(m), 1) ?? c.now, -1)),
  },
  {
    pattern: /(?:(\d{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|内|里|中)?/,
    days: ([, y, m], c) => month(yearIn(y, c), num(m)),
  },
  {
    pattern: new RegExp(`(?:(\\d{4})年)年?底(${BEFORE})?`),
    days: ([, y, before], c) => (before ? until : day)(isoDate(yearIn(y, c), 12, 31)),
  },
  {
    pattern: new RegExp(`今年年?底(${BEFORE})?`),
    days: ([, before], { now }) => (before ? until : day)(isoDate(yearOf(now), 12, 31)),
  },
  {
    pattern: new RegExp(`(?<!哪)年底(${BEFORE})?`),
    days: ([, before], c) => (before ? until : day)(isoDate(c.year, 12, 31)),
  },
  { pattern: new RegExp(`(\\d{4})年(?:${BEFORE})`), days: ([, y]) => until(isoDate(Number(y) - 1, 12, 31)) },
  { pattern: /(\d{4})年(?:内|度|全年|当年)?(?![-\d])/, days: ([, y]) => ({ from: `${y}-01-01`, to: `${y}-12-31` }) },
  { pattern: /(?:从)?今天(?:起|开始)/, days: (_, { now }) => ({ from: now, to: null }) },
  { pattern: /今天|今日|\btoday\b/, days: (_, { now }) => day(now) },
  { pattern: /明天|明日|听日|\btomorrow\b/, days: (_, { now }) => day(addDays(now, 1)) },
  { pattern: /后天/, days: (_, { now }) => day(addDays(now, 2)) },
  {
    pattern: new RegExp(`(?:这|本)(?:个)?(?:周|星期|礼拜)([一二三四五六日天末])(?:${BEFORE})?`),
    days: ([, d], { now }) => ({ from: now, to: addDays(now, (WEEKDAYS[d as string] as number) - weekday(now)) }),
  },
  { pattern: /(?:这|本|今)(?:个)?(?:周|星期|礼拜)|\bthis week\b/, days: (_, { now }) => week(now, 0) },
  { pattern: /下(?:个)?(?:周|星期|礼拜)|\bnext week\b/, days: (_, { now }) => week(now, 1) },
  { pattern: /(?:这|本)(?:个)?月|\bthis month\b/, days: (_, { now }) => monthFrom(now, 0) },
  { pattern: /下(?:个)?月|\bnext month\b/, days: (_, { now }) => monthFrom(now, 1) },
  {
    pattern: /今年(?:内|之内)?|本年度?|\bthis year\b/,
    days: (_, { now }) => ({ from: `${yearOf(now)}-01-01`, to: `${yearOf(now)}-12-31` }),
  },
  {
    pattern: /明年|\bnext year\b/,
    days: (_, { now }) => ({ from: `${yearOf(now) + 1}-01-01`, to: `${yearOf(now) + 1}-12-31` }),
  },
  {
    pattern: /(?:未来|今后|接下来|往后)?(\d{1,3}|[一二两三四五六七八九十]{1,3})天(?:之?内|里)/,
    days: ([, n], { now }) => ({ from: now, to: addDays(now, numberOf(n as string) ?? 0) }),
  },
  {
    pattern: /\b(?:in the )?next (\d{1,3}) days\b/,
    days: ([, n], { now }) => ({ from: now, to: addDays(now, Number(n)) }),
  },
  {
    pattern: new RegExp(`\\b(by|before|until|at|in|on|around)? ?(?:the )?end of ${EN_MONTH}(?:,? (\\d{4}))?`),
    days: ([, how, m, y], c) =>
      (how === 'at' || how === 'in' ? day : until)(monthEnd(yearIn(y, c), monthOf(m as string))),
  },
  {
    pattern: /\b(by|before|until|at|in)? ?(?:the )?end of (\d{4})\b/,
    days: ([, how, y]) => (how === 'by' || how === 'before' || how === 'until' ? until : day)(`${y}-12-31`),
  },
  {
    pattern: new RegExp(`\\b(by|before|until)? ?(\\d{1,2}) ${EN_MONTH}(?:,? (\\d{4}))?`),
    days: ([, how, d, m, y], c) => (how ? until : day)(isoDate(yearIn(y, c), monthOf(m as string), Number(d))),
  },
  {
    pattern: new RegExp(`\\b(by|before|until)? ?${EN_MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b(?!\\d)`),
    days: ([, how, m, d, y], c) => (how ? until : day)(isoDate(yearIn(y, c), monthOf(m as string), Number(d))),
  },
  {
    pattern: new RegExp(`\\b(?:in )?${EN_MONTH},? ?(\\d{4})`),
    days: ([, m, y]) => month(Number(y), monthOf(m as string)),
  },
  { pattern: new RegExp(`\\bin ${EN_MONTH}\\b`), days: ([, m], c) => month(c.year, monthOf(m as string)) },
  { pattern: /\b(by|before) (\d{4})\b/, days: ([, , y]) => until(isoDate(Number(y) - 1, 12, 31)) },
  { pattern: /\bin (\d{4})\b/, days: ([, y]) => ({ from: `${y}-01-01`, to: `${y}-12-31` }) },
];

const OVERDUE = /逾期|过期|超期|已经?过了期|\boverdue\b|\bpast due\b/;

/** The days a question asks about. Relative ones (今天, 下个月) start at `now`; a calendar date has no lower bound. */
export function windowIn(text: string, calendar: Calendar): Found<Window> | null {
  for (const { pattern, days } of FORMS) {
    const match = pattern.exec(text);
    const own = match && days(match, calendar);
    if (!match || !own) continue;
    const value = { ...own, printed: match[0].trim(), overdue: OVERDUE.test(text) };
    return { start: match.index, end: match.index + match[0].length, value };
  }
  const overdue = OVERDUE.exec(text);
  if (!overdue) return null;
  const value = { from: null, to: addDays(calendar.now, -1), printed: overdue[0], overdue: true };
  return { start: overdue.index, end: overdue.index + overdue[0].length, value };
}
