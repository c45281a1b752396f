import type { User } from 'grammy/types';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTelegram } from '../../../adapters/telegram/telegram.ts';
import { InputError } from '../../../src/errors.ts';
import { BotClock, newFolder, startBot } from '../../support/adapter-bot.ts';
import { shownBy, type TelegramStage, telegramStage } from '../../support/adapter-telegram.ts';
import { ASSISTANT, openWorld, TRAINER, until, type World } from '../../support/adapter-world.ts';
import type { TestChat } from '../../support/telegram/chat.ts';
import type { TestPrivateChat } from '../../support/telegram/private-chat.ts';

const QUESTION = '北京第12项谁牵头';
const ANSWER = /^北京第12项 · 牵头单位:市财政局/;

let world: World<TelegramStage>;
beforeAll(async () => {
  world = await openWorld(await telegramStage());
});
afterAll(() => world.stop());

const server = () => world.stage.server;
const newcomer = (): { user: User; chat: TestPrivateChat } => {
  const user = world.stage.user(world.stage.person());
  return { user, chat: server().privateChat(user) };
};
const shown = (chat: TestChat) => chat.shown().map(shownBy);
const answer = (chat: TestChat, { message_id: id }: { message_id: number }) =>
  until(() => shown(chat).find(({ replyTo }) => replyTo === String(id)), `for an answer to ${id}`);
const callsTo = (chat: TestChat, method: string) =>
  server()
    .callsOf(method)
    .filter(({ payload }) => payload['chat_id'] === chat.id);
describe('a message Telegram does not take now', () => {
  it('waits as long as Telegram asks for, and only its chat does', async () => {
    const [one, two] = [newcomer(), newcomer()] as const;
    const since = world.bot.logged().length;
    const putOff = world.watchPutOff();
    server().fail({ method: 'sendMessage', chat: one.chat, with: { code: 429, retryAfter: 40 } });
    const asked = [one.chat.say(QUESTION), one.chat.say('黄冈第11项谁牵头')];
    await putOff();
    expect(world.bot.logged().slice(since)).toMatch(/"seconds":40/);
    await answer(two.chat, two.chat.say(QUESTION));
    world.advance(30_000);
    await answer(two.chat, two.chat.say(QUESTION));
    expect(callsTo(one.chat, 'sendMessage')).toHaveLength(1);
    world.advance(11_000);
    for (const message of asked) await answer(one.chat, message);
    expect(shown(one.chat).map(({ replyTo }) => replyTo)).toEqual(asked.map(({ message_id: id }) => String(id)));
  });

  it.each([
    ['a 500', { code: 500 }],
    ['a proxy’s page', { html: 502 }],
    ['a connection that breaks', 'drop before'],
  ] as const)('is sent again after %s, in order', async (_, fault) => {
    const { chat } = newcomer();
    const putOff = world.watchPutOff();
    server().fail({ method: 'sendMessage', chat, with: fault, times: 2 });
    const asked = [12, 46, 13].map((n) => chat.say(`北京第${n}项谁牵头`));
    for (const times of [1, 2]) {
      await putOff(times);
      world.advance(3000);
    }
    for (const message of asked) await answer(chat, message);
    expect(shown(chat).map(({ replyTo }) => replyTo)).toEqual(asked.map(({ message_id: id }) => String(id)));
  });

  it('is doubled at most once when only the confirmation got lost', async () => {
    const { chat } = newcomer();
    const putOff = world.watchPutOff();
    server().fail({ method: 'sendMessage', chat, with: 'drop after' });
    const asked = chat.say(QUESTION);
    await putOff();
    world.advance(2000);
    await until(() => shown(chat).length === 2);
    await answer(chat, chat.say('黄冈第11项谁牵头'));
    expect(shown(chat).filter(({ replyTo }) => replyTo === String(asked.message_id))).toHaveLength(2);
  });

  it('is edited again when it was an edit', async () => {
    const { user, chat } = newcomer();
    const list = await answer(chat, chat.say('北京没写牵头单位的有哪些'));
    const putOff = world.watchPutOff();
    server().fail({ method: 'editMessageText', chat, with: { code: 500 } });
    await server().press(user, chat.shown()[0] as never, '下一页');
    await putOff();
    world.advance(2000);
    await until(() => /第 2\/3 页/.test(shown(chat).find(({ id }) => id === list.id)?.text ?? ''));
  });
});

describe('a message Telegram refuses', () => {
  it('goes out once more as plain text, and follow-ups to it work', async () => {
    const { chat } = newcomer();
    const since = world.bot.logged().length;
    server().fail({
      method: 'sendMessage',
      chat,
      with: { code: 400, description: "Bad Request: can't parse entities: x" },
    });
    const said = await answer(chat, chat.say(QUESTION));
    expect(said.text).toMatch(/^北京第12项 · 牵头单位:市财政局[\s\S]+\n“牵头单位:市财政局”\n出处:/);
    expect(said.buttons).toEqual([]);
    expect(callsTo(chat, 'sendMessage').map(({ payload }) => payload['parse_mode'])).toEqual(['HTML', undefined]);
    expect(world.bot.logged().slice(since)).toMatch(/it goes out as plain text/);
    expect(world.bot.logged().slice(since)).not.toMatch(/can't parse/);
    const next = await answer(chat, chat.say('那责任单位呢?', { replyTo: Number(said.id) }));
    expect(next.text).toMatch(/^北京第12项 · 责任单位/);
  });

  it('that is refused in plain text too costs an apology, not the chat', async () => {
    const { chat } = newcomer();
    server().fail({ method: 'sendMessage', chat, with: { code: 400 }, times: 2 });
    expect((await answer(chat, chat.say(QUESTION))).text).toMatch(/^出了意外/);
    expect((await answer(chat, chat.say(QUESTION))).text).toMatch(ANSWER);
  });

  it('because nothing changed is no trouble', async () => {
    const { user, chat } = newcomer();
    await answer(chat, chat.say('北京没写牵头单位的有哪些'));
    const since = world.bot.logged().length;
    const description = 'Bad Request: message is not modified: specified new message content is exactly the same';
    server().fail({ method: 'editMessageText', chat, with: { code: 400, description } });
    expect(await server().press(user, chat.shown()[0] as never, '下一页')).toEqual({});
    expect((await answer(chat, chat.say(QUESTION))).text).toMatch(ANSWER);
    expect(callsTo(chat, 'editMessageText')).toHaveLength(1);
    expect(shown(chat)).toHaveLength(2);
    expect(world.bot.logged().slice(since)).not.toMatch(/"level":[45]0/);
  });

  it('because the question was deleted is sent without it', async () => {
    const { chat } = newcomer();
    const putOff = world.watchPutOff();
    server().fail({ method: 'sendMessage', chat, with: { code: 500 } });
    const asked = chat.say(QUESTION);
    await putOff();
    chat.remove(asked);
    world.advance(2000);
    const [said] = await until(() => (shown(chat).length > 0 ? shown(chat) : undefined));
    expect(said).toMatchObject({ text: expect.stringMatching(ANSWER), replyTo: null });
  });

  it('because the answer was deleted is sent anew, under the edited question', async () => {
    const { chat } = newcomer();
    const asked = chat.say(QUESTION);
    const said = await answer(chat, asked);
    chat.remove(Number(said.id));
    chat.edit(asked, '黄冈第11项谁牵头');
    const again = await answer(chat, asked);
    expect(again.text).toMatch(/^黄冈第11项[\s\S]+已按修改后的问题更新$/);
    chat.edit(asked, '北京第46项谁牵头');
    await until(() => /^北京第46项/.test(shown(chat).find(({ id }) => id === again.id)?.text ?? ''));
    expect(shown(chat)).toHaveLength(1);
  });

  it('because a press came too late is no trouble either', async () => {
    const { user, chat } = newcomer();
    const choices = await answer(chat, chat.say('第12项谁牵头'));
    const since = world.bot.logged().length;
    server().fail({ method: 'answerCallbackQuery', with: { code: 400, description: 'Bad Request: query is too old' } });
    void server()
      .press(user, chat.shown()[0] as never, '北京第12项', { inaccessible: true })
      .catch(() => {});
    expect((await answer(chat, { message_id: Number(choices.id) })).text).toMatch(/^北京第12项\n/);
    expect(world.bot.logged().slice(since)).not.toMatch(/"level":[45]0/);
  });
});

describe('asking for updates', () => {
  afterEach(() => server().settled(1));

  it.each([
    [409, /another copy runs with the same token, or a webhook is set/],
    [502, /Telegram refused getUpdates \(502\)/],
    [401, /TELEGRAM_BOT_TOKEN was revoked or is wrong/],
  ])('explains a %i, and goes on by itself', async (code, explained) => {
    const { chat } = newcomer();
    await until(() => world.bot.adapter.trouble() === null);
    const since = world.bot.logged().length;
    server().fail({ method: 'getUpdates', with: { code } });
    // Trouble lasts a second: on a busy machine it may be over when the answer is there.
    const trouble = until(() => world.bot.adapter.trouble() ?? false);
    await answer(chat, chat.say(QUESTION));
    expect(await trouble).toMatch(explained);
    expect(world.bot.logged().slice(since)).toMatch(explained);
    await until(() => world.bot.adapter.trouble() === null);
    await answer(chat, chat.say(QUESTION));
    expect(world.bot.logged()).not.toContain(server().token);
  });

  it('loses nothing that could not be kept, and asks for what it kept no more', async () => {
    const { chat } = newcomer();
    const { inbox } = world.bot.store;
    const { receive } = inbox;
    Object.assign(inbox, {
      receive: async () => {
        Object.assign(inbox, { receive });
        throw new Error('the disk is full');
      },
    });
    await answer(chat, chat.say(QUESTION));
    expect(shown(chat)).toHaveLength(1);
    await until(() => server().pendingUpdates === 0);
  });

  it('takes away a webhook that is in the way, and what waited with it comes', async () => {
    const stage = await telegramStage();
    const ada = stage.user(stage.person());
    const chat = stage.server.privateChat(ada);
    const api = `${stage.server.root}/bot${stage.server.token}`;
    await fetch(`${api}/setWebhook?url=http://127.0.0.1:9/`);
    const asked = chat.say(QUESTION);
    const own = await openWorld(stage);
    expect((await answer(chat, asked)).text).toMatch(ANSWER);
    await own.stop();
  });
});

describe('a token Telegram does not know', () => {
  it.each(['123:wrong', '5000000001:AAF-other'])('stops the start, naming TELEGRAM_BOT_TOKEN: %s', async (token) => {
    const { stage } = world;
    const wrong = startBot({
      connect: (parts) => createTelegram({ ...parts, token }),
      folder: newFolder(),
      environment: { ...stage.environment, TELEGRAM_BOT_TOKEN: token },
      assistant: ASSISTANT,
      trainer: TRAINER,
      clock: new BotClock(),
    });
    await expect(wrong).rejects.toThrow(InputError);
    await expect(wrong).rejects.toThrow(/TELEGRAM_BOT_TOKEN/);
    await expect(wrong).rejects.not.toThrow(token);
  });
});
