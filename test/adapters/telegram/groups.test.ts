import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { User } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownBy, type TelegramStage, telegramStage } from '../../support/adapter-telegram.ts';
import { openWorld, until, type World } from '../../support/adapter-world.ts';
import type { TestGroup } from '../../support/telegram/group.ts';

const QUESTION = '北京第12项谁牵头';
const ANSWER = /^北京第12项 · 牵头单位:市财政局/;

let world: World<TelegramStage>;
let ada: User;
beforeAll(async () => {
  world = await openWorld(await telegramStage());
  ada = world.stage.user(world.stage.person());
});
afterAll(() => world.stop());

const server = () => world.stage.server;
const shown = (group: TestGroup) => group.shown().map(shownBy);
const answer = (group: TestGroup, { message_id: id }: { message_id: number }) =>
  until(() => shown(group).find(({ replyTo }) => replyTo === String(id)), `for an answer to ${id}`);
const mention = (group: TestGroup, text: string, options = {}) =>
  answer(group, group.say(ada, `@gongkai_bot ${text}`, options));

describe('a group', () => {
  it('hears nothing on what is none of the bot’s business', async () => {
    const group = server().group({ title: '群', creator: ada });
    const channel = server().channel({ title: '频道' });
    group.forwardAutomatically(channel.post(`@gongkai_bot ${QUESTION}`));
    channel.post('/help@gongkai_bot');
    const bot = server().person({ firstName: 'Other', username: 'other_bot', isBot: true });
    group.say(bot, `@gongkai_bot ${QUESTION}`);
    const [result] = (await server().inline(ada, QUESTION)).results;
    if (result) group.sayVia(ada, result);
    group.say(ada, '/help@other_bot');
    group.say(ada, '@gongkai_bot_test 第12项谁牵头');
    group.say(ada, `请问gongkai_bot:${QUESTION}`);
    group.media(ada, 'voice');
    group.media(ada, 'photo', { caption: QUESTION });
    expect((await mention(group, QUESTION)).text).toMatch(ANSWER);
    expect(shown(group)).toHaveLength(1);
    expect(channel.shown().filter(({ from }) => from?.id === server().me.id)).toEqual([]);
  });

  it('keeps and logs nothing of what people say to each other', async () => {
    const group = server().group({ title: '群', creator: ada });
    const secret = '机密午饭安排XYZZY';
    const first = await mention(group, QUESTION);
    const talk = group.say(ada, `${secret} 第12项谁牵头`);
    group.edit(talk, `${secret} 改`);
    group.media(ada, 'photo', { caption: secret });
    group.say(ada, `${secret} 好的`, { replyTo: talk });
    group.say(ada, `/help@other_bot ${secret}`);
    group.sayAnonymously(secret);
    await mention(group, '那责任单位呢?');
    expect(first.text).toMatch(ANSWER);
    const kept = readdirSync(world.folder).map((file) => readFileSync(join(world.folder, file)));
    expect(kept.some((bytes) => bytes.includes('那责任单位呢'))).toBe(true);
    for (const bytes of [...kept, Buffer.from(world.bot.logged())]) expect(bytes.includes('XYZZY')).toBe(false);
    expect(world.bot.logged()).not.toMatch(/第12项|责任单位/);
  });

  it('answers anonymous administrators, who may set the scope, and channels, which may not', async () => {
    const group = server().group({ title: '群', creator: ada });
    const asked = group.sayAnonymously(`@gongkai_bot ${QUESTION}`);
    expect((await answer(group, asked)).text).toMatch(ANSWER);
    expect((await answer(group, group.sayAnonymously('/scope beijing-2016-2020'))).text).toBe(
      '现在只查:北京分工 2016–2020。',
    );
    expect((await answer(group, group.sayAnonymously('/allow'))).text).toBe('只有机器人的管理员能用这个命令。');
    const channel = server().channel({ title: '频道' }).info;
    expect((await answer(group, group.sayAsChannel(channel, '/scope off'))).text).toBe('只有群管理员能改查询范围。');
    expect((await answer(group, group.sayAsChannel(channel, `@gongkai_bot ${QUESTION}`))).text).toMatch(ANSWER);
    const stranger = server().person({ firstName: '走了' });
    const left = group.say(stranger, '/scope off');
    expect((await answer(group, left)).text).toBe('只有群管理员能改查询范围。');
  });

  it('knows people without a username who are mentioned by id, the bot too', async () => {
    const group = server().group({ title: '群', creator: ada });
    const other = server().person({ firstName: '机器人' });
    group.say(ada, `机器人 ${QUESTION}`, { textMention: { text: '机器人', user: other } });
    const mine = group.say(ada, `机器人 ${QUESTION}`, { textMention: { text: '机器人', user: server().me } });
    expect((await answer(group, mine)).text).toMatch(ANSWER);
    expect(shown(group)).toHaveLength(1);
  });
});

describe('a forum', () => {
  it('is answered in the topic of the question, General included', async () => {
    const group = server().group({ title: '论坛', creator: ada, forum: true });
    const topic = group.topic(ada, '专题');
    group.say(ada, '大家好,第12项谁牵头', { thread: topic });
    for (const [thread, options] of [
      [String(topic), { thread: topic }],
      [null, {}],
    ] as const) {
      const said = await mention(group, '第12项谁牵头', options);
      expect(said.thread).toBe(thread);
      const message = group.shown().find(({ message_id: id }) => String(id) === said.id);
      await server().press(ada, message as NonNullable<typeof message>, '北京第12项');
      expect((await answer(group, { message_id: Number(said.id) })).thread).toBe(thread);
    }
    const sent = server()
      .callsOf('sendMessage')
      .filter(({ payload }) => payload['chat_id'] === group.id);
    expect(sent.map(({ payload }) => payload['message_thread_id'])).toEqual([topic, topic, undefined, undefined]);
    expect(shown(group)).toHaveLength(4);
  });

  it('gets an answer also when its question was deleted, in its topic', async () => {
    const group = server().group({ title: '论坛', creator: ada, forum: true });
    const topic = group.topic(ada, '专题');
    server().fail({ method: 'sendMessage', chat: group, with: { code: 502 } });
    const putOff = world.watchPutOff();
    const asked = group.say(ada, `@gongkai_bot ${QUESTION}`, { thread: topic });
    await putOff();
    group.remove(asked);
    world.advance(2000);
    const [said] = await until(() => (shown(group).length > 0 ? shown(group) : undefined));
    expect(said).toMatchObject({ text: expect.stringMatching(ANSWER), replyTo: null, thread: String(topic) });
  });
});

describe('a group that becomes a supergroup', () => {
  it('takes its settings along, whether Telegram tells or refuses', async () => {
    const group = server().group({ title: '小群', type: 'group', creator: ada });
    await answer(group, group.say(ada, '/scope beijing-2016-2020'));
    const grown = group.migrate(ada);
    expect((await mention(grown, '第12项谁牵头')).text).toMatch(ANSWER);
    const name = (room: TestGroup) => `telegram:${room.id}`;
    expect(await world.bot.store.chats.get(name(grown))).toMatchObject({ scope: ['beijing-2016-2020'] });
    expect(await world.bot.store.chats.get(name(group))).toMatchObject({ scope: null });
  });

  it('gets the answer to a question it asked before', async () => {
    const group = server().group({ title: '小群', type: 'group', creator: ada });
    await answer(group, group.say(ada, '/scope beijing-2016-2020'));
    server().fail({ method: 'sendMessage', chat: group, with: { code: 502 } });
    const putOff = world.watchPutOff();
    group.say(ada, '@gongkai_bot 第12项谁牵头');
    await putOff();
    const grown = group.migrate(ada);
    world.advance(2000);
    const [said] = await until(() => (shown(grown).length > 0 ? shown(grown) : undefined));
    expect(said?.text).toMatch(ANSWER);
    expect((await mention(grown, '那责任单位呢?')).text).toMatch(/^北京第12项/);
  });
});

describe('a chat the bot may not write to any more', () => {
  it('is never written to again, and is answered when the bot is back', async () => {
    const group = server().group({ title: '群', creator: ada });
    await mention(group, QUESTION);
    group.kickBot(ada);
    await until(async () => (await world.bot.store.chats.get(`telegram:${group.id}`)).gone);
    const other = server().group({ title: '另一个', creator: ada });
    const calls = () => server().calls.filter(({ payload }) => payload['chat_id'] === group.id).length;
    const before = calls();
    await mention(other, QUESTION);
    expect(calls()).toBe(before);
    group.addBot(ada);
    expect((await mention(group, QUESTION)).text).toMatch(ANSWER);
  });

  it('is noted when only a 403 says so, with questions that wait', async () => {
    const person = world.stage.user(world.stage.person());
    const chat = server().privateChat(person);
    chat.say(QUESTION);
    await until(() => chat.shown().length > 0);
    server().fail({ method: 'sendMessage', chat, with: { code: 403 }, times: 1 });
    for (let n = 0; n < 4; n += 1) chat.say(QUESTION);
    await until(async () => (await world.bot.store.chats.get(`telegram:${person.id}`)).gone);
    await until(() => server().pendingUpdates === 0);
    await until(async () => (await world.bot.store.inbox.waiting(0)).count === 0);
    const sent = server()
      .callsOf('sendMessage')
      .filter(({ payload }) => payload['chat_id'] === chat.id);
    expect(sent).toHaveLength(2);
    chat.blockBot();
    chat.unblockBot();
    const asked = chat.say(QUESTION);
    await until(() => chat.shown().some((own) => own.reply_to_message?.message_id === asked.message_id));
  });
});
