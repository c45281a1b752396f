import { expect, test } from 'vitest';
import { createLibrary } from '../index/library.ts';
import { createAssistant } from '../src/assistant.ts';
import { loadSeeds } from '../src/read/load.ts';
import { plain } from '../src/say/plain.ts';

// Yunnan's notice as if it were internal: what a viewer may see is decided in the assistant.
const documents = loadSeeds('seeds', 'seeds').map((own) =>
  own.document.id === 'yunnan-2017' ? { ...own, document: { ...own.document, visibility: 'internal' as const } } : own,
);
const assistant = createAssistant(createLibrary(documents));
const moment = { today: '2026-11-22', at: 0 };
const all = { internal: true };
const outside = { internal: false };
const ask = (text: string, viewer = outside) => assistant.reply({ text, scope: null }, null, viewer, moment);

test('an internal document is in no answer, list or suggestion for others', async () => {
  expect((await ask('云南的文号是多少', all)).answer.kind).toBe('answer');
  expect((await ask('云南的文号是多少')).answer).toMatchObject({ kind: 'not_found', reason: { is: 'other place' } });
  for (const text of ['各文件的文号是多少', '/help', '加强督促检查'])
    expect(plain((await ask(text)).reply)).not.toMatch(/云南|云政办/);
  const { reply } = await assistant.scope('', null, 'zh-Hans', outside);
  expect(plain(reply)).not.toContain('yunnan-2017');
});

test('a button of another chat opens nothing, and says no more than of a clause that does not exist', async () => {
  const { answer } = await ask('加强督促检查', all);
  for (const [document, clause] of [
    ['yunnan-2017', 's3'],
    ['atlantis', '1'],
    ['haikou-2017', '99'],
  ] as const) {
    const opened = await assistant.act({ kind: 'open', document, clause, label: '' }, answer, outside, moment);
    expect(opened.answer).toMatchObject({ kind: 'not_found', near: [] });
    expect(plain(opened.reply)).not.toMatch(/云南|atlantis/);
  }
});

test('an opened clause is quoted whole, and the next question is about it', async () => {
  const { answer } = await ask('第12项谁牵头');
  const open = { kind: 'open', document: 'beijing-2016-2020', clause: '12', label: '' } as const;
  const opened = await assistant.act(open, answer, outside, moment);
  const [item] = 'items' in opened.answer ? opened.answer.items : [];
  expect(item?.quote).toMatch(/^12\.通过政府与社会资本合作[\s\S]+完成时限:2016年底前完成并持续落实\s*$/);
  expect(opened.context.clauses).toEqual([{ document: 'beijing-2016-2020', clause: '12' }]);
});

test('help shows only examples that the documents in view answer', async () => {
  const own = createAssistant(createLibrary(documents.filter(({ document }) => document.id === 'haikou-2017')));
  for (const assistantOf of [assistant, own])
    for (const language of ['zh-Hans', 'en'] as const) {
      const reply = (text: string) => assistantOf.reply({ text, scope: null, language }, null, outside, moment);
      const { answer } = await reply('/help');
      if (answer.kind !== 'help') throw new Error(`help is answered with ${answer.kind}`);
      expect(answer.examples).not.toEqual([]);
      for (const example of answer.examples) expect((await reply(example)).answer.kind, example).not.toBe('not_found');
    }
  const { answer } = await own.reply({ text: '/help', scope: null, language: 'zh-Hans' }, null, outside, moment);
  expect(answer).toMatchObject({ examples: expect.not.arrayContaining([expect.stringMatching(/北京|黄冈/)]) });
});
