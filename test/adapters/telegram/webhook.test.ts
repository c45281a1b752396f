import { afterEach, describe, expect, it } from 'vitest';
import { newFolder, startBot } from '../../support/adapter-bot.ts';
import type { Stage } from '../../support/adapter-stage.ts';
import { telegramStage } from '../../support/adapter-telegram.ts';
import { byWebhook, postUpdate, SECRET } from '../../support/adapter-webhook.ts';
import { ASSISTANT, openWorld, TRAINER, until, type World } from '../../support/adapter-world.ts';

const QUESTION = '北京第12项谁牵头';

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

async function open() {
  const { stage, environment } = await byWebhook();
  const world = await openWorld(stage, { environment });
  ended.push(() => world.stop());
  await until(() => world.bot.adapter.trouble() === null);
  const person = stage.person();
  const chat = stage.privateChat(person);
  const post = (body: string, secret?: string | null) => postUpdate(world.bot.url, body, secret);
  return { stage, world, person, chat, post };
}

const answered = (world: World<Stage>, chat: ReturnType<Stage['privateChat']>, message: string) =>
  until(() => chat.shown().find(({ replyTo }) => replyTo === message), world.bot.logged().slice(-500));

describe('by webhook', () => {
  it('answers, and never asks for updates', async () => {
    const { stage, world, person, chat } = await open();
    const group = stage.group();
    const asked = chat.say(person, QUESTION);
    expect((await answered(world, chat, asked)).text).toMatch(/^北京第12项/);
    const mentioned = group.say(person, QUESTION, { mention: true });
    await answered(world, group, mentioned);
    const { payload } = stage.server.callsOf('setWebhook')[0] ?? {};
    expect(payload).toMatchObject({ secret_token: SECRET });
    expect(payload?.['allowed_updates']).toContain('callback_query');
    expect(stage.server.callsOf('getUpdates')).toEqual([]);
  });

  it('takes nothing without the secret', async () => {
    const { stage, world, chat, person, post } = await open();
    const update = JSON.stringify({
      update_id: 7,
      message: { message_id: 1, date: 1, chat: { id: 1, type: 'private' }, text: '绝密' },
    });
    for (const secret of [null, '', 'x', `${SECRET}x`, SECRET.slice(0, -1), SECRET.toUpperCase()])
      expect((await post(update, secret)).status).toBe(401);
    await answered(world, chat, chat.say(person, QUESTION));
    expect(stage.server.callsOf('sendMessage')).toHaveLength(1);
    expect(world.bot.logged()).not.toContain('绝密');
    expect(world.bot.logged()).not.toContain(SECRET);
  });

  it.each([
    ['nothing', '', 400],
    ['no JSON', '{"update_id":', 400],
    ['null', 'null', 400],
    ['a list', '[1]', 400],
    ['a number', '12', 400],
    ['no update', '{"hello":1}', 400],
    ['an update id that is none', '{"update_id":"x"}', 400],
    ['an update of an unknown form', '{"update_id":9,"surprise":{}}', 200],
    ['a message that is none', '{"update_id":9,"message":7}', 200],
    ['an empty message', '{"update_id":9,"message":{}}', 200],
    ['a body that is too large', `{"update_id":9,"x":"${'x'.repeat(1_100_000)}"}`, 413],
  ])('answers %s as it should, and lives', async (_, body, status) => {
    const { world, chat, person, post } = await open();
    expect((await post(body)).status).toBe(status);
    expect((await fetch(`${world.bot.url}/telegram/webhook`)).status).toBe(404);
    await answered(world, chat, chat.say(person, QUESTION));
  });

  it('lets Telegram send again what could not be kept', async () => {
    const { world, chat, person } = await open();
    const { inbox } = world.bot.store;
    const { receive } = inbox;
    let failures = 2;
    Object.assign(inbox, {
      receive: (arrivals: Parameters<typeof receive>[0]) => {
        failures -= 1;
        if (failures < 0) return receive(arrivals);
        throw new Error('the disk is full');
      },
    });
    await answered(world, chat, chat.say(person, QUESTION));
    expect(chat.shown()).toHaveLength(1);
    expect(failures).toBeLessThan(0);
  });

  it('answers an update once that is delivered twice', async () => {
    const { stage, world, chat, person } = await open();
    await answered(world, chat, chat.say(person, QUESTION));
    stage.redeliver();
    await answered(world, chat, chat.say(person, '黄冈第11项谁牵头'));
    expect(chat.shown()).toHaveLength(2);
  });
});

describe('health', () => {
  it('is 503 with the reason until it is connected, while /livez is 200', async () => {
    const { stage, environment } = await byWebhook();
    const planned = stage.server.fail({ method: 'setWebhook', times: 100, with: { code: 502 } });
    const world = await openWorld(stage, { environment });
    ended.push(() => world.stop());
    await until(() => /502/.test(world.bot.adapter.trouble() ?? ''));
    const health = await fetch(`${world.bot.url}/healthz`);
    expect(health.status).toBe(503);
    expect(await health.json()).toEqual({ ok: false, adapters: { telegram: 'Telegram refused setWebhook (502)' } });
    expect((await fetch(`${world.bot.url}/livez`)).status).toBe(200);
    planned.cancel();
    await until(() => world.bot.adapter.trouble() === null);
    expect((await fetch(`${world.bot.url}/healthz`)).status).toBe(200);
  });

  it('does not stop the start when Telegram cannot be reached, and connects later', async () => {
    const stage = await telegramStage();
    ended.push(() => stage.stop());
    stage.server.fail({ method: 'getMe', times: 2, with: 'drop before' });
    const world = await openWorld(stage);
    ended.unshift(() => world.bot.stop());
    expect(world.bot.adapter.trouble()).not.toBeNull();
    const person = stage.person();
    const chat = stage.privateChat(person);
    await answered(world, chat, chat.say(person, QUESTION));
    expect(world.bot.adapter.trouble()).toBeNull();
  });

  it('is no matter of a token Telegram does not know: that stops the start', async () => {
    const stage = await telegramStage();
    ended.push(() => stage.stop());
    stage.server.fail({ method: 'getMe', with: { code: 404 } });
    const clock = { moment: () => ({ today: '2017-05-15', at: 0 }), advance: () => {} };
    const starting = startBot({
      connect: stage.connect,
      folder: newFolder(),
      environment: stage.environment,
      assistant: ASSISTANT,
      trainer: TRAINER,
      clock: clock as never,
    });
    await expect(starting).rejects.toThrow(/copy TELEGRAM_BOT_TOKEN again from BotFather/);
  });
});
