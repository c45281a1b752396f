import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type Recurrence, recurrenceOf, rruleOf } from '../../src/due/recurrence.ts';
import { addDays, monthEnd, weekday } from '../../src/text/dates.ts';

const PLAN = { from: 2016, to: 2020 };
const ruleOf = (period: string, behind = '') => recurrenceOf({ kind: 'recurring', period }, PLAN, behind);

/** Every day a rule falls on, as another library reads it. */
function days({ first, ...rule }: Recurrence): string[] {
  const recur = ICAL.Recur.fromString(rruleOf({ first, ...rule }).replace('RRULE:', ''));
  const iterator = recur.iterator(ICAL.Time.fromDateString(first));
  const found: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) found.push(next.toString());
  return found;
}

/** Every day of some years. */
function allDays(from: number, to: number): string[] {
  const list: string[] = [];
  for (let day = `${from}-01-01`; day <= `${to}-12-31`; day = addDays(day, 1)) list.push(day);
  return list;
}

/** Which days a period begins on, and which month ends it has. */
const BEGINS: Readonly<Record<Recurrence['every'], (day: string) => boolean>> = {
  day: () => true,
  week: (day) => weekday(day) === 1,
  month: (day) => day.endsWith('-01'),
  quarter: (day) => /-(?:01|04|07|10)-01$/.test(day),
  'half-year': (day) => /-(?:01|07)-01$/.test(day),
  year: (day) => day.endsWith('-01-01'),
};
const PRINTED: Readonly<Record<Recurrence['every'], readonly string[]>> = {
  day: ['每日', '每天'],
  week: ['每周至少更新1次', '按周', '每个星期', '一周一查'],
  month: ['每月至少有一篇', '按月度', '月度', '每月一调度'],
  quarter: ['每季度举办新闻发布会不少于2次', '按季度', '季度', '一季一评'],
  'half-year': ['每半年', '半年度', '按半年'],
  year: ['每年至少专题研究2次', '每年度', '按年度'],
};

describe('a duty that comes again', () => {
  it('falls on the first day of every period of its plan, as many times as there are periods', () => {
    const cases = Object.entries(PRINTED).flatMap(([every, texts]) =>
      texts.map((text) => ({ text, every: every as Recurrence['every'] })),
    );
    const years = fc.record({ from: fc.integer({ min: 1995, max: 2060 }), length: fc.nat({ max: 6 }) });
    const property = fc.property(fc.constantFrom(...cases), years, ({ text, every }, { from, length }) => {
      const plan = { from, to: from + length };
      const rule = recurrenceOf({ kind: 'recurring', period: text }, plan);
      expect(rule).toMatchObject({ every, printed: false, until: `${plan.to}-12-31` });
      expect(days(rule as Recurrence)).toEqual(allDays(plan.from, plan.to).filter(BEGINS[every]));
    });
    fc.assert(property, { numRuns: 120 });
  });

  it.each([
    ['每年2月20日前公布年报', '2016-02-20', 5],
    ['每年2月底前', '2016-02-29', 5],
    ['每年12月底之前', '2016-12-31', 5],
    ['每年年底前', '2016-12-31', 5],
    ['每年底前', '2016-12-31', 5],
    ['每月底前', '2016-01-31', 60],
    ['每季度底前', '2016-03-31', 20],
    ['每半年底前', '2016-06-30', 10],
  ])('falls on the day it prints: %s', (text, first, count) => {
    const rule = ruleOf(text) as Recurrence;
    expect(rule).toMatchObject({ first, printed: true });
    const all = days(rule);
    expect(all).toHaveLength(count);
    expect(all[0]).toBe(first);
    if (rule.monthEnds)
      for (const day of all) expect(day).toBe(monthEnd(Number(day.slice(0, 4)), Number(day.slice(5, 7))));
  });

  it.each(['定期', '每旬', '月度和季度', '每年2月29日前', '每年13月底前', '每年4月31日前', '每周底前', '随时'])(
    'has no rule where no exact period is printed: %s',
    (text) => expect(ruleOf(text)).toBeNull(),
  );

  it.each(['10日前报送', '底通报', '末', '上旬', '第1个工作日', '的5号前', '结束后'])(
    'has no rule where a day is printed that is not read: 每月%s',
    (behind) => expect(ruleOf('每月', behind)).toBeNull(),
  );

  it('has no rule without the years of a plan, nor where it only counts through a year', () => {
    expect(recurrenceOf({ kind: 'recurring', period: '每月' }, null)).toBeNull();
    expect(recurrenceOf({ kind: 'fixed', period: '年内不少于2次' }, PLAN)).toBeNull();
    expect(recurrenceOf({ kind: 'fixed', period: null }, PLAN)).toBeNull();
  });
});
