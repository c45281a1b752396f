import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.ts';
import { seedsLibrary } from '../support/seeds.ts';

const assistant = createAssistant(seedsLibrary());
const found = async (text: string, today = '2026-11-22') => {
  const { answer } = await assistant.reply({ text, scope: null }, null, { internal: false }, { today, at: 0 });
  return 'items' in answer
    ? answer.items.map(({ document, clause, due }) => `${document.id} ${clause?.id} ${due}`)
    : answer.kind;
};

describe('due lists', () => {
  it('a calendar date has no lower bound', async () => {
    expect(await found('黄冈11月底前要做完的')).toEqual([
      'huanggang-2020 5 2020-10-31',
      'huanggang-2020 21 2020-10-31',
      'huanggang-2020 23 2020-11-30',
    ]);
  });

  it('a month is that month, a relative window starts now', async () => {
    expect(await found('What is due in Haikou in May 2017?')).toEqual([
      'haikou-2017 s3.2 2017-05-01',
      'haikou-2017 s3.1 2017-05-19',
      'haikou-2017 s3.2 2017-05-31',
    ]);
    expect(await found('这周五之前海口有要交的吗', '2017-05-15')).toEqual(['haikou-2017 s3.1 2017-05-19']);
    expect(await found('明天有到期的吗', '2017-12-14')).toEqual(['yunnan-2017 s3 2017-12-15']);
    expect(await found('明天有到期的吗', '2017-12-10')).toBe('not_found');
  });

  it('a part and a unit narrow the list', async () => {
    expect(await found('北京内容标准化那部分里2016年底到期的有哪些')).toEqual(
      ['41', '42', '43', '44', '45', '46'].map((clause) => `beijing-2016-2020 ${clause} 2016-12-31`),
    );
    expect(await found('北京市编办牵头、2018年底到期的是哪几项')).toEqual(
      ['33', '34', '35'].map((clause) => `beijing-2016-2020 ${clause} 2018-12-31`),
    );
  });

  it('overdue leaves out what goes on', async () => {
    const overdue = await found('北京有哪些逾期的任务');
    expect(overdue).toContain('beijing-2016-2020 1 2018-12-31');
    expect(overdue).not.toContain('beijing-2016-2020 2 2018-12-31');
  });
});

describe('facts about documents', () => {
  const fact = async (text: string) => {
    const { answer } = await assistant.reply(
      { text, scope: null },
      null,
      { internal: false },
      { today: '2026-11-22', at: 0 },
    );
    return 'items' in answer
      ? answer.items.map(({ document, field, values, quote }) => [document.id, field, values, quote])
      : answer.kind;
  };
  it.each([
    ['北京那份分工啥时候成文的', ['beijing-2016-2020', 'written', ['2016-06-08'], '5. [成文日期] 2016-06-08']],
    ['海口方案是谁印发的', ['haikou-2017', 'issuer', ['海口市人民政府办公厅'], '海口市人民政府办公厅']],
    ['云南通知的文号', ['yunnan-2017', 'docNumber', ['云政办发〔2017〕41号'], '云政辦發〔2017〕41號']],
    ['北京分工的发文字号是多少', ['beijing-2016-2020', 'docNumber', [], '6. [发文字号] 〔〕']],
    ['海口方案什么时候施行', ['haikou-2017', 'effective', ['2017-04-19'], '【实施日期】2017.04.19']],
    ['海口方案的时效性', ['haikou-2017', 'validity', ['现行有效'], '【时效性】现行有效']],
  ])('%s', async (text, expected) => expect(await fact(text)).toEqual([expected]));

  it('does not take the basis for the own number', async () => {
    const [own] = (await fact('海口方案的文号是多少')) as string[][];
    expect(own?.slice(0, 3)).toEqual(['haikou-2017', 'docNumber', []]);
    expect(JSON.stringify(await fact('海口方案依据的是哪个文号'))).toContain('琼府办〔2017〕19号');
  });
});
