import { describe, it } from 'vitest';
import { expectSound } from '../support/invariants.ts';
import { readText } from '../support/read-text.ts';

const LENGTH = 100_000;
/** Enough for a slow machine; what blows up takes hours. */
const LIMIT = 60_000;
/** What a pattern could lose itself in, over and over on one line or one to a line. */
const UNITS = [
  '(',
  '、',
  '各',
  '1',
  ' ',
  '\t',
  '|',
  '《',
  '（一）',
  '一、',
  '1.',
  '市财政局、',
  '市财政局牵头，',
  '6月底前',
  '每年不少于',
  '分别于6月30日和',
  '序号 工作任务 责任单位 ',
  '序号\n工作任务\n责任单位\n',
  '|\n',
  '关于\n',
  '自收到之日起',
  '责任单位：',
  '(ā',
  '附件',
];

describe('hostile text', () => {
  // No clock: a pattern that blows up runs into the test's own time limit.
  it.each(UNITS)('is read to its end: %j', { timeout: LIMIT }, (unit) => {
    const line = unit.repeat(Math.ceil(LENGTH / unit.length));
    expectSound(readText('line', line));
    expectSound(readText('plan', `某市2024年政务公开工作要点\n一、任务\n1.${line}\n责任单位：市财政局\n`));
  });
});
