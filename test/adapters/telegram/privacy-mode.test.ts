import type { User } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownBy, type TelegramStage, telegramStage } from '../../support/adapter-telegram.ts';
import { openWorld, until, type World } from '../../support/adapter-world.ts';
import type { TestGroup } from '../../support/telegram/group.ts';

const BLIND = /我现在收不到 @gongkai_bot 的消息:请在 BotFather 里用 \/setprivacy 关闭隐私模式/;
const QUESTION = '北京第12项谁牵头';

let world: World<TelegramStage>;
let ada: User;
beforeAll(async () => {
  world = await openWorld(await telegramStage({ canReadAll: false }));
  ada = world.stage.user(world.stage.person());
});
afterAll(() => world.stop());

const shown = (group: TestGroup) => group.shown().map(shownBy);
const answer = (group: TestGroup, { message_id: id }: { message_id: number }) =>
  until(() => shown(group).find(({ replyTo }) => replyTo === String(id)), `for an answer to ${id}`);
const command = (group: TestGroup, text: string) => answer(group, group.say(ada, `/ask@gongkai_bot ${text}`));
const blindness = (group: TestGroup) => shown(group).filter(({ text }) => BLIND.test(text));

describe('with privacy mode on', () => {
  it('says so in the greeting, and never again in that group', async () => {
    const group = world.stage.server.group({ title: '群', creator: ada, bot: 'absent' });
    group.addBot(ada);
    await command(group, QUESTION);
    await command(group, QUESTION);
    expect(shown(group)).toHaveLength(3);
    expect(shown(group)[0]?.text).toMatch(/我只照原文回答[\s\S]+我现在收不到 @gongkai_bot/);
    expect(blindness(group)).toHaveLength(1);
  });

  it('says so once in a group it was in already, behind the first answer, also over a restart', async () => {
    const group = world.stage.server.group({ title: '群', creator: ada });
    await command(group, QUESTION);
    await until(() => blindness(group).length > 0);
    await world.restart();
    await command(group, QUESTION);
    await command(group, '第12项谁牵头');
    expect(shown(group).map(({ text }) => BLIND.test(text))).toEqual([false, true, false, false]);
  });

  it('answers what it is shown: replies and commands', async () => {
    const group = world.stage.server.group({ title: '群', creator: ada });
    const first = await command(group, QUESTION);
    group.say(ada, `@gongkai_bot ${QUESTION}`);
    const next = await answer(group, group.say(ada, '那责任单位呢?', { replyTo: Number(first.id) }));
    expect(next.text).toMatch(/^北京第12项 · 责任单位/);
  });

  it('says nothing of it where it is an administrator, or in private', async () => {
    const group = world.stage.server.group({ title: '群', creator: ada, bot: 'administrator' });
    await answer(group, group.say(ada, `@gongkai_bot ${QUESTION}`));
    const chat = world.stage.server.privateChat(ada);
    chat.say(QUESTION);
    chat.say(QUESTION);
    await until(() => chat.shown().length === 2);
    await command(group, QUESTION);
    expect(blindness(group)).toEqual([]);
    expect(chat.shown().some(({ text }) => BLIND.test(text ?? ''))).toBe(false);
  });

  it('greets a group of administrators with the way to ask', async () => {
    const group = world.stage.server.group({ title: '群', creator: ada, bot: 'absent' });
    group.addBot(ada, 'administrator');
    await command(group, QUESTION);
    expect(shown(group)[0]?.text).toMatch(/在群里请 @gongkai_bot 提问/);
    expect(blindness(group)).toEqual([]);
  });
});
