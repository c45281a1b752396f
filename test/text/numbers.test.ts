import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isIsoDate, isoDate, monthEnd, weekday, yearsBetween } from '../../src/text/dates.ts';
import { chineseNumber, numberOf } from '../../src/text/numerals.ts';
import { addWorkdays, isWorkday } from '../../src/text/workdays.ts';

describe('numberOf', () => {
  it.each([
    ['12', 12],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['五十七', 57],
    ['一百', 100],
    ['一百零五', 105],
    ['两', 2],
    ['二〇二〇', 2020],
    ['二○二四', 2024],
    ['三千零二', 3002],
    ['〇', 0],
  ])('reads %s', (text, value) => expect(numberOf(text)).toBe(value));

  it.each(['', '十十', '百千', '一二十', 'abc', '12a', '第', '1234567890'])('gives nothing for “%s”', (text) =>
    expect(numberOf(text)).toBeNull(),
  );

  it('reads back what chineseNumber writes', () => {
    for (let value = 1; value <= 99; value++) expect(numberOf(chineseNumber(value))).toBe(value);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void numberOf(text)));
  });
});

describe('dates', () => {
  it('knows which days exist', () => {
    expect(isoDate(2020, 2, 29)).toBe('2020-02-29');
    expect(isoDate(2017, 2, 29)).toBeNull();
    expect(isoDate(2017, 13, 1)).toBeNull();
    expect(isIsoDate('2017-05-15')).toBe(true);
    expect(isIsoDate('2017-5-15')).toBe(false);
    expect(isIsoDate('2017-02-30')).toBe(false);
  });

  it('counts in the calendar whatever the time zone', () => {
    expect(monthEnd(2020, 2)).toBe('2020-02-29');
    expect(addDays('2016-12-31', 1)).toBe('2017-01-01');
    expect(weekday('2017-05-15')).toBe(1);
    expect(weekday('2026-11-22')).toBe(7);
    expect(yearsBetween('2020-10-31', '2026-11-22')).toBe(6);
    expect(yearsBetween('2020-12-31', '2026-11-22')).toBe(5);
  });
});

describe('working days', () => {
  // The two readings of “30个工作日” in the Yunnan notice, counted by hand with the 2017 holiday notice.
  it('counts from the written and from the published date', () => {
    expect(addWorkdays('2017-04-14', 30)).toBe('2017-05-27');
    expect(addWorkdays('2017-05-10', 30)).toBe('2017-06-22');
  });

  it('knows worked weekends and holidays on weekdays', () => {
    expect(isWorkday('2017-05-27')).toBe(true);
    expect(isWorkday('2017-05-01')).toBe(false);
    expect(isWorkday('2017-05-13')).toBe(false);
  });

  it('computes nothing where no calendar is published', () => {
    expect(addWorkdays('2026-12-20', 30)).toBeNull();
    expect(addWorkdays('2003-12-30', 5)).toBeNull();
  });
});
