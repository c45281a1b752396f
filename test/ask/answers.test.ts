import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../src/say/json.ts';
import { plain } from '../../src/say/plain.ts';
import { chineseNumber } from '../../src/text/numerals.ts';
import { asker } from '../support/seeds.ts';

const ask = asker();
const json = async (text: string, scope: readonly string[] | null = null) => {
  const { answer, reply } = await ask(text, scope);
  return jsonOf(answer, plain(reply));
};

interface Golden {
  clause: string;
  lead: string[];
  responsible: string[];
  deadlines: { text: string; due: string | null }[];
}
const beijing = JSON.parse(readFileSync('test/golden/beijing-2016-2020.json', 'utf8')) as Golden[];

describe('every item of Beijing by number', () => {
  const numbers = (clause: string) =>
    [`第${clause}项`, `item ${clause}`, `第${chineseNumber(Number(clause))}條`] as const;

  it('leads, with the responsible units where no lead is printed', async () => {
    for (const { clause, lead, responsible } of beijing.filter(({ clause: own }) => own !== '100')) {
      const [hans, en, hant] = numbers(clause);
      for (const question of [`北京${hans}谁牵头`, `Who leads ${en} in Beijing?`, `北京${hant}牽頭單位`]) {
        const [first] = (await json(question)).answers;
        expect([question, first?.clause, first?.values]).toEqual([
          question,
          clause,
          lead.length > 0 ? lead : responsible,
        ]);
        expect(first?.field).toBe(lead.length > 0 ? 'lead' : 'responsible');
      }
    }
  });

  it('responsible units, and none where none are printed', async () => {
    for (const { clause, responsible, lead } of beijing.filter(({ clause: own }) => own !== '100')) {
      const [hans, en, hant] = numbers(clause);
      for (const question of [`北京${hans}责任单位`, `Responsible units of ${en} in Beijing?`, `北京${hant}責任單位`]) {
        const { answers, text } = await json(question);
        expect([question, answers[0]?.field, answers[0]?.values]).toEqual([question, 'responsible', responsible]);
        if (responsible.length === 0) for (const unit of lead) expect(text).toContain(unit);
      }
    }
  });

  it('deadlines', async () => {
    for (const { clause, deadlines } of beijing.filter(({ clause: own }) => own !== '100')) {
      const [hans, en, hant] = numbers(clause);
      for (const question of [`北京${hans}什么时候完成`, `When is ${en} in Beijing due?`, `北京${hant}期限`]) {
        const [first] = (await json(question)).answers;
        expect([question, first?.values, first?.due]).toEqual([question, [deadlines[0]?.text], deadlines[0]?.due]);
      }
    }
  });
});

describe('the same question said otherwise', () => {
  const key = async (text: string, scope: readonly string[] | null = null) => {
    const { kind, answers } = await json(text, scope);
    return [kind, answers.map(({ document, clause, field, values }) => [document, clause, field, values])];
  };
  it.each([
    ['北京第12项谁牵头', '北京第十二项谁牵头?'],
    ['北京第12项谁牵头', '谁牵头北京第12项'],
    ['北京第12项谁牵头', '请问一下,北京第１２项是谁牵头的呢，谢谢!'],
    ['黄冈第11项由谁牵头', '黃岡第11項由誰牽頭'],
    ['黄冈第11项由谁牵头', 'Who leads item 11 in Huanggang?'],
    ['海口绩效考核占百分之几', '海口績效考核佔百分之幾'],
    ['北京新闻发布会每季度几次', '北京记者会每季度几次'],
    ['区计划第八条由谁负责', '區計劃第8條誰負責'],
  ])('%s = %s', async (one, other) => expect(await key(other)).toEqual(await key(one)));

  it('a scope is the same as naming the document', async () => {
    expect(await key('第96项什么时候到期', ['beijing-2016-2020'])).toEqual(await key('北京第96项什么时候到期'));
  });
});

describe('choices, not guesses', () => {
  it('a number that several documents have', async () => {
    const { kind, answers, text } = await json('who leads task 12?');
    expect(kind).toBe('choices');
    expect(answers.map(({ document, clause, field }) => [document, clause, field])).toEqual([
      ['beijing-2016-2020', '12', 'lead'],
      ['huanggang-2020', '12', 'lead'],
      ['district-plan', 's12', 'responsible'],
    ]);
    expect(text).toContain('no lead printed');
  });
});

describe('what is not printed is said', () => {
  it.each([
    ['黄冈方案的文号是多少', 'docNumber', '没有文号'],
    ['北京第1项责任单位', 'responsible', '没有写责任单位'],
    ['云南的方案附件在哪', 'annex', '没有收录'],
  ])('%s', async (question, field, words) => {
    const { kind, answers, text } = await json(question);
    expect([kind, answers[0]?.field, answers[0]?.values]).toEqual(['answer', field, []]);
    expect(answers[0]?.quote).not.toBe('');
    expect(text).toContain(words);
  });
});

describe('several things at once', () => {
  it('both fields of one clause', async () => {
    const { answers } = await json('北京第12项谁牵头,什么时候完成?');
    expect(answers.map(({ field, values }) => [field, values])).toEqual([
      ['lead', ['市财政局']],
      ['deadline', ['2016年底前完成并持续落实']],
    ]);
  });

  it('a range of items', async () => {
    const { kind, answers } = await json('北京第12到15项谁牵头');
    expect(kind).toBe('answer');
    expect(answers.map(({ clause }) => clause)).toEqual(['12', '13', '14', '15']);
  });
});

describe('lists are complete and counted', () => {
  it('what falls on a unit, named and shared', async () => {
    const { answers, text } = await json('北京市民政局要做哪些事?');
    expect(new Set(answers.map(({ clause }) => clause))).toEqual(new Set(['10']));
    expect(text).toContain('“市政府各部门”的 56 项');
    expect(text).toContain('第64项');
    expect(text).toContain('22 项');
  });

  it('who leads most', async () => {
    const { answers, text } = await json('北京哪家牵头最多');
    const led = beijing.filter(({ lead }) => lead.includes('市政府办公厅')).map(({ clause }) => clause);
    expect(answers.map(({ clause }) => clause)).toEqual(led);
    expect(text).toContain(`市政府办公厅:点名 ${led.length} 项`);
  });

  it('working days with both starting days', async () => {
    const { text } = await json('云南的实施方案多少个工作日内上网');
    expect(text).toContain('2017-05-27');
    expect(text).toContain('2017-06-22');
  });
});

describe('follow-ups', () => {
  it('keep the clause, or take a new document or number', async () => {
    const { createAssistant } = await import('../../src/assistant.ts');
    const { seedsLibrary } = await import('../support/seeds.ts');
    const assistant = createAssistant(seedsLibrary());
    const say = async (text: string, context: Parameters<typeof assistant.reply>[1], at = 0) =>
      assistant.reply({ text, scope: null }, context, { internal: false }, { today: '2026-11-22', at });
    const first = await say('北京第12项谁牵头', null);
    const items = ({ answer }: typeof first) =>
      'items' in answer ? answer.items.map(({ document, clause, field }) => [document.id, clause?.id, field]) : [];
    expect(items(await say('那责任单位呢?', first.context))).toEqual([['beijing-2016-2020', '12', 'responsible']]);
    expect(items(await say('黄冈呢?', first.context))).toEqual([['huanggang-2020', '12', 'lead']]);
    expect(items(await say('第13项呢', first.context))).toEqual([['beijing-2016-2020', '13', 'lead']]);
    expect(items(await say('and the deadline?', first.context))).toEqual([['beijing-2016-2020', '12', 'deadline']]);
    const list = await say('黄冈有哪些10月底前到期的', null);
    expect(items(await say('11月底前呢', list.context)).map((own) => own[1])).toEqual(['5', '21', '23']);
    const unit = await say('北京市司法局牵头哪些', null);
    expect(items(await say('黄冈的呢', unit.context)).map((own) => own[1])).toEqual(['3', '6', '7']);
    const late = await say('那责任单位呢?', first.context, 11 * 60_000);
    expect(late.answer.kind).toBe('not_found');
  });
});
