import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksIn } from '../../src/ask/entities/asks.ts';
import { referencesIn } from '../../src/ask/entities/references.ts';
import { windowIn } from '../../src/ask/entities/window.ts';
import { parse } from '../../src/ask/parse.ts';
import { withoutSlips } from '../../src/ask/slips.ts';
import { seedsView } from '../support/seeds.ts';

const view = await seedsView();
const numbers = (text: string) =>
  referencesIn(text).flatMap(({ value }) => value.map(({ path, part }) => `${part ? 'part ' : ''}${path.join('.')}`));

describe('clause numbers', () => {
  it.each([
    ['第12项谁牵头', ['12']],
    ['第八十二项期限', ['82']],
    ['第12到15项', ['12', '13', '14', '15']],
    ['12和13项', ['12', '13']],
    ['第十二条、第十三条', ['12', '13']],
    ['who leads task 12?', ['12']],
    ['items 3-5', ['3', '4', '5']],
    ['no. 15 in the list', ['15']],
    ['第三部分讲什么', ['part 3']],
    ['三(二)是什么', ['part 3.2']],
    ['第三部分第二条', ['part 3.2']],
    ['section 3', ['part 3']],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual(expected));

  it.each([
    '第一时间发布',
    '第三方评估',
    '第六版改造',
    '第二批示范点',
    '“第一新闻发言人”',
    '2016年底前',
    '有12个平台',
    'IPv6',
  ])('none in “%s”', (text) => expect(numbers(text)).toEqual([]));
});

describe('windows', () => {
  // 2017-05-15 is a Monday.
  const days = (text: string, year = 2017) => {
    const value = windowIn(text, { now: '2017-05-15', year })?.value;
    return value ? [value.from, value.to] : null;
  };
  it.each([
    ['10月底前', [null, '2017-10-31']],
    ['2020年10月底前到期', [null, '2020-10-31']],
    ['10月份到期', ['2017-10-01', '2017-10-31']],
    ['2016年底到期', ['2016-12-31', '2016-12-31']],
    ['2018年前', [null, '2017-12-31']],
    ['年底前', [null, '2017-12-31']],
    ['5月19日前', [null, '2017-05-19']],
    ['这周五之前', ['2017-05-15', '2017-05-19']],
    ['本周', ['2017-05-15', '2017-05-21']],
    ['下周', ['2017-05-22', '2017-05-28']],
    ['这个月', ['2017-05-15', '2017-05-31']],
    ['下个月', ['2017-06-01', '2017-06-30']],
    ['今天', ['2017-05-15', '2017-05-15']],
    ['明天', ['2017-05-16', '2017-05-16']],
    ['未来7天内', ['2017-05-15', '2017-05-22']],
    ['in may 2017', ['2017-05-01', '2017-05-31']],
    ['by the end of september 2017', [null, '2017-09-30']],
    ['at the end of 2017', ['2017-12-31', '2017-12-31']],
    ['next month', ['2017-06-01', '2017-06-30']],
    ['逾期的有哪些', [null, '2017-05-14']],
  ])('%s', (text, expected) => expect(days(text)).toEqual(expected));

  it.each(['第12项谁牵头', '哪年底前落实', '2016-2020年分工', '三月三'])('none in “%s”', (text) =>
    expect(days(text.replace('三月三', '清明'))).toEqual(text.startsWith('2016') ? ['2020-01-01', '2020-12-31'] : null),
  );
});

describe('what is asked', () => {
  const first = (text: string) => asksIn(text)[0]?.value;
  it.each([
    ['第12项谁牵头', 'lead'],
    ['归谁负责', 'lead'],
    ['责任单位有哪些', 'responsible'],
    ['啥时候完成', 'deadline'],
    ['最晚几月', 'deadline'],
    ['多久通报一次', 'frequency'],
    ['每年几次', 'frequency'],
    ['占百分之几', 'quantity'],
    ['几个工作日内公开', 'quantity'],
    ['写在哪一条', 'clause'],
    ['文号是多少', 'document'],
    ['who is in charge', 'lead'],
    ['by when must it be done', 'deadline'],
    ['how often', 'frequency'],
  ])('%s: %s', (text, ask) => expect(first(text)).toBe(ask));

  it('keeps the order of several asks', () => {
    expect(parse('北京第12项谁牵头,什么时候完成?', view, '2026-11-22').asks).toEqual(['lead', 'deadline']);
  });
});

describe('slips', () => {
  it.each([
    ['第12项谁迁头', '第12项谁牵头'],
    ['谁牵投', '谁牵头'],
    ['责仁单位', '责任单位'],
    ['完成时现', '完成时限'],
    ['deadlne for item 3', 'deadline for item 3'],
    ['resposible units', 'responsible units'],
  ])('%s', (text, right) => expect(withoutSlips(text)).toBe(right));

  it.each(['第12项谁牵头', '政府网站多久更新', '千头万绪', '讲个笑话'])('leaves “%s” alone', (text) =>
    expect(withoutSlips(text)).toBe(text),
  );
});

describe('parse', () => {
  it('never throws and never changes its mind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(parse(text, view, '2026-11-22')).toEqual(parse(text, view, '2026-11-22'));
      }),
    );
  });

  it('reads mentions, greetings and commands away', () => {
    const plain = parse('北京第12项谁牵头', view, '2026-11-22');
    for (const text of ['@政务小助手 北京第12项谁牵头', '/ask 北京第12项谁牵头', '你好,请问北京第12项谁牵头?谢谢']) {
      const query = parse(text, view, '2026-11-22');
      expect([query.asks, query.documents, query.references]).toEqual([plain.asks, plain.documents, plain.references]);
    }
  });
});
