import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../../adapters/feishu/api.ts';
import { createFeishu } from '../../../adapters/feishu/feishu.ts';
import { createPresses } from '../../../adapters/feishu/presses.ts';
import { InputError } from '../../../src/errors.ts';
import { type FeishuStage, feishuStage } from '../../support/adapter-feishu.ts';
import { answersTo, answerTo, ask, now, openWorld, until, type World } from '../../support/adapter-world.ts';
import { startFeishuServer } from '../../support/feishu/server.ts';

const QUESTION = '北京第12项谁牵头';
const ANSWER = /^北京第12项 · 牵头单位:市财政局/;

let world: World<FeishuStage>;
beforeAll(async () => {
  world = await openWorld(await feishuStage());
});
afterAll(() => world.stop());

const server = () => world.stage.server;

function room() {
  const person = world.stage.person();
  return { person, chat: world.stage.group(), own: world.stage.privateChat(person) };
}

/** What is logged while something is done. */
async function loggedDuring(doing: () => Promise<unknown>): Promise<string> {
  const before = world.bot.logged().length;
  await doing();
  return world.bot.logged().slice(before);
}

describe('what the platform refuses', () => {
  it.each([
    [230099, 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: 绝密'],
    [230025, 'The length of the message content reaches its limit.'],
    [230001, 'Your request contains an invalid request parameter'],
    [239999, 'a code nobody knows'],
  ])('as a card goes out as plain text (%i)', async (code, msg) => {
    const { person, chat } = room();
    const log = await loggedDuring(async () => {
      server().fail({ api: 'message.reply', chat: chatId(chat.name), with: { code, msg } });
      const { text, buttons } = await ask(chat, person, QUESTION, { mention: true });
      expect(text).toMatch(ANSWER);
      expect(buttons).toEqual([]);
    });
    expect(log).toMatch(`Feishu refused message.reply (${code}`);
    expect(log).not.toMatch(/绝密|谁牵头/);
  });

  it('pings nobody in plain text either', async () => {
    const { person, own } = room();
    server().fail({ api: 'message.reply', chat: chatId(own.name), with: { code: 230099 } });
    const { text } = await ask(own, person, '/doc <at user_id="all"></at> **粗** [甲](https://x.example)');
    expect(text.replaceAll('\u200B', '')).toContain('<at user_id="all"></at>');
    expect(server().p2p(world.stage.user(person)).shown().at(-1)?.pings).toEqual([]);
  });

  it.each([
    [
      99991672,
      '[im:message:send_as_bot, im:message]',
      /one of im:message:send_as_bot, im:message\): the app lacks a permission/,
    ],
    [230006, 'Bot ability is not activated.', /add 机器人 under 添加应用能力/],
    [230013, 'Bot has NO availability to this user.', /widen 可用范围/],
    [230018, 'muted', /its owner has to let the bot/],
    [230027, 'Lack of necessary permissions.', /im:message:send_as_bot under 权限管理/],
    [230028, 'DLP', /rule of the tenant/],
  ])('because of the app or chat is explained (%i)', async (code, msg, advice) => {
    const { person, chat } = room();
    const log = await loggedDuring(async () => {
      server().fail({ api: 'message.reply', chat: chatId(chat.name), with: { code, msg } });
      expect((await ask(chat, person, QUESTION, { mention: true })).text).toMatch(/^出了意外/);
    });
    expect(log).toMatch(advice);
    expect(log).not.toMatch(/谁牵头/);
  });

  it('for now is sent later, when the platform says', async () => {
    const { person, chat } = room();
    const headers = { 'x-ogw-ratelimit-reset': '7' };
    const log = await loggedDuring(async () => {
      server().fail({ api: 'message.reply', chat: chatId(chat.name), with: { status: 429, code: 99991400, headers } });
      const asked = chat.say(person, QUESTION, { mention: true });
      await until(() => world.bot.logged().includes('"seconds":7'));
      world.advance(7000);
      expect((await answerTo(chat, asked)).text).toMatch(ANSWER);
    });
    expect(log).toContain('is done again later');
  });

  it('because the bot is not in the group is the end of it, until it is let in again', async () => {
    const { person, chat } = room();
    server().fail({ api: 'message.reply', chat: chatId(chat.name), with: { code: 230002 } });
    chat.say(person, QUESTION, { mention: true });
    await until(async () => (await world.bot.store.chats.get(chat.name)).gone);
    // No event said that it is back; that somebody reaches it does.
    expect((await ask(chat, person, QUESTION, { mention: true })).text).toMatch(ANSWER);
    expect((await world.bot.store.chats.get(chat.name)).gone).toBe(false);
  });

  it('in a private chat does not end it', async () => {
    const { person, own } = room();
    server().fail({ api: 'message.reply', chat: chatId(own.name), times: 3, with: { code: 230002 } });
    own.say(person, QUESTION);
    await until(() => world.bot.logged().includes('the asker could not be told'));
    server().clearFaults();
    expect((await ask(own, person, QUESTION)).text).toMatch(ANSWER);
  });
});

describe('an answer', () => {
  it('is sent once though nobody heard that it was', async () => {
    const { person, chat } = room();
    const log = await loggedDuring(async () => {
      server().fail({ api: 'message.reply', chat: chatId(chat.name), with: 'drop after' });
      const asked = chat.say(person, QUESTION, { mention: true });
      await until(() => world.bot.logged().includes('cannot be reached for message.reply'));
      world.advance(2000);
      await ask(chat, person, '/privacy');
      expect(answersTo(chat, asked)).toHaveLength(1);
    });
    expect(log).toContain('is done again later');
  });

  it('is sent with a new token when the old one ended', async () => {
    const { person, chat } = room();
    server().expireToken();
    expect((await ask(chat, person, QUESTION, { mention: true })).text).toMatch(ANSWER);
  });

  it('is not sent under a question that was taken back', async () => {
    const { person, chat } = room();
    const group = world.stage.groupOf(chat);
    server().fail({ api: 'message.reply', chat: chatId(chat.name), with: { status: 502, body: '' } });
    const before = world.bot.logged().length;
    const messageId = chat.say(person, QUESTION, { mention: true });
    await until(() => world.bot.logged().slice(before).includes('is done again later'));
    group.recall({ messageId });
    await until(async () => (await world.bot.store.inbox.waiting(Date.now())).count === 0);
    world.advance(2000);
    await ask(chat, person, '/privacy');
    expect(answersTo(chat, messageId)).toEqual([]);
  });

  it('that was taken back while it was worked on is left unsaid', async () => {
    const { person, chat } = room();
    server().fail({ api: 'message.reply', chat: chatId(chat.name), with: { code: 230011 } });
    const asked = chat.say(person, QUESTION, { mention: true });
    await ask(chat, person, '/privacy');
    expect(answersTo(chat, asked)).toEqual([]);
  });

  it.each([230031, 230011, 239999])('that cannot be changed any more is said anew (%i)', async (code) => {
    const { person, chat } = room();
    const answer = await ask(chat, person, '北京没写牵头单位的有哪些', { mention: true });
    server().fail({ api: 'message.patch', chat: chatId(chat.name), with: { code } });
    await chat.press(person, answer.id, '下一页');
    const second = await until(() => chat.shown()[1]);
    expect(second.text).toMatch(/第 2\/3 页/);
    await chat.press(person, second.id, '上一页');
    await until(() => /第 1\/3 页/.test(now(chat, second)?.text ?? ''));
    expect(chat.shown()).toHaveLength(2);
  });
});

describe('the menu', () => {
  it('is answered in private, with buttons that work there', async () => {
    const { person, own } = room();
    server().menu(world.stage.user(person), 'doc');
    const [list] = await until(() => (own.shown().length === 1 ? own.shown() : false));
    expect(list?.text).toMatch(/^共 \d 项/);
    const label = list?.buttons[0] ?? '';
    await until(async () => (await world.bot.store.inbox.waiting(Date.now())).count === 0);
    expect(await own.press(person, list?.id ?? '', label)).toBeNull();
    await answerTo(own, list?.id ?? '');
    expect((await ask(own, person, '谢谢')).text).toBe('不客气。');
    server().menu(world.stage.user(person), 'help');
    await until(() => own.shown().length === 4);
    expect(await world.bot.store.answers.lastFor(own.name, null, person)).not.toBeNull();
  });
});

describe('rates', () => {
  it('of five messages a second and chat are kept, in order', async () => {
    const own = await openWorld(await feishuStage({ rateLimits: true }));
    try {
      const person = own.stage.person();
      const chat = own.stage.group();
      const asked = Array.from({ length: 7 }, (_, n) => chat.say(person, `北京第${n + 1}项谁牵头`, { mention: true }));
      await until(() => chat.shown().length === asked.length);
      expect(chat.shown().map(({ replyTo }) => replyTo)).toEqual(asked);
    } finally {
      await own.stop();
    }
  });
});

describe('events that come again', () => {
  it('under another id, over another connection, are answered once', async () => {
    const { person, chat } = room();
    const asked = chat.say(person, QUESTION, { mention: true });
    await answerTo(chat, asked);
    server().disconnect('reset');
    await until(() => server().connections().length === 1);
    for (let i = 0; i < 4; i++) server().redeliver({ messageId: asked });
    await ask(chat, person, '/privacy');
    expect(answersTo(chat, asked)).toHaveLength(1);
  });
});

describe('the long connection', () => {
  const health = async () => {
    const response = await fetch(`${world.bot.url}/healthz`);
    return { status: response.status, text: await response.text() };
  };

  it('is opened again after a refusal, which /healthz explains', async () => {
    expect((await health()).status).toBe(200);
    server().fail({ api: 'ws.endpoint', with: { status: 200, code: 1000040350, msg: 'exceed conn limit' } });
    server().disconnect();
    const { text } = await until(async () => {
      const state = await health();
      return state.status === 503 && state.text.includes('1000040350') && state;
    });
    expect(text).toContain('too many long connections');
    await until(async () => (await health()).status === 200);
    const { person, chat } = room();
    expect((await ask(chat, person, QUESTION, { mention: true })).text).toMatch(ANSWER);
  });
});

describe('a call', () => {
  it('that nobody answers ends', async () => {
    const platform = await startFeishuServer();
    platform.fail({ api: 'bot.info', with: { delayMs: 1000 } });
    await expect(createApi(platform.app, platform.domain, 30).me()).rejects.toThrow('did not answer bot.info in time');
    await platform.stop();
  });

  it('does not show the secret when it fails', async () => {
    const platform = await startFeishuServer();
    const { appId, appSecret } = platform.app;
    const wrong = await createApi({ appId, appSecret: 'wrong-secret' }, platform.domain).me().catch(String);
    expect(wrong).toMatch(/^Refused: Feishu refused token \(10014\): FEISHU_APP_SECRET is wrong/);
    platform.fail({ with: { status: 500, body: appSecret } });
    const broken: unknown = await createApi(platform.app, platform.domain)
      .me()
      .catch((error: unknown) => error);
    expect(`${broken}${JSON.stringify(broken)}`).not.toContain(appSecret);
    await platform.stop();
  });

  it('with a wrong secret stops the start', async () => {
    const stage = await feishuStage();
    const app = { ...stage.server.app, appSecret: 'wrong-secret' };
    const refused = openWorld({ ...stage, connect: (parts) => createFeishu({ ...parts, app }) });
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(/FEISHU_APP_SECRET is wrong(?!.*wrong-secret)/);
    await stage.stop();
  });
});

describe('a press', () => {
  it('that takes too long is answered with nothing, and then no more', async () => {
    const presses = createPresses(10);
    expect(await presses.wait('p1')).toEqual({});
    presses.answer('p1', '晚了');
    const answered = presses.wait('p2');
    presses.answer('p2', '长'.repeat(500));
    expect(await answered).toEqual({ toast: { type: 'info', content: '长'.repeat(100) } });
  });

  it('delivered twice is answered twice, and done once', async () => {
    const presses = createPresses(10);
    const both = [presses.wait('p1'), presses.wait('p1')];
    presses.answer('p1', '好');
    expect(await Promise.all(both)).toEqual([{}, { toast: { type: 'info', content: '好' } }]);
  });
});

/** `feishu:oc_1` → `oc_1` */
function chatId(name: string): string {
  return name.replace('feishu:', '');
}
