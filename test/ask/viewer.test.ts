import { describe, expect, it } from 'vitest';
import { Gold } from '../../adapters/cli/eval/gold.ts';
import { readJsonLines } from '../../adapters/cli/jsonl.ts';
import { createLibrary } from '../../index/library.ts';
import { createAssistant } from '../../src/assistant.ts';
import { loadSeeds } from '../../src/read/load.ts';
import { readDocument } from '../../src/read/read.ts';
import { jsonOf } from '../../src/say/json.ts';
import { plain } from '../../src/say/plain.ts';
import type { DocumentEntry, ReadDocument } from '../../src/types.ts';

const PLAN = `2023年静海市政务公开工作方案

一、主要任务
1.建设静海数据港湾,公开港湾目录。
牵头单位:市港湾局
责任单位:市潮汐办
完成时限:2023年6月底前
2.办好政府公报,开展第三方评估。
牵头单位:市港湾局
责任单位:市政府各部门
完成时限:2023年底前
`;

const entry = (visibility: DocumentEntry['visibility']): DocumentEntry => ({
  id: 'jinghai-2023',
  path: 'jinghai-2023.txt',
  place: '静海',
  period: { from: 2023, to: 2023 },
  shortName: '静海方案 2023',
  aliases: [],
  englishName: 'Jinghai 2023',
  url: null,
  standing: { kind: 'official', evidence: 'test' },
  visibility,
  missing: [],
});

const seeds = loadSeeds('seeds', 'seeds');
const jinghai = (visibility: DocumentEntry['visibility']): ReadDocument =>
  readDocument({ entry: entry(visibility), raw: PLAN, sha256: '', errata: [] });
const moment = { today: '2026-11-22', at: 0 };

describe('an internal document', () => {
  const assistant = createAssistant(createLibrary([...seeds, jinghai('internal')]));
  const questions = [
    '静海第1项谁牵头',
    '市港湾局牵头什么',
    '港湾目录谁牵头',
    '第1项谁牵头',
    '2023年有什么到期',
    '哪家牵头最多',
    '静海方案的文号',
    '对比各地的第三方评估',
    '政府公报',
    '帮助',
    '数据港湾',
    '静海',
    'Jinghai item 1',
    '市潮汐办负责哪些',
    '第9999项谁牵头',
    '随便说点什么',
    '一共多少项',
    '各文件的文号是多少',
  ];

  it.each(questions)('leaves no trace for the public: %s', async (text) => {
    const replied = await assistant.reply({ text, scope: null }, null, { internal: false }, moment);
    const said = plain(replied.reply) + JSON.stringify(jsonOf(replied.answer, ''));
    // What the asker typed may be repeated; nothing else.
    const own = said
      .replaceAll(text, '')
      .replace(/[“"\\]+([^“”"\\]+)[”"\\]+/g, (echo, words) => (text.includes(words) ? '' : echo));
    expect(own).not.toMatch(/静海|港湾|潮汐|jinghai/i);
  });

  it('answers those who may see it', async () => {
    const { reply } = await assistant.reply({ text: '静海第1项谁牵头', scope: null }, null, { internal: true }, moment);
    expect(plain(reply)).toContain('市港湾局');
  });
});

describe('a document about another place', () => {
  it('changes no answer that names Beijing', async () => {
    const alone = createAssistant(createLibrary(seeds));
    const beside = createAssistant(createLibrary([...seeds, jinghai('public')]));
    const named = readJsonLines('test/eval/questions.jsonl', Gold).filter(({ question }) =>
      /北京|Beijing/.test(question),
    );
    for (const { question } of named) {
      const ask = async (assistant: typeof alone) => {
        const { answer } = await assistant.reply({ text: question, scope: null }, null, { internal: false }, moment);
        return 'items' in answer
          ? answer.items.map(({ document, clause, values }) => [document.id, clause?.id, values])
          : answer.kind;
      };
      expect([question, await ask(beside)]).toEqual([question, await ask(alone)]);
    }
  });
});

describe('an empty library', () => {
  it('says so', async () => {
    const { answer, reply } = await createAssistant(createLibrary([])).reply(
      { text: '第1项谁牵头', scope: null },
      null,
      { internal: true },
      moment,
    );
    expect(answer.kind).toBe('not_found');
    expect(plain(reply)).toContain('文件库是空的');
  });
});
