import { Api, type GrammyError, InlineKeyboard } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../support/telegram/refused.ts';
import { startTelegramServer, type TelegramServer } from '../support/telegram/server.ts';

let server: TelegramServer;
let api: Api;

beforeEach(async () => {
  server = await startTelegramServer({ canReadAll: true });
  api = new Api(server.token, { apiRoot: server.root });
});
afterEach(() => server.stop());

const QUIZ = { type: 'quiz' as const, correct_option_ids: [1], explanation: '见第12项', is_anonymous: false };
const keyboard = new InlineKeyboard().text('下一题', 'next').row().text('结束', 'end');

function group(options = {}) {
  return server.group({ title: '县直各单位', ...options });
}

function send(chat: { readonly id: number }, other: Parameters<Api['sendPoll']>[3] = {}) {
  return api.sendPoll(chat.id, '谁牵头？', [{ text: '甲' }, { text: '乙' }], { ...QUIZ, ...other });
}

describe('sendPoll', () => {
  it('gives the message with its poll', async () => {
    const room = group();
    const sent = await send(room, { reply_markup: keyboard });
    const option = { voter_count: 0, persistent_id: expect.any(String) };
    expect(sent.poll).toEqual({
      id: expect.stringMatching(/^\d{19}$/),
      question: '谁牵头？',
      options: [
        { text: '甲', ...option },
        { text: '乙', ...option },
      ],
      total_voter_count: 0,
      is_closed: false,
      is_anonymous: false,
      type: 'quiz',
      allows_multiple_answers: false,
      allows_revoting: false,
      members_only: false,
      correct_option_ids: [1],
      explanation: '见第12项',
      explanation_entities: [],
    });
    expect(room.shown()).toEqual([sent]);
    expect(room.poll(sent)).toEqual({
      question: '谁牵头？',
      options: ['甲', '乙'],
      correct: ['乙'],
      explanation: '见第12项',
      closed: false,
      buttons: ['下一题', '结束'],
      votes: [],
    });
  });

  it('makes an anonymous poll that is no quiz unless told otherwise', async () => {
    const { poll } = await api.sendPoll(group().id, '几点？', ['九点', { text: '十点' }]);
    expect(poll).toMatchObject({ type: 'regular', is_anonymous: true, allows_revoting: true });
    expect(poll).not.toHaveProperty('correct_option_ids');
    expect((await send(group(), { type: 'regular' })).poll).not.toHaveProperty('explanation');
  });

  it('reads a form and the older name of the right option', async () => {
    const form = { question: '谁牵头？', options: '[{"text":"甲"},"乙"]', type: 'quiz', correct_option_id: '1' };
    const body = new URLSearchParams({ chat_id: String(group().id), is_anonymous: 'false', ...form });
    const answer = await fetch(`${server.root}/bot${server.token}/sendPoll`, { method: 'POST', body });
    const { result } = (await answer.json()) as { result: { poll: object } };
    expect(result.poll).toMatchObject({ is_anonymous: false, correct_option_ids: [1], options: { length: 2 } });
  });

  it('lets everything pass that is as long as allowed, blank space around it and markup not counted', async () => {
    const question = '😀'.repeat(300);
    const html = 'HTML' as const;
    const options = Array.from({ length: 12 }, (_, n) => String(n).padStart(100, '字'));
    const marked = options.map((text) => ({ text: ` <i>${text}</i> `, text_parse_mode: html }));
    const explanation = `<b>${'一'.repeat(98)}</b>\n\n${'二'.repeat(100)}`;
    const modes = { question_parse_mode: html, explanation_parse_mode: html };
    const other = { ...QUIZ, ...modes, explanation, correct_option_ids: [0, 11] };
    const { poll } = await api.sendPoll(group().id, `\n<b>${question}</b> `, marked, other);
    expect(poll.question).toBe(question);
    expect(poll.options.map(({ text }) => text)).toEqual(options);
    expect(poll.explanation_entities).toEqual([{ type: 'bold', offset: 0, length: 98 }]);
    expect((await api.sendPoll(group().id, '？', ['甲'])).poll.options).toHaveLength(1);
  });

  it.each([
    [{ question: '问'.repeat(301) }, 'poll question length must not exceed 300'],
    [{ question: ' \n' }, 'text must be non-empty'],
    [{ options: [] }, 'poll must have at least one answer option'],
    [{ options: Array.from({ length: 13 }, String) }, "poll can't have more than 12 options"],
    [{ options: ['甲', '字'.repeat(101)] }, 'poll options length must not exceed 100'],
    [{ options: ['甲', ' '] }, 'text must be non-empty'],
    [{ options: undefined }, "can't parse options JSON object"],
    [{ options: [1] }, "can't parse InputPollOption: Expected InputPollOption to be an Object"],
    [{ options: [{}] }, 'can\'t parse InputPollOption: Can\'t find field "text"'],
    [{ type: 'survey' }, 'unsupported poll type specified'],
    [{ correct_option_ids: undefined }, 'correct quiz option list must be non-empty'],
    [{ correct_option_ids: [1, 0] }, 'correct quiz option list must be increasing'],
    [{ correct_option_ids: [0, 0] }, 'correct quiz option list must be increasing'],
    [{ correct_option_ids: [2] }, 'wrong quiz correct_option_id'],
    [{ correct_option_ids: [-1] }, 'wrong quiz correct_option_id'],
    [{ correct_option_ids: ['1'] }, 'correct option identifier must be of type Number'],
    [{ explanation: '长'.repeat(201) }, 'MESSAGE_TOO_LONG'],
    [{ explanation: '一\n二\n三\n四' }, 'MESSAGE_TOO_LONG'],
    [{ open_period: 4 }, 'POLL_CLOSE_DATE_INVALID'],
    [{ open_period: 2_628_001 }, 'POLL_CLOSE_DATE_INVALID'],
    [{ reply_markup: new InlineKeyboard().text('x', '字'.repeat(22)) }, 'BUTTON_DATA_INVALID'],
  ])('refuses %j', async (wrong, reason) => {
    const room = group();
    const whole = { chat_id: room.id, question: '谁牵头？', options: ['甲', '乙'], ...QUIZ, ...wrong };
    expect(await refusal(api.raw.sendPoll(whole as never))).toBe(`400 Bad Request: ${reason}`);
    expect(room.shown()).toEqual([]);
  });

  it('stands where it is asked to: in a topic, as a reply', async () => {
    const room = group({ forum: true });
    const ada = server.person({ firstName: 'Ada' });
    const thread = room.topic(ada, '练习');
    expect(await send(room, { message_thread_id: thread })).toMatchObject({
      message_thread_id: thread,
      is_topic_message: true,
    });
    expect(await refusal(send(room, { message_thread_id: 999 }))).toContain('message thread not found');
    const { message_id } = room.say(ada, '练习', { thread });
    expect(await send(room, { reply_parameters: { message_id } })).toMatchObject({ message_thread_id: thread });
    room.remove(message_id);
    expect(await refusal(send(room, { reply_parameters: { message_id } }))).toContain('to be replied not found');
    const lax = { message_id, allow_sending_without_reply: true };
    expect(await refusal(send(room, { reply_parameters: lax }))).toBe('done');
    room.closeTopic(thread);
    expect(await refusal(send(room, { message_thread_id: thread }))).toContain('TOPIC_CLOSED');
  });

  it('meets the chats that a text meets', async () => {
    const ada = server.person({ firstName: 'Ada' });
    const own = server.privateChat(ada);
    expect(await refusal(send(own))).toBe('400 Bad Request: chat not found');
    own.say('/start');
    expect((await send(own)).chat).toMatchObject({ id: ada.id, type: 'private' });
    own.blockBot();
    expect(await refusal(send(own))).toBe('403 Forbidden: bot was blocked by the user');
    const [kicked, muted, old] = [group(), group(), group({ type: 'group' })];
    kicked.kickBot(ada);
    expect(await refusal(send(kicked))).toBe('403 Forbidden: bot was kicked from the supergroup chat');
    muted.mute();
    expect(await refusal(send(muted))).toBe('400 Bad Request: not enough rights to send polls to the chat');
    const moved = old.migrate(ada);
    const error = await send(old).catch((reason: unknown) => reason as GrammyError);
    expect(error).toMatchObject({ parameters: { migrate_to_chat_id: moved.id } });
    const channel = server.channel({ title: '通知' });
    expect(await refusal(send(channel))).toBe("400 Bad Request: non-anonymous polls can't be sent to channel chats");
    expect((await send(channel, { is_anonymous: true })).poll.is_anonymous).toBe(true);
  });

  it('meets the floods and faults that a text meets', async () => {
    await server.stop();
    server = await startTelegramServer({ floodPerMinute: 1 });
    api = new Api(server.token, { apiRoot: server.root });
    const room = group();
    const { message_id } = await send(room);
    expect(await refusal(send(room))).toContain('429 Too Many Requests: retry after');
    expect(await refusal(api.stopPoll(room.id, message_id))).toContain('429 Too Many Requests: retry after');
    server.advance(60);
    server.fail({ method: 'sendPoll', with: { code: 502 } });
    server.fail({ chat: room, with: 'drop after' });
    expect(await refusal(send(room))).toBe('502 Bad Gateway');
    await expect(send(room)).rejects.toThrow();
    expect(room.shown()).toHaveLength(2);
  });
});

describe('the end', () => {
  const closed = () => server.updates.flatMap(({ poll }) => (poll?.is_closed ? [poll] : []));

  it('comes with stopPoll, which takes or changes the keyboard', async () => {
    const room = group();
    const [first, second] = [await send(room, { reply_markup: keyboard }), await send(room)];
    const stopped = await api.stopPoll(room.id, first.message_id);
    expect(stopped).toEqual({ ...first.poll, is_closed: true });
    expect(room.poll(first)).toMatchObject({ closed: true, buttons: [] });
    await api.stopPoll(room.id, second.message_id, { reply_markup: keyboard });
    expect(room.poll(second)).toMatchObject({ closed: true, buttons: ['下一题', '结束'] });
    expect(closed()).toMatchObject([{ id: first.poll.id }, { id: second.poll.id }]);
  });

  it('comes once, and to own polls only', async () => {
    const room = group();
    const { message_id } = await send(room);
    await api.stopPoll(room.id, message_id);
    const theirs = room.sendPoll(server.person({ firstName: 'Ada' }), '几点？', ['九点', '十点']);
    const text = await api.sendMessage(room.id, 'x');
    const wrong = { reply_markup: new InlineKeyboard().text('x', '字'.repeat(22)) };
    for (const [id, reason, other] of [
      [message_id, 'poll has already been closed', {}],
      [999, 'message with poll to stop not found', {}],
      [text.message_id, 'message is not a poll', {}],
      [theirs.message_id, "poll can't be stopped", {}],
      [(await send(room)).message_id, 'BUTTON_DATA_INVALID', wrong],
    ] as const) {
      expect(await refusal(api.stopPoll(room.id, id, other))).toBe(`400 Bad Request: ${reason}`);
    }
    expect(closed()).toHaveLength(1);
  });

  it('comes by itself when the time is over', async () => {
    const room = group();
    const sent = await send(room, { open_period: 5, reply_markup: keyboard });
    expect(sent.poll).toMatchObject({ open_period: 5, close_date: expect.any(Number) });
    const long = await send(room, { close_date: sent.date + 2_628_000 });
    expect(long.poll).toHaveProperty('open_period');
    server.advance(5);
    expect(room.poll(sent)).toMatchObject({ closed: true, buttons: ['下一题', '结束'] });
    expect(room.poll(long).closed).toBe(false);
    const { open_period: _, close_date: __, ...left } = sent.poll;
    expect(closed()).toEqual([{ ...left, is_closed: true }]);
    expect(await refusal(api.stopPoll(room.id, sent.message_id))).toContain('poll has already been closed');
    expect((await send(room, { is_closed: true })).poll.is_closed).toBe(true);
  });
});

describe('the keyboard under a poll', () => {
  it('is changed, and taken away', async () => {
    const room = group();
    const sent = await send(room, { reply_markup: keyboard });
    const change = (reply_markup?: InlineKeyboard) =>
      refusal(api.editMessageReplyMarkup(room.id, sent.message_id, reply_markup && { reply_markup }));
    expect(await change(keyboard)).toContain('400 Bad Request: message is not modified');
    expect(await change(new InlineKeyboard().text('好', 'ok'))).toBe('done');
    expect(room.poll(sent).buttons).toEqual(['好']);
    expect(await change()).toBe('done');
    expect(room.poll(sent).buttons).toEqual([]);
    expect(await change()).toContain('message is not modified');
    expect(room.poll(sent).question).toBe('谁牵头？');
    expect(await refusal(api.editMessageText(room.id, sent.message_id, 'x'))).toContain('there is no text');
  });

  it('is pressed', async () => {
    const room = group();
    const sent = await send(room, { reply_markup: keyboard });
    const pressed = server.press(server.person({ firstName: 'Ada' }), sent, '下一题');
    const [update] = await api.getUpdates();
    expect(update?.callback_query).toMatchObject({ data: 'next', message: { poll: { id: sent.poll.id } } });
    await api.answerCallbackQuery(update?.callback_query?.id ?? '', { text: '好' });
    expect(await pressed).toEqual({ text: '好' });
  });
});
