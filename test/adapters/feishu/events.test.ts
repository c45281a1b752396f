import { describe, expect, it } from 'vitest';
import { receivedIn } from '../../../adapters/feishu/events.ts';

const ME = { openId: 'ou_bot', name: '政务公开助手' };
const bot = { key: '@_user_1', id: { open_id: 'ou_bot' }, name: '政务公开助手' };
const other = { key: '@_user_1', id: { open_id: 'ou_other' }, name: '李明' };
const everybody = { key: '@_all', id: {}, name: '所有人' };

interface Wrote {
  readonly type?: string;
  readonly content?: unknown;
  readonly [field: string]: unknown;
}

/** im.message.receive_v1 as the SDK hands it over. */
function message(text: string, { type = 'text', content = JSON.stringify({ text }), ...rest }: Wrote = {}) {
  const { sender_type = 'user', ...fields } = rest;
  const place = { message_id: 'om_1', chat_id: 'oc_1', chat_type: 'group', create_time: '1700000000000' };
  return {
    event_id: 'e1',
    sender: { sender_type, sender_id: { open_id: 'ou_asker' } },
    message: { ...place, message_type: type, content, ...fields },
  };
}

const post = (...nodes: object[]) => ({ type: 'post', content: JSON.stringify({ title: '', content: [nodes] }) });
const heard = (data: unknown) => receivedIn('im.message.receive_v1', data, ME);
const PRIVATE = { chat_type: 'p2p' };

describe('a message', () => {
  it.each([
    ['in private', message('第12项谁牵头', PRIVATE), '第12项谁牵头'],
    ['that mentions the bot', message('@_user_1 第12项谁牵头', { mentions: [bot] }), '第12项谁牵头'],
    ['that mentions it in the middle', message('第12项@_user_1谁牵头', { mentions: [bot] }), '第12项 谁牵头'],
    [
      'that mentions others too',
      message('@_user_1 @_user_12 好', { mentions: [bot, { ...other, key: '@_user_12' }] }),
      '好',
    ],
    ['that says a key in its own words', message('@_user_1 @_user_7 是谁', { mentions: [bot] }), '@_user_7 是谁'],
    ['that is a command', message('/ask 第12项谁牵头'), '/ask 第12项谁牵头'],
    ['that is a command to the bot by name', message('/help@政务公开助手'), '/help@政务公开助手'],
    ['that is a command to the bot by mention', message('/help@_user_1', { mentions: [bot] }), '/help'],
    [
      'that is a post',
      message('', { ...post({ tag: 'at', user_id: '@_user_1' }, { tag: 'text', text: ' 第12项' }), mentions: [bot] }),
      '第12项',
    ],
    [
      'that is a post with a link and a picture',
      message('', { ...post({ tag: 'a', text: '第12项', href: 'x' }, { tag: 'img' }), ...PRIVATE }),
      '第12项',
    ],
  ])('%s is a question', (_, data, text) => {
    const event = {
      is: 'message',
      chat: 'feishu:oc_1',
      person: 'feishu:ou_asker',
      message: 'om_1',
      text,
      unreadable: false,
    };
    expect(heard(data)).toMatchObject({ key: 'feishu:om_1', event: { ...event, at: 1_700_000_000_000 }, ifOwn: null });
  });

  it.each([
    ['talk', message('第12项谁牵头来着?')],
    ['a mention of somebody else', message('@_user_1 第12项谁牵头', { mentions: [other] })],
    ['a mention of everybody', message('@_all 第12项谁牵头', { mentions: [everybody] })],
    ['a command beside somebody else', message('@_user_1 /help', { mentions: [other] })],
    ['a command to another bot', message('/help@other_bot')],
    ['a command nobody knows', message('/weather')],
    ['the name in plain words', message('政务公开助手 第12项谁牵头')],
    ['a picture in a group', message('', { type: 'image', content: '{"image_key":"k"}' })],
    [
      'a picture in reply to something',
      message('', { type: 'image', content: '{"image_key":"k"}', parent_id: 'om_0' }),
    ],
    ['what another bot says', { ...message('第12项', PRIVATE), sender: { sender_type: 'app', sender_id: null } }],
    ['what the platform says itself', message('', { type: 'system', content: '{}', ...PRIVATE })],
  ])('is not the bot’s business: %s', (_, data) => {
    expect(heard(data)).toBeNull();
  });

  it.each([
    ['a picture', message('', { type: 'image', content: '{"image_key":"k"}', ...PRIVATE })],
    ['a post of nothing but a picture', message('', { ...post({ tag: 'img' }), ...PRIVATE })],
    ['a kind that came later', message('', { type: 'hologram', content: '<xml>', ...PRIVATE })],
    ['a text that is none', message('', { content: '{"text":', ...PRIVATE })],
    ['a text of another form', message('', { content: '["第12项"]', ...PRIVATE })],
  ])('cannot be read: %s', (_, data) => {
    expect(heard(data)?.event).toMatchObject({ text: '', unreadable: true });
  });

  it('in reply to something is for the bot if that is the bot’s', () => {
    const reply = message('那责任单位呢?', { parent_id: 'om_0' });
    expect(heard(reply)).toMatchObject({ event: { replyTo: 'om_0', pointsAt: null }, ifOwn: 'om_0' });
  });

  it.each([
    ['a mention alone', message('@_user_1 ', { parent_id: 'om_0', mentions: [bot] }), 'om_0'],
    ['/ask alone', message('/ask', { parent_id: 'om_0' }), 'om_0'],
    ['a question of its own', message('@_user_1 第12项', { parent_id: 'om_0', mentions: [bot] }), null],
    ['a mention of nothing', message('@_user_1', { mentions: [bot] }), null],
  ])('points at what it replies to: %s', (_, data, pointsAt) => {
    expect(heard(data)?.event).toMatchObject({ pointsAt });
  });

  it('stays in its thread', () => {
    const data = message('/help', { thread_id: 'omt_1', root_id: 'om_0', parent_id: 'om_0' });
    expect(heard(data)?.event).toMatchObject({ thread: 'omt_1', isPrivate: false });
  });
});

const header = { event_id: 'e1', create_time: '1700000000000' };

describe('other events', () => {
  it('say that the bot came and went', () => {
    const data = { ...header, chat_id: 'oc_1', operator_id: { open_id: 'ou_1' } };
    const event = { chat: 'feishu:oc_1', person: 'feishu:ou_1', at: 1_700_000_000_000 };
    expect(receivedIn('im.chat.member.bot.added_v1', data, ME)).toMatchObject({
      key: 'feishu:e1',
      event: { is: 'joined', ...event },
    });
    expect(receivedIn('im.chat.member.bot.deleted_v1', data, ME)).toMatchObject({ event: { is: 'left', ...event } });
  });

  it('are the menu’s commands in private', () => {
    for (const event_key of ['help', '/help']) {
      const data = { ...header, event_key, operator: { operator_id: { open_id: 'ou_1' } } };
      const event = { is: 'message', chat: 'feishu:ou_1', isPrivate: true, text: '/help' };
      expect(receivedIn('application.bot.menu_v6', data, ME)).toMatchObject({ key: 'feishu:e1', event });
    }
  });

  it('are presses, with the place their button names', () => {
    const value = { action: 'a1', thread: 'omt_1', private: true };
    const data = {
      ...header,
      operator: { open_id: 'ou_1' },
      token: 'c-1',
      action: { tag: 'button', value },
      context: { open_message_id: 'om_1', open_chat_id: 'oc_1' },
    };
    const event = {
      is: 'press',
      chat: 'feishu:oc_1',
      press: 'e1',
      message: 'om_1',
      action: 'a1',
      thread: 'omt_1',
      isPrivate: true,
    };
    expect(receivedIn('card.action.trigger', data, ME)).toMatchObject({ key: 'feishu:e1', event });
  });

  it('take a message back by its own key', () => {
    expect(receivedIn('im.message.recalled_v1', { ...header, message_id: 'om_1' }, ME)).toEqual({
      key: 'feishu:om_1',
      event: null,
    });
  });

  it.each(['im.message.receive_v1', 'card.action.trigger', 'application.bot.menu_v6', 'im.message.recalled_v1'])(
    'are refused when they do not look like one: %s',
    (type) => {
      for (const data of [{}, null, 'x', { sender: { sender_type: 'user' } }, { action: { value: 'x' } }]) {
        expect(() => receivedIn(type, data, ME)).toThrow();
      }
    },
  );

  it('of kinds nobody asked for are passed over', () => {
    expect(receivedIn('im.message.reaction.created_v1', {}, ME)).toBeNull();
  });
});
