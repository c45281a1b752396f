import { Api, type GrammyError, InlineKeyboard, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../support/telegram/refused.ts';
import { startTelegramServer, type TelegramServer } from '../support/telegram/server.ts';

let server: TelegramServer;
let api: Api;

beforeEach(async () => {
  server = await startTelegramServer({ username: 'gongkai_bot', canReadAll: true, supportsInline: true });
  api = new Api(server.token, { apiRoot: server.root });
});
afterEach(() => server.stop());

function group(options = {}) {
  return server.group({ title: '县直各单位', ...options });
}

describe('texts', () => {
  const html = { parse_mode: 'HTML' } as const;

  it('gives entities in UTF-16 units', async () => {
    const room = group();
    const text =
      '😀<b>第12项</b> &lt;x&gt; <a href="https://Example.com">文</a>\n<blockquote expandable>引</blockquote>';
    const sent = await api.sendMessage(room.id, text, html);
    expect(sent.text).toBe('😀第12项 <x> 文\n引');
    expect(sent.entities).toEqual([
      { type: 'bold', offset: 2, length: 4 },
      { type: 'text_link', offset: 11, length: 1, url: 'https://example.com/' },
      { type: 'expandable_blockquote', offset: 13, length: 1 },
    ]);
    expect(room.shown()).toEqual([sent]);
  });

  it.each([
    ['<abac>', 'Unsupported start tag "abac" at byte offset 0'],
    ['第<12', 'Unclosed start tag at byte offset 3'],
    ['3 < 4 > 2', 'Unsupported start tag "" at byte offset 2'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['🏟<b><i>x</b></i>', 'Unmatched end tag at byte offset 11, expected "</i>", found "</b>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<span class="x">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<i   =aba>', 'Empty attribute name in the tag "i" at byte offset 0'],
  ])('refuses %j', async (text, reason) => {
    const answer = await refusal(api.sendMessage(group().id, text, html));
    expect(answer).toBe(`400 Bad Request: can't parse entities: ${reason}`);
  });

  it.each([
    ['', 'message text is empty'],
    [' \n ', 'text must be non-empty'],
    ['字'.repeat(4097), 'message is too long'],
    ['字'.repeat(11_000), 'text is too long'],
  ])('refuses a text by its length', async (text, reason) => {
    expect(await refusal(api.sendMessage(group().id, text))).toBe(`400 Bad Request: ${reason}`);
  });

  it('lets 4096 characters pass, markup not counted', async () => {
    const sent = await api.sendMessage(group().id, `<b>${'字'.repeat(4096)}</b>`, html);
    expect(sent.text).toHaveLength(4096);
  });

  it.each([
    [new InlineKeyboard().text('x', '字'.repeat(22)), 'BUTTON_DATA_INVALID'],
    [
      new InlineKeyboard().url('x', 'http://localhost/a'),
      "inline keyboard button URL 'http://localhost/a' is invalid: Wrong HTTP URL",
    ],
    [new InlineKeyboard().text('', 'a'), 'inline keyboard button text is empty'],
  ])('refuses a button', async (reply_markup, reason) => {
    expect(await refusal(api.sendMessage(group().id, 'x', { reply_markup }))).toBe(`400 Bad Request: ${reason}`);
  });

  it('sees mentions and commands only where no letter touches them', () => {
    const room = group();
    const ada = server.person({ firstName: 'Ada' });
    const marks = (text: string) => room.say(ada, text).entities?.map(({ type }) => type);
    expect(marks('@gongkai_bot 第12项')).toEqual(['mention']);
    expect(marks('，@gongkai_bot，第12项')).toEqual(['mention']);
    expect(marks('@gongkai_bot第12项')).toBeUndefined();
    expect(marks('请问@gongkai_bot 第12项')).toBeUndefined();
    expect(marks('/help@gongkai_bot')).toEqual(['bot_command']);
  });
});

describe('messages', () => {
  it('edits its own ones, and says when nothing changes', async () => {
    const room = group();
    const question = room.say(server.person({ firstName: 'Ada' }), '第12项谁牵头');
    const reply_markup = new InlineKeyboard().text('更多', 'more');
    const { message_id } = await api.sendMessage(room.id, '一', { reply_markup });
    expect(await refusal(api.editMessageText(room.id, message_id, '一', { reply_markup }))).toContain(
      'message is not modified',
    );
    await api.editMessageText(room.id, message_id, '二');
    expect(room.shown()[0]).toMatchObject({ text: '二' });
    expect(room.shown()[0]).not.toHaveProperty('reply_markup');
    expect(await refusal(api.editMessageText(room.id, question.message_id, 'x'))).toContain("message can't be edited");
    expect(await refusal(api.editMessageText(room.id, 999, 'x'))).toContain('message to edit not found');
  });

  it('answers a message that is there, and another only when allowed', async () => {
    const room = group();
    const question = room.say(server.person({ firstName: 'Ada' }), '第12项谁牵头');
    const reply_parameters = { message_id: question.message_id, quote: '谁牵头' };
    const sent = await api.sendMessage(room.id, 'x', { reply_parameters });
    expect(sent.reply_to_message?.text).toBe('第12项谁牵头');
    expect(sent.quote).toMatchObject({ text: '谁牵头', position: 4 });
    room.remove(question);
    expect(await refusal(api.sendMessage(room.id, 'x', { reply_parameters }))).toContain(
      'message to be replied not found',
    );
    const lax = { ...reply_parameters, allow_sending_without_reply: true };
    expect(await api.sendMessage(room.id, 'x', { reply_parameters: lax })).not.toHaveProperty('reply_to_message');
  });

  it('keeps to topics', async () => {
    const room = group({ forum: true });
    const ada = server.person({ firstName: 'Ada' });
    const thread = room.topic(ada, '问答');
    const question = room.say(ada, 'x', { thread });
    expect(question).toMatchObject({ message_thread_id: thread, is_topic_message: true });
    expect(question.reply_to_message).toHaveProperty('forum_topic_created');
    for (const message_thread_id of [1, 999]) {
      expect(await refusal(api.sendMessage(room.id, 'x', { message_thread_id }))).toContain('message thread not found');
    }
    const { message_id } = question;
    const sent = await api.sendMessage(room.id, 'y', { reply_parameters: { message_id } });
    expect(sent).toMatchObject({ message_thread_id: thread, is_topic_message: true });
  });

  it('knows chats that are gone', async () => {
    const ada = server.person({ firstName: 'Ada' });
    const [kicked, old] = [group(), group({ type: 'group' })];
    kicked.kickBot(ada);
    const moved = old.migrate(ada);
    const own = server.privateChat(ada);
    expect(await refusal(api.sendMessage(ada.id, 'x'))).toBe('400 Bad Request: chat not found');
    own.say('/start');
    expect(await refusal(api.sendMessage(ada.id, 'x'))).toBe('done');
    own.blockBot();
    expect(await refusal(api.sendMessage(ada.id, 'x'))).toBe('403 Forbidden: bot was blocked by the user');
    expect(await refusal(api.sendMessage(kicked.id, 'x'))).toBe(
      '403 Forbidden: bot was kicked from the supergroup chat',
    );
    const error = await api.sendMessage(old.id, 'x').catch((reason: unknown) => reason as GrammyError);
    expect(error).toMatchObject({ parameters: { migrate_to_chat_id: moved.id } });
    const services = (await api.getUpdates()).map(({ message }) => message ?? {});
    expect(services.filter((one) => 'migrate_to_chat_id' in one || 'migrate_from_chat_id' in one)).toHaveLength(2);
  });

  it('takes documents', async () => {
    const room = group();
    const sent = await api.sendDocument(room.id, new InputFile(Buffer.from('a,b'), '任务.csv'), { caption: '共1项' });
    expect(sent).toMatchObject({ document: { file_name: '任务.csv', file_size: 3 }, caption: '共1项' });
  });
});

describe('queries', () => {
  it('lets people press buttons, and wants one answer in time', async () => {
    const room = group();
    const ada = server.person({ firstName: 'Ada' });
    const sent = await api.sendMessage(room.id, 'x', { reply_markup: new InlineKeyboard().text('更多', 'more') });
    const pressed = server.press(ada, sent, '更多');
    const [update] = await api.getUpdates();
    expect(update?.callback_query).toMatchObject({ data: 'more', message: { message_id: sent.message_id } });
    const id = update?.callback_query?.id ?? '';
    expect(await refusal(api.answerCallbackQuery(id, { text: '长'.repeat(201) }))).toContain('MESSAGE_TOO_LONG');
    await api.answerCallbackQuery(id, { text: '好' });
    expect(await pressed).toEqual({ text: '好' });
    expect(await refusal(api.answerCallbackQuery(id))).toContain('query is too old');
  });

  it('answers inline queries, and remembers for a while', async () => {
    const ada = server.person({ firstName: 'Ada' });
    const asked = server.inline(ada, '第12项');
    const id = (await api.getUpdates())[0]?.inline_query?.id ?? '';
    const article = {
      type: 'article',
      id: 'a',
      title: '第12项',
      input_message_content: { message_text: 'x' },
    } as const;
    expect(await refusal(api.answerInlineQuery(id, [article, article]))).toContain('RESULT_ID_DUPLICATE');
    await api.answerInlineQuery(id, [article], { cache_time: 10 });
    expect(await asked).toMatchObject({ results: [article], cached: false });
    expect(await server.inline(ada, '第12项')).toMatchObject({ cached: true });
    expect(group().sayVia(ada, article)).toMatchObject({ text: 'x', via_bot: { id: server.me.id } });
  });
});
