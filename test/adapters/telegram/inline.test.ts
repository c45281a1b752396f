import type { InlineQueryResultArticle, User } from 'grammy/types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kinds } from '../../../src/ask/kinds/index.ts';
import { type TelegramStage, telegramStage } from '../../support/adapter-telegram.ts';
import { INTERNAL_WORDS, openWorld, type World } from '../../support/adapter-world.ts';

let world: World<TelegramStage>;
let ada: User;
beforeAll(async () => {
  world = await openWorld(await telegramStage());
  ada = world.stage.user(world.stage.person());
});
afterAll(() => world.stop());

const server = () => world.stage.server;
async function cards(query: string, who = ada) {
  const { results } = await server().inline(who, query);
  return (results as InlineQueryResultArticle[]).map(
    ({ id, title, description = '', input_message_content: content }) => ({
      id,
      title,
      description,
      text: 'message_text' in content ? content.message_text : '',
    }),
  );
}

it('gives a card for each fit, with value and citation, that can be sent as it is', async () => {
  const shown = await cards('第12项谁牵头');
  expect(shown.map(({ title }) => title)).toEqual([
    expect.stringMatching(/^北京第12项 · 牵头单位:市财政局/),
    expect.stringMatching(/^黄冈第12项 · 牵头单位:/),
    expect.stringMatching(/^区计划 十二 · 责任单位:/),
  ]);
  for (const { text } of shown) expect(text).toMatch(/<b>[\s\S]+<blockquote expandable>[\s\S]+出处:/);
  const group = server().group({ title: '群' });
  const [first] = (await server().inline(ada, '第12项谁牵头')).results;
  if (first) expect(group.sayVia(ada, first).text).toMatch(/^北京第12项 · 牵头单位:市财政局[\s\S]+出处:北京分工/);
});

it('shows help to an empty query, in each asker’s language', async () => {
  const english = world.stage.user(world.stage.person('en'));
  for (const query of ['', '   ']) {
    expect((await cards(query))[0]?.title).toMatch(/^问我政务公开文件里的事/);
    expect((await cards(query, english))[0]?.title).toMatch(/^Ask me about these disclosure plans/);
  }
});

it('says in one card that nothing is found', async () => {
  expect(await cards('第9999项谁牵头')).toEqual([
    expect.objectContaining({ title: expect.stringMatching(/^没有第9999项/) }),
  ]);
});

it('reads public documents only, also for administrators of the bot', async () => {
  const admin = world.stage.user(world.admin);
  const queries = kinds.flatMap(({ examples }) => examples);
  for (const query of [...queries, '第1项谁牵头', '市民政局', '', '/doc', '/help', '2017年有哪些到期的']) {
    expect(JSON.stringify(await cards(query, admin))).not.toMatch(INTERNAL_WORDS);
  }
  const named = [
    await cards('静海第1项谁牵头', admin),
    await cards('/doc jinghai-2017', admin),
    await cards('数据港湾', admin),
  ];
  expect(JSON.stringify(named)).not.toMatch(/市港湾局|潮汐|静海方案|建设静海/);
});

it.each([
  '第1项',
  '有哪些10月底前到期的',
  '政'.repeat(256),
  '<b>&"',
  '\uD83D',
  '/scope off',
  '/forget_me',
  '😀'.repeat(128),
])('stays within Telegram’s limits for %j', async (query) => {
  const shown = await cards(query);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThanOrEqual(10);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
});

it('keeps nothing of what is typed, and goes on after an error', async () => {
  server().fail({ method: 'answerInlineQuery', with: { code: 500 } });
  await expect(server().inline(ada, '绝密 XYZZY', { timeoutMs: 300 })).rejects.toThrow();
  expect((await cards('北京第12项谁牵头'))[0]?.title).toMatch(/市财政局/);
  expect(await world.bot.store.counts()).toEqual([]);
  expect(world.bot.logged()).toMatch(/an inline query failed/);
  expect(world.bot.logged()).not.toMatch(/XYZZY|第12项/);
});
