import type { User } from 'grammy/types';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type TelegramStage, telegramStage } from '../../support/adapter-telegram.ts';
import { openWorld, until, type World } from '../../support/adapter-world.ts';

let world: World<TelegramStage>;
let ada: User;
// Everybody sees the bot for the first time.
beforeEach(() => {
  ada = world.stage.user(world.stage.person());
});
beforeAll(async () => {
  const environment = { PUBLIC_URL: 'https://gongkai.example.cn' };
  world = await openWorld(await telegramStage(), { environment });
});
afterAll(() => world.stop());

/** What was sent last, as it was sent, with its buttons row by row. */
function sent(): string {
  const { payload } = world.stage.server.callsOf('sendMessage').at(-1) ?? {};
  const { inline_keyboard: rows = [] } = (payload?.['reply_markup'] ?? {}) as {
    inline_keyboard?: { text: string; callback_data: string }[][];
  };
  const buttons = rows.filter((row) => row.length > 0).map((row) => row.map(({ text }) => `[${text}]`).join(' '));
  return `${[payload?.['text'], ...(buttons.length > 0 ? ['', ...buttons] : [])].join('\n')}\n`;
}

const golden = (name: string) => expect(sent()).toMatchFileSnapshot(`../../golden/telegram/${name}.html`);
const chat = () => world.stage.server.privateChat(ada);

async function ask(text: string) {
  const { message_id: id } = chat().say(text);
  return until(() =>
    chat()
      .shown()
      .find((own) => own.reply_to_message?.message_id === id),
  );
}

it.each([
  ['lead', '北京第12项谁牵头'],
  ['choices', '第12项谁牵头'],
  ['list', '北京没写牵头单位的有哪些'],
  ['unit-duties', '市民政局要做哪些事'],
  ['due-list', '2017年有哪些到期的'],
  ['compare', '对比各地的绩效考核占比'],
  ['not-found', '第9999项谁牵头'],
  ['help', '/help'],
  ['documents', '/doc'],
  ['document', '/doc 黄冈'],
  ['traditional', '北京第12項誰牽頭'],
  ['english', 'who leads item 12 in Beijing?'],
  ['scope', '/scope'],
  ['privacy', '/privacy'],
])('looks like test/golden/telegram/%s.html', async (name, text) => {
  await ask(text);
  if (name === 'privacy') expect(sent().replace(String(ada.id), 'ID')).toMatch(/telegram:ID/);
  else await golden(name);
});

it.each([
  ['full-text', '黄冈第11项谁牵头', '全文'],
  ['original', '黄冈第11项谁牵头', '原文'],
])('looks like test/golden/telegram/%s.html', async (name, text, label) => {
  const answer = await ask(text);
  await world.stage.server.press(ada, answer, label);
  await until(() =>
    chat()
      .shown()
      .some((own) => own.reply_to_message?.message_id === answer.message_id),
  );
  await golden(name);
});
