import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeishuStage, feishuStage } from '../../support/adapter-feishu.ts';
import { answersTo, answerTo, ask, openWorld, until, type World } from '../../support/adapter-world.ts';
import type { Sealed } from '../../support/feishu/wire/seal.ts';

const KEY = 'encrypt-key-of-the-app';
const QUESTION = '北京第12项谁牵头';
const HOUR = 3600;

async function openWebhook(encryptKey: string | undefined): Promise<World<FeishuStage>> {
  const stage = await feishuStage(encryptKey === undefined ? {} : { encryptKey });
  const environment = {
    FEISHU_MODE: 'webhook',
    FEISHU_VERIFICATION_TOKEN: stage.server.app.verificationToken,
    ...(encryptKey === undefined ? {} : { FEISHU_ENCRYPT_KEY: encryptKey }),
  };
  const world = await openWorld(stage, { environment });
  await stage.server.webhook(`${world.bot.url}/feishu/webhook`);
  return world;
}

describe.each([
  ['encrypted and signed', KEY],
  ['in the open, with the token', undefined],
])('a webhook, %s', (_, encryptKey) => {
  let world: World<FeishuStage>;
  beforeAll(async () => {
    world = await openWebhook(encryptKey);
  });
  afterAll(() => world.stop());

  const { server } = { server: () => world.stage.server };
  const post = ({ headers, body }: Pick<Sealed, 'headers'> & { readonly body: string | Uint8Array<ArrayBuffer> }) =>
    fetch(`${world.bot.url}/feishu/webhook`, { method: 'POST', headers, body });
  const now = () => Math.floor(Date.now() / 1000);

  /** A question nobody asked, in an envelope. */
  function question(changes: object = {}) {
    const person = world.stage.person();
    const chat = world.stage.privateChat(person);
    const envelope = server().envelope('im.message.receive_v1', {
      sender: { sender_type: 'user', sender_id: { open_id: world.stage.user(person).openId } },
      message: {
        message_id: `om_${Math.random().toString(36).slice(2)}`,
        chat_id: chat.name.replace('feishu:', ''),
        chat_type: 'p2p',
        message_type: 'text',
        content: JSON.stringify({ text: QUESTION }),
        create_time: String(Date.now()),
      },
    });
    return { ...envelope, header: { ...envelope.header, ...changes } };
  }
  const received = async () => (await world.bot.store.inbox.waiting(Date.now())).count;

  it('answers questions and presses', async () => {
    const person = world.stage.person();
    const chat = world.stage.group();
    const answer = await ask(chat, person, '第12项谁牵头', { mention: true });
    expect(await chat.press(person, answer.id, '北京第12项')).toBeNull();
    const opened = await answerTo(chat, answer.id);
    expect(await chat.press(person, opened.id, '有误')).toBe('哪里有误?请选一个原因。');
    expect(server().acks.every(({ code, late }) => code === 200 && !late)).toBe(true);
  });

  it('answers what comes again once', async () => {
    const person = world.stage.person();
    const chat = world.stage.privateChat(person);
    const asked = chat.say(person, QUESTION);
    await answerTo(chat, asked);
    for (let i = 0; i < 4; i++) server().redeliver({ messageId: asked });
    await ask(chat, person, '/privacy');
    expect(answersTo(chat, asked)).toHaveLength(1);
  });

  it('takes what is sealed as the platform seals it', async () => {
    for (const spaced of [false, true]) {
      expect((await post(server().signedRequest(question(), { spaced }))).status).toBe(200);
    }
  });

  it('refuses the token or the app of somebody else', async () => {
    for (const changes of [{ token: 'wrong' }, { token: '' }, { app_id: 'cli_ffffffffffffffff' }]) {
      expect([changes, (await post(server().signedRequest(question(changes)))).status]).toEqual([changes, 403]);
    }
    const challenge = { type: 'url_verification', challenge: 'c', token: 'wrong' };
    expect((await post(server().signedRequest(challenge))).status).toBe(403);
  });

  it('refuses garbage, and lives on', async () => {
    const bodies = ['', '{', 'null', '[]', '"x"', '{}', '{"encrypt":1}', '{"encrypt":"AAAA"}', '{"encrypt":""}'];
    for (const body of bodies) expect([400, 401]).toContain((await post({ headers: {}, body })).status);
    expect([400, 401]).toContain((await post({ headers: {}, body: new Uint8Array([0xff, 0xfe, 0]) })).status);
    for (const payload of [{}, [], { header: {}, event: {} }, { header: null }, 'x']) {
      expect((await post(server().signedRequest(payload))).status).toBe(400);
    }
    expect((await fetch(`${world.bot.url}/feishu/webhook`)).status).toBe(404);
    expect((await fetch(`${world.bot.url}/healthz`)).status).toBe(200);
    expect(await statusOf(`${world.bot.url}/feishu/webhook`, 'x'.repeat(1024 * 1024 + 1))).toBe(413);
  });

  it('takes events of kinds and forms nobody knows without a word', async () => {
    const odd = server().envelope('im.message.receive_v1', { message: { content: '绝密' } });
    for (const payload of [odd, server().envelope('im.chat.disbanded_v1', { chat_id: 'oc_1' })]) {
      expect((await post(server().signedRequest(payload))).status).toBe(200);
    }
    expect(world.bot.logged()).toContain('an event could not be read');
    expect(world.bot.logged()).not.toContain('绝密');
  });

  it('asks for an event again when it could not be kept', async () => {
    const event = server().signedRequest(question());
    const { inbox } = world.bot.store;
    const { receive } = inbox;
    Object.assign(inbox, { receive: () => Promise.reject(new Error('the disk is full')) });
    expect((await post(event)).status).toBe(500);
    Object.assign(inbox, { receive });
    expect((await post(event)).status).toBe(200);
  });

  if (encryptKey !== undefined) {
    it('refuses what is not encrypted, not signed, changed or old', async () => {
      await until(async () => (await received()) === 0);
      const sealed = server().signedRequest(question());
      const { 'X-Lark-Signature': signature = '', ...unsigned } = sealed.headers;
      const plain = JSON.stringify(question());
      const signed = (body: string) => {
        const stamp = { 'X-Lark-Request-Timestamp': String(now()), 'X-Lark-Request-Nonce': 'n' };
        const own = createHash('sha256').update(`${now()}n${KEY}${body}`).digest('hex');
        return { headers: { ...stamp, 'X-Lark-Signature': own }, body };
      };
      const refused = {
        'in the open': { headers: {}, body: plain },
        'in the open, signed': signed(plain),
        'without a signature': { headers: unsigned, body: sealed.body },
        'signed by somebody else': {
          headers: { ...sealed.headers, 'X-Lark-Signature': signature.replace(/^./, (c) => (c === '0' ? '1' : '0')) },
          body: sealed.body,
        },
        'with half a signature': {
          headers: { ...sealed.headers, 'X-Lark-Signature': signature.slice(0, 32) },
          body: sealed.body,
        },
        'changed by a blank': { headers: sealed.headers, body: `${sealed.body} ` },
        'with another key': server().signedRequest(question(), { encryptKey: 'other' }),
        'a day old': server().signedRequest(question(), { seconds: now() - 24 * HOUR }),
        'of tomorrow': server().signedRequest(question(), { seconds: now() + 24 * HOUR }),
      };
      for (const [what, request] of Object.entries(refused)) {
        expect([what, (await post(request)).status]).toEqual([what, 401]);
      }
      expect((await post(signed('{"encrypt":"AAAA"}'))).status).toBe(400);
      expect((await post(signed('{"encrypt":'))).status).toBe(400);
      expect(await received()).toBe(0);
      // Six hours later the platform tries for the last time.
      expect((await post(server().signedRequest(question(), { seconds: now() - 7 * HOUR }))).status).toBe(200);
    });
  }
});

describe('a webhook that does not know its bot yet', () => {
  it('asks the platform to come again, and is not well', async () => {
    const stage = await feishuStage();
    stage.server.fail({ api: 'bot.info', times: 2, with: 'drop before' });
    const environment = { FEISHU_MODE: 'webhook', FEISHU_VERIFICATION_TOKEN: stage.server.app.verificationToken };
    const world = await openWorld(stage, { environment });
    try {
      const url = `${world.bot.url}/feishu/webhook`;
      const send = () => fetch(url, { method: 'POST', ...stage.server.signedRequest(stage.server.envelope('x', {})) });
      expect((await send()).status).toBe(503);
      expect((await fetch(`${world.bot.url}/healthz`)).status).toBe(503);
      await until(async () => (await fetch(`${world.bot.url}/healthz`)).ok);
      expect((await send()).status).toBe(200);
    } finally {
      await world.stop();
    }
  });
});

/** Over a line of its own: the server closes it on what is too much. */
function statusOf(url: string, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent: false }, (response) => resolve(response.statusCode));
    outgoing.on('error', reject).end(body);
  });
}
