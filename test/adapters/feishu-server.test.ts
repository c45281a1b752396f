import { AESCipher, CTenantAccessToken, EventDispatcher, WSClient } from '@larksuiteoapi/node-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { type Handles, listen, openConnection, quiet, refusal, sdk } from '../support/feishu/real-sdk.ts';
import { type FeishuServer, startFeishuServer } from '../support/feishu/server.ts';
import type { FeishuServerOptions } from '../support/feishu/settings.ts';

interface Received {
  readonly event_id: string;
  readonly message: { readonly message_id: string; readonly content: string; readonly mentions?: { key: string }[] };
}

const card = (...elements: object[]) => ({ schema: '2.0', body: { elements } });
const button = (label: string, value: unknown = { ask: label }) => ({
  tag: 'button',
  text: { tag: 'plain_text', content: label },
  behaviors: [{ type: 'callback', value }],
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function start(options: FeishuServerOptions = {}) {
  const server = await startFeishuServer(options);
  ends.push(() => server.stop());
  return server;
}

async function hook(handler: (body: Record<string, unknown>) => unknown) {
  const { close, ...rest } = await listen(handler);
  ends.push(close);
  return rest;
}

/** Opens a long connection with these handlers. */
async function connect(server: FeishuServer, handles: Handles) {
  ends.push(await openConnection(server, handles));
}

describe('events over the long connection', () => {
  it('reach the handler, are acknowledged and answered', async () => {
    const server = await start({ frameBytes: 200 });
    const { reply } = sdk(server);
    await connect(server, {
      'im.message.receive_v1': (data: Received) => reply(data.message.message_id, 'text', { text: '收到' }),
    });
    const alice = server.person({ name: '李明' });
    const group = server.group({ name: '办公室' });
    const question = group.say(alice, '什么时候公开 @政务公开助手 ？', { mention: true });
    const [shown] = await server.waitFor(() => (group.shown().length > 0 ? group.shown() : undefined));
    expect(JSON.parse(question.content)).toEqual({ text: '什么时候公开 @_user_1 ？' });
    expect(shown).toMatchObject({ text: '收到', parentId: question.messageId, rootId: question.messageId });
    await server.waitFor(() => server.acks.length === 1);
    expect(server.acks[0]).toMatchObject({ code: 200, attempt: 1, late: false });
    expect(server.events.map(({ state }) => state)).toEqual(['delivered']);
  });

  it('come again to another connection when a handler throws or is slow', async () => {
    const server = await start({ ackTimeoutMs: 100, redeliverAfterMs: [10, 10, 10, 10] });
    const ids: string[] = [];
    const handler = async ({ event_id }: Received) => {
      ids.push(event_id);
      if (ids.length === 1) throw new Error('busy');
      if (ids.length === 2) await pause(200);
    };
    await connect(server, { 'im.message.receive_v1': handler });
    await connect(server, { 'im.message.receive_v1': handler });
    server.p2p(server.person({ name: '王芳' })).say(server.person({ name: '王芳' }), '你好');
    await server.waitFor(() => server.acks.length === 3);
    expect(new Set(ids).size).toBe(1);
    expect(server.acks.map(({ attempt, code, late }) => [attempt, code, late])).toEqual([
      [1, 500, false],
      [3, 200, false],
      [2, 200, true],
    ]);
    expect(server.acks[0]?.via).not.toBe(server.acks[2]?.via);
  });

  it('survive a lost and a stalled connection', async () => {
    const server = await start({ ackTimeoutMs: 60, redeliverAfterMs: [40, 40, 40, 40, 40] });
    const seen: string[] = [];
    const handles = { 'im.message.receive_v1': ({ message }: Received) => void seen.push(message.message_id) };
    await connect(server, handles);
    server.disconnect();
    await server.waitFor(() => server.connections().length === 1);
    server.stallConnection();
    await connect(server, handles);
    const message = server.group({ name: '群' }).say(server.person({ name: '赵' }), '在吗');
    await server.waitFor(() => seen.length > 0);
    server.redeliver(message);
    await server.waitFor(() => seen.length > 1);
    expect(new Set(seen)).toEqual(new Set([message.messageId]));
    expect(new Set(server.events.map(({ envelope }) => envelope.header.event_id)).size).toBe(2);
  });

  it('stay away where the bot is not, or is not mentioned and may not listen', async () => {
    const server = await start({ receives: 'mentions' });
    const alice = server.person({ name: '李明' });
    const group = server.group({ name: '群', bot: false });
    group.say(alice, '一', { mention: true });
    group.addBot(alice);
    group.say(alice, '二');
    group.say(alice, '三', { mention: true });
    server.menu(alice, 'help');
    expect(server.events.map(({ envelope }) => envelope.header.event_type)).toEqual([
      'im.chat.member.bot.added_v1',
      'im.message.receive_v1',
      'application.bot.menu_v6',
    ]);
  });

  it('are refused with a wrong secret, for good', async () => {
    const server = await start();
    const error = await new Promise<Error>((resolve) => {
      const { appId } = server.app;
      const client = new WSClient({ appId, appSecret: 'wrong', domain: server.domain, onError: resolve, ...quiet });
      ends.push(() => client.close({ force: true }));
      void client.start({ eventDispatcher: new EventDispatcher(quiet) });
    });
    expect(error.message).toContain('code=514');
  });
});

describe('sending', () => {
  it('gives one message for one uuid, even when the answer got lost', async () => {
    const server = await start();
    const { reply } = sdk(server);
    const group = server.group({ name: '群' });
    const { messageId } = group.say(server.person({ name: '李明' }), '问题');
    server.fail({ api: 'message.reply', chat: group, with: 'drop after' });
    await expect(reply(messageId, 'text', { text: '答' }, { uuid: 'u1' })).rejects.toThrow();
    const again = await reply(messageId, 'text', { text: '答' }, { uuid: 'u1' });
    expect(group.shown().map((shown) => shown.messageId)).toEqual([again.data?.message_id]);
    expect(await refusal(reply(messageId, 'text', { text: '答' }, { uuid: 'u'.repeat(51) }))).toMatchObject({
      code: 99992402,
    });
  });

  it('needs a token that holds, which the SDK does not renew by itself', async () => {
    const server = await start();
    const { client, cache, reply } = sdk(server);
    const group = server.group({ name: '群' });
    const { messageId } = group.say(server.person({ name: '李明' }), '问题');
    const info = await client.request<{ bot: { open_id: string } }>({ method: 'GET', url: '/open-apis/bot/v3/info' });
    expect(info.bot.open_id).toBe(server.bot.openId);
    server.expireToken();
    for (let attempt = 0; attempt < 2; attempt++) {
      expect(await refusal(reply(messageId, 'text', { text: '答' }))).toMatchObject({ code: 99991663 });
    }
    await cache.set(CTenantAccessToken, '', 1, { namespace: server.app.appId });
    await reply(messageId, 'text', { text: '答' });
    expect(group.shown()).toHaveLength(1);
    server.app.scopes.clear();
    expect(await refusal(reply(messageId, 'text', { text: '答' }))).toMatchObject({ code: 99991672 });
  });

  it('is refused where it would be', async () => {
    const server = await start({ rateLimits: true });
    const { reply } = sdk(server);
    const alice = server.person({ name: '李明' });
    const group = server.group({ name: '群' });
    const { messageId } = group.say(alice, '问题');
    const text = { text: '答' };
    expect(await refusal(reply('om_nobody', 'text', text))).toMatchObject({ status: 400, code: 231003 });
    expect(await refusal(reply(messageId, 'text', { text: '字'.repeat(60_000) }))).toMatchObject({ code: 230025 });
    for (let sent = 1; sent < 5; sent++) await reply(messageId, 'text', text);
    expect(await refusal(reply(messageId, 'text', text))).toMatchObject({ code: 230020 });
    server.fail({ with: { status: 429, code: 99991400, headers: { 'x-ogw-ratelimit-reset': '1' } } });
    expect(await refusal(reply(messageId, 'text', text))).toMatchObject({ status: 429, code: 99991400 });
    group.removeBot(alice);
    expect(await refusal(reply(messageId, 'text', text))).toMatchObject({ code: 230002 });
    group.recall({ messageId });
    expect(await refusal(reply(messageId, 'text', text))).toMatchObject({ code: 230011 });
  });

  it('stays in the topic', async () => {
    const server = await start();
    const { reply } = sdk(server);
    const group = server.group({ name: '话题群', topic: true });
    const question = group.say(server.person({ name: '李明' }), '问题');
    await reply(question.messageId, 'post', { zh_cn: { title: '标题', content: [[{ tag: 'md', text: '**答**' }]] } });
    expect(group.shown()).toMatchObject([{ text: '标题\n**答**', threadId: question.threadId }]);
  });

  it('carries files both ways', async () => {
    const server = await start();
    const { client, reply } = sdk(server);
    const group = server.group({ name: '群' });
    const sent = group.say(server.person({ name: '李明' }), '方案.txt', { type: 'file', bytes: Buffer.from('一、') });
    const { file_key } = JSON.parse(sent.content);
    const path = { message_id: sent.messageId, file_key };
    const resource = await client.im.v1.messageResource.get({ path, params: { type: 'file' } });
    const chunks = await resource.getReadableStream().toArray();
    expect(Buffer.concat(chunks).toString()).toBe('一、');
    const uploaded = await client.im.v1.file.create({
      data: { file_type: 'stream', file_name: '表.csv', file: Buffer.from('a,b') },
    });
    await reply(sent.messageId, 'file', { file_key: uploaded?.file_key });
    expect(await refusal(reply(sent.messageId, 'file', { file_key }))).toMatchObject({ code: 230001 });
    expect(group.shown()).toMatchObject([{ msgType: 'file' }]);
  });
});

describe('cards', () => {
  const markdown = { tag: 'markdown', content: '**好**' };
  const nested = (depth: number): object =>
    depth === 0 ? markdown : { tag: 'column_set', columns: [{ tag: 'column', elements: [nested(depth - 1)] }] };
  const table = { tag: 'markdown', content: '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |' };

  it.each([
    ['200861', card({ tag: 'action', actions: [] })],
    ['200861', { schema: '2.0', elements: [markdown] }],
    ['200621', card({ tag: 'marquee' })],
    ['200621', card({ ...markdown, href: {} })],
    ['200621', card(button('好', 'text'))],
    ['200621', card(button('字'.repeat(101)))],
    ['200621', card({ ...markdown, element_id: 'a' }, { ...markdown, element_id: 'a' })],
    ['200621', card({ ...markdown, element_id: '1a' })],
    ['200621', { ...card(markdown), header: { template: 'pink', title: { tag: 'plain_text', content: '题' } } }],
    ['11310', card(...Array.from({ length: 201 }, () => markdown))],
    ['11310', card(...Array.from({ length: 6 }, () => table))],
    ['11310', card(nested(6))],
  ])('are refused with %s', async (code, bad) => {
    const server = await start();
    const { reply } = sdk(server);
    const { messageId } = server.group({ name: '群' }).say(server.person({ name: '李明' }), '问题');
    const { code: outer, msg } = await refusal(reply(messageId, 'interactive', bad));
    expect(outer).toBe(230099);
    expect(msg).toContain(`ErrCode: ${code};`);
  });

  it('are shown, pressed and changed', async () => {
    const server = await start({ ackTimeoutMs: 100 });
    const { client, reply } = sdk(server);
    const alice = server.person({ name: '李明' });
    const group = server.group({ name: '群', members: [alice] });
    const question = group.say(alice, '问题');
    const content = card(nested(5), table, button('下一页', { page: 2 }), button('慢'));
    const sent = await reply(question.messageId, 'interactive', content);
    const messageId = sent.data?.message_id ?? '';
    expect(group.shown()).toMatchObject([{ buttons: ['下一页', '慢'], pings: [] }]);
    expect(await group.press(alice, { messageId }, '下一页')).toEqual({ error: 200340 });

    const toast = { type: 'success', content: '第二页' };
    await connect(server, {
      'card.action.trigger': async ({ action }: { action: { value: { page?: number } } }) => {
        if (action.value.page === undefined) await pause(200);
        return { toast, card: { type: 'raw', data: card({ tag: 'markdown', content: `第 ${action.value.page} 页` }) } };
      },
    });
    expect(await group.press(alice, { messageId }, '慢')).toEqual({ error: 200341 });
    expect(await group.press(alice, { messageId }, '下一页')).toMatchObject({ toast });
    expect(group.shown()).toMatchObject([{ text: '第 2 页', buttons: [] }]);

    const patch = (next: object) =>
      client.im.v1.message.patch({ path: { message_id: messageId }, data: { content: JSON.stringify(next) } });
    await patch(card({ tag: 'markdown', content: '<at id=all></at>' }));
    expect(group.shown()).toMatchObject([{ pings: ['all'] }]);
    expect((await refusal(patch({ elements: [] }))).msg).toContain('ErrCode: 200830;');
  });
});

describe('events over a webhook', () => {
  it('are encrypted so that the SDK reads them, and signed so that it believes them', async () => {
    const server = await start({ encryptKey: 'key' });
    const cipher = new AESCipher('key');
    const { url, requests } = await hook(({ encrypt }) => JSON.parse(cipher.decrypt(String(encrypt))));
    await server.webhook(url);
    server.group({ name: '群' }).say(server.person({ name: '李明' }), '问题');
    await server.waitFor(() => server.acks.length === 1);
    const texts: string[] = [];
    const dispatcher = new EventDispatcher({ encryptKey: 'key', ...quiet }).register({
      'im.message.receive_v1': ({ message }) => texts.push(message.content),
    });
    const { headers, raw } = requests[1] ?? { headers: {}, raw: '{}' };
    const data = Object.assign(Object.create({ headers }), JSON.parse(raw));
    await dispatcher.invoke(data);
    expect(texts).toEqual([JSON.stringify({ text: '问题' })]);
    data.encrypt = server.signedRequest({}).body;
    expect(await dispatcher.invoke(data)).toBeUndefined();
  });

  it('go only to a URL that echoes the challenge', async () => {
    const server = await start();
    const { url } = await hook(() => ({ challenge: 'mine' }));
    await expect(server.webhook(url)).rejects.toThrow('did not echo');
  });
});
