import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSeeds } from '../../src/read/load.ts';
import { reportOf } from '../../src/read/report.ts';
import { plain } from '../../src/say/plain.ts';
import { presentReport } from '../../src/say/report.ts';
import { findingInChinese } from '../../src/say/words-finding.ts';
import type { Language, ReadDocument, Report } from '../../src/types.ts';
import { readText } from '../support/read-text.ts';

const seeds = loadSeeds('seeds', 'seeds');
const seed = (id: string) => seeds.find(({ document }) => document.id === id) as ReadDocument;
const say = (report: Report, language: Language = 'zh-Hans') => plain(presentReport(report, 'kept', language));

describe('the report of a seed', () => {
  // Read by eye against the seeds: `npx vitest run test/read/report.test.ts -u` rewrites them.
  it.each<[string, Language]>([
    ['beijing-2016-2020', 'zh-Hans'],
    ['haikou-2017', 'zh-Hans'],
    ['haikou-2017', 'en'],
    ['district-plan', 'zh-Hant'],
  ])('%s in %s is as reviewed', async (id, language) => {
    const text = say(reportOf(seed(id)), language);
    await expect(`${text}\n`).toMatchFileSnapshot(`../golden/report-${id}.${language}.txt`);
  });

  it.each(seeds)('$document.id: its ledger adds up, and it is plain JSON', (read) => {
    const report = reportOf(read);
    const { characters, kept, dropped } = report.ledger;
    const parts = [...Object.values(kept), ...dropped];
    expect(parts.reduce((sum, share) => sum + share.characters, 0)).toBe(characters);
    expect(parts.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 0);
    expect(report.sections.reduce((sum, { clauses }) => sum + clauses, 0)).toBe(read.clauses.length);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it.each(seeds)('$document.id: spam is counted and never printed', ({ document, ...read }) => {
    const spam = document.ledger.filter(({ reason }) => reason === 'spam').map(({ span }) => span);
    const report = reportOf({ document, ...read });
    for (const text of [say(report), say(report, 'en'), JSON.stringify(report)]) {
      for (const { start, end } of spam) expect(text).not.toContain(document.raw.slice(start, end).trim());
    }
    const count = spam.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(say(report).includes('已隐去垃圾内容')).toBe(count > 0);
    if (count > 0) expect(say(report)).toContain(`已隐去垃圾内容 ${count} 字`);
  });
});

describe('the report of a plan with faults', () => {
  const plan = [
    '静海市2023年政务公开工作方案',
    '',
    '一、主要任务',
    '1.建设静海数据港湾,公开港湾目录。',
    '牵头单位:市港湾局',
    '责任单位:市潮汐办',
    '完成时限:2023年6月底前',
    '4.办好政府公报。',
    '牵头单位:',
    '完成时限:年底前',
    '二、工作要求',
    '5.各县区要加强领导。',
  ].join('\n');
  const report = reportOf(readText('jinghai', plan));

  it('names the numbers that are missing, by line', () => {
    expect(report.gaps).toEqual([
      expect.objectContaining({ rule: 'gap in the numbering', line: 8, excerpt: '4.办好政府公报。' }),
    ]);
    expect(say(report)).toContain('- 第 8 行 缺号:4 之前缺 2、3 “4.办好政府公报。”');
  });

  it('names the findings by line and clause', () => {
    expect(report.findings).toEqual([
      expect.objectContaining({ rule: 'empty label', line: 9, clause: { id: '4', number: '4' }, excerpt: '牵头单位:' }),
    ]);
    expect(say(report)).toContain('- 第 9 行 第4项 标签后面是空的 “牵头单位:”');
    expect(say(report, 'en')).toContain('- line 9, item 4: empty label: a label with nothing behind it “牵头单位:”');
  });

  it('says per clause what is printed, and how', () => {
    expect(report.clauses).toEqual([
      { id: '1', number: '1', fields: { lead: 'label', responsible: 'label', deadline: 'label' } },
      { id: '4', number: '4', fields: { lead: null, responsible: null, deadline: 'label' } },
      { id: '5', number: '5', fields: { lead: null, responsible: null, deadline: null } },
    ]);
    expect(say(report)).toContain('责任单位:标明 1 条,没写 2 条(第4项、第5项)');
  });

  it('counts what is more than a reader wants', () => {
    const many = Array.from({ length: 30 }, (_, n) => `${2 * n + 1}.做好第${n}件事。\n牵头单位:`).join('\n');
    const text = say(reportOf(readText('many', `静海市2023年工作方案\n${many}`)));
    expect(text.match(/缺号/g)).toHaveLength(10);
    expect(text).toContain('- 还有 19 处');
    expect(text).toContain('请看一下这 30 处:');
    expect(text).toContain('- 还有 20 处');
  });
});

it('every rule that reading reports has Chinese words', () => {
  const files = readdirSync('src/read', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const text = files.map((name) => readFileSync(join('src/read', name), 'utf8')).join('\n');
  const rules = new Set(Array.from(text.matchAll(/\brule: '([^']+)'/g), ([, rule]) => rule as string));
  expect(rules.size).toBeGreaterThan(3);
  const silent = [...rules].filter((rule) => !/\p{Script=Han}/u.test(findingInChinese({ rule, message: '' })));
  expect(silent).toEqual([]);
});
