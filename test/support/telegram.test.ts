import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, Bot, HttpError, InlineKeyboard } from 'grammy';
import type { Message, Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerOptions } from './telegram/options.ts';
import { refusal } from './telegram/refused.ts';
import { startTelegramServer, type TelegramServer } from './telegram/server.ts';

let server: TelegramServer;
let api: Api;

async function start(options: ServerOptions = {}): Promise<void> {
  server = await startTelegramServer({ username: 'gongkai_bot', canReadAll: true, supportsInline: true, ...options });
  api = new Api(server.token, { apiRoot: server.root });
}

async function restart(options: ServerOptions): Promise<void> {
  await server.stop();
  await start(options);
}

beforeEach(() => start());
afterEach(() => server.stop());

function group(options = {}) {
  return server.group({ title: '县直各单位', ...options });
}

describe('receiving', () => {
  it('keeps updates until they are confirmed', async () => {
    const room = group();
    room.say(server.person({ firstName: 'Ada' }), '一');
    const [first] = await api.getUpdates();
    expect(await api.getUpdates()).toEqual([first]);
    expect(await api.getUpdates({ offset: (first?.update_id ?? 0) + 1 })).toEqual([]);
  });

  it('ends the older of two long polls, and polls beside a webhook, with 409', async () => {
    const older = refusal(api.getUpdates({ timeout: 30 }));
    await server.waitFor(() => server.callsOf('getUpdates').length === 1);
    const newer = api.getUpdates({ timeout: 30 });
    expect(await older).toContain('409 Conflict: terminated by other getUpdates request');
    group().say(server.person({ firstName: 'Ada' }), '一');
    expect(await newer).toHaveLength(1);
    await api.setWebhook('http://127.0.0.1:9/');
    expect(await refusal(api.getUpdates())).toContain(
      "409 Conflict: can't use getUpdates method while webhook is active",
    );
  });

  it('delivers an update again when asked to', async () => {
    const room = group();
    room.say(server.person({ firstName: 'Ada' }), '一');
    const [first] = server.updates;
    await api.getUpdates({ offset: (first?.update_id ?? 0) + 1 });
    if (first !== undefined) server.redeliver(first);
    expect(await api.getUpdates()).toEqual([first]);
  });

  it('hears little in groups with privacy mode on', async () => {
    await restart({ canReadAll: false });
    const room = group();
    const ada = server.person({ firstName: 'Ada' });
    for (const text of ['一', '@gongkai_bot 二', '/help', '/help@gongkai_bot']) room.say(ada, text);
    const answer = await api.sendMessage(room.id, 'x');
    room.say(ada, '三', { replyTo: answer });
    room.say(server.person({ firstName: 'Other', isBot: true }), '/help@gongkai_bot');
    const heard = (await api.getUpdates()).map(({ message }) => message?.text);
    expect(heard).toEqual(['/help@gongkai_bot', '三']);
  });

  it('posts to a webhook with its secret, repeats, and holds back the rest of the chat', async () => {
    await restart({ webhookSecondMs: 5, canReadAll: true });
    const seen: { update: Update; secret: unknown }[] = [];
    const hook = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const secret = request.headers['x-telegram-bot-api-secret-token'];
      seen.push({ update: JSON.parse(Buffer.concat(chunks).toString()) as Update, secret });
      response.writeHead(seen.length < 3 ? 500 : 200).end();
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    await api.setWebhook(`http://127.0.0.1:${(hook.address() as AddressInfo).port}/x`, { secret_token: 'geheim' });
    const room = group();
    const ada = server.person({ firstName: 'Ada' });
    for (const text of ['一', '二']) room.say(ada, text);
    await server.waitFor(() => server.pendingUpdates === 0);
    expect(seen.map(({ update }) => update.message?.text)).toEqual(['一', '一', '一', '二']);
    expect(new Set(seen.map(({ secret }) => secret))).toEqual(new Set(['geheim']));
    expect(await api.getWebhookInfo()).toMatchObject({ last_error_message: expect.stringContaining('500') });
    await new Promise((resolve) => hook.close(resolve));
  });
});

describe('faults', () => {
  it('drops, delays and refuses as told', async () => {
    const room = group();
    server.fail({ method: 'sendMessage', with: 'drop before' });
    server.fail({ method: 'sendMessage', with: 'drop after' });
    server.fail({ method: 'sendMessage', with: { html: 502 } });
    server.fail({ chat: room, with: { code: 429, retryAfter: 7 } });
    for (const text of ['一', '二', '三']) {
      await expect(api.sendMessage(room.id, text)).rejects.toThrow(HttpError);
    }
    expect(room.shown().map(({ text }) => text)).toEqual(['二']);
    expect(await refusal(api.sendMessage(room.id, '四'))).toBe('429 Too Many Requests: retry after 7');
    await api.sendMessage(room.id, '五');
  });

  it('refuses a flood', async () => {
    await restart({ floodPerSecond: 1 });
    const room = group();
    await api.sendMessage(room.id, '一');
    expect(await refusal(api.sendMessage(room.id, '二'))).toBe('429 Too Many Requests: retry after 1');
    server.advance(1);
    await api.sendMessage(room.id, '三');
  });

  it('knows its token and its methods', async () => {
    expect(await refusal(new Api('1:x', { apiRoot: server.root }).getMe())).toBe('401 Unauthorized');
    const unknown = await fetch(`${server.root}/bot${server.token}/sendNothing`);
    expect(await unknown.json()).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
  });
});

it('carries a whole conversation with grammY', async () => {
  const bot = new Bot(server.token, { client: { apiRoot: server.root } });
  bot.on('message:text', (ctx) =>
    ctx.reply(`答：${ctx.msg.text}`, { reply_markup: new InlineKeyboard().text('好', 'ok') }),
  );
  bot.on('callback_query', (ctx) => ctx.answerCallbackQuery('谢谢'));
  const running = bot.start();
  const room = group();
  const ada = server.person({ firstName: 'Ada' });
  room.say(ada, '第12项');
  const answer = await server.waitFor((): Message | undefined => room.shown()[0]);
  expect(answer.text).toBe('答：第12项');
  expect(await server.press(ada, answer, '好')).toEqual({ text: '谢谢' });
  await server.settled();
  await bot.stop();
  await running;
});
