import type { Message, Update, User, UserFromGetMe } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { eventOf, languageOf } from '../../../adapters/telegram/events.ts';

const ME = { id: 7, is_bot: true, first_name: '政务公开', username: 'gongkai_bot' } as UserFromGetMe;
const ADA: User = { id: 42, is_bot: false, first_name: 'Ada', language_code: 'zh-hans' };
const OTHER_BOT: User = { id: 8, is_bot: true, first_name: 'Other', username: 'other_bot' };
const GROUP = { id: -1001, type: 'supergroup', title: '群' } as const;
const PRIVATE = { id: 42, type: 'private', first_name: 'Ada' } as const;
const MENTION = [{ type: 'mention', offset: 0, length: 12 }] as const;
const MINE = { message_id: 3, date: 1, chat: GROUP, from: ME, text: '答' };
const THEIRS = { message_id: 4, date: 1, chat: GROUP, from: { ...ADA, id: 43 }, text: '第3项谁牵头' };
const TOPIC = { message_id: 5, date: 1, chat: GROUP, from: ME, forum_topic_created: { name: '专题', icon_color: 1 } };

const inGroup = (fields: object): Update =>
  ({ update_id: 1, message: { message_id: 9, date: 100, chat: GROUP, from: ADA, ...fields } }) as Update;
const inPrivate = (fields: object): Update =>
  ({ update_id: 1, message: { message_id: 9, date: 100, chat: PRIVATE, from: ADA, ...fields } }) as Update;
const mentioning = (text: string, fields: object = {}) =>
  inGroup({ text: `@gongkai_bot ${text}`.trim(), entities: MENTION, ...fields });

describe('an update that is an event', () => {
  const cases: readonly (readonly [string, Update, object])[] = [
    [
      'a question in private',
      inPrivate({ text: '第12项谁牵头' }),
      {
        is: 'message',
        chat: 'telegram:42',
        thread: null,
        person: 'telegram:42',
        isPrivate: true,
        language: 'zh-Hans',
        at: 100_000,
        message: '9',
        text: '第12项谁牵头',
        replyTo: null,
        edited: false,
        unreadable: false,
        byChatAdmin: false,
      },
    ],
    ['a mention', mentioning('第12项'), { chat: 'telegram:-1001', text: '第12项', isPrivate: false }],
    [
      'a mention in other letters',
      inGroup({ text: '第12项 @GongKai_Bot', entities: [{ type: 'mention', offset: 5, length: 12 }] }),
      { text: '第12项' },
    ],
    [
      'a mention in the middle',
      inGroup({ text: '请 @gongkai_bot 查12', entities: [{ type: 'mention', offset: 2, length: 12 }] }),
      { text: '请   查12' },
    ],
    [
      'a mention by id',
      inGroup({ text: '机器人 第12项', entities: [{ type: 'text_mention', offset: 0, length: 3, user: ME }] }),
      { text: '第12项' },
    ],
    [
      'a mention behind an emoji',
      inGroup({ text: '😀 @gongkai_bot 第12项', entities: [{ type: 'mention', offset: 3, length: 12 }] }),
      { text: '😀   第12项' },
    ],
    [
      'a mention in a caption',
      inGroup({ caption: '@gongkai_bot 第12项', caption_entities: MENTION, photo: [] }),
      { text: '第12项', unreadable: false },
    ],
    [
      'a reply to it',
      inGroup({ text: '那责任单位呢', reply_to_message: MINE }),
      { text: '那责任单位呢', replyTo: '3' },
    ],
    [
      'a mention alone under a message',
      mentioning('', { reply_to_message: THEIRS }),
      { text: '第3项谁牵头', replyTo: null },
    ],
    [
      'a mention alone under a quote',
      mentioning('', { reply_to_message: THEIRS, quote: { text: '第3项', position: 0 } }),
      { text: '第3项' },
    ],
    ['/ask alone under a message', inGroup({ text: '/ask', reply_to_message: THEIRS }), { text: '第3项谁牵头' }],
    ['a mention with words under a message', mentioning('第5项', { reply_to_message: THEIRS }), { text: '第5项' }],
    ['a mention alone', mentioning(''), { text: '' }],
    [
      'a mention alone under a command',
      mentioning('', { reply_to_message: { ...THEIRS, text: '/allow' } }),
      { text: '' },
    ],
    ['a command', inGroup({ text: '/ask 第12项' }), { text: '/ask 第12项' }],
    ['a command with its name', inGroup({ text: '/HELP@Gongkai_Bot' }), { text: '/HELP@Gongkai_Bot' }],
    ['a command of the chat’s', inGroup({ text: '/forget_me' }), { text: '/forget_me' }],
    ['an alias', inGroup({ text: '/due 北京' }), { text: '/due 北京' }],
    ['its own unknown command', inGroup({ text: '/weather@gongkai_bot' }), { text: '/weather@gongkai_bot' }],
    [
      'a question in a topic',
      mentioning('第12项', { is_topic_message: true, message_thread_id: 5, reply_to_message: TOPIC }),
      { thread: '5', replyTo: null },
    ],
    [
      'a reply outside of topics',
      mentioning('第12项', { message_thread_id: 4, reply_to_message: THEIRS }),
      { thread: null },
    ],
    [
      'an anonymous administrator',
      mentioning('/scope off', { from: { id: 1_087_968_824, is_bot: true, first_name: 'Group' }, sender_chat: GROUP }),
      { person: 'telegram:-1001', byChatAdmin: true, language: null },
    ],
    [
      'somebody who writes as a channel',
      mentioning('第12项', {
        from: { id: 136_817_688, is_bot: true, first_name: 'Channel' },
        sender_chat: { id: -1002 },
      }),
      { person: 'telegram:-1002', byChatAdmin: false },
    ],
    ['a picture in private', inPrivate({ photo: [] }), { unreadable: true, text: '' }],
    ['a voice message in private', inPrivate({ voice: {} }), { unreadable: true }],
    [
      'an edit',
      { update_id: 1, edited_message: { ...(inPrivate({ text: '改' }).message as Message), edit_date: 200 } } as Update,
      { edited: true, at: 200_000, text: '改' },
    ],
    [
      'a group that became a supergroup',
      inGroup({ migrate_to_chat_id: -1009 }),
      { is: 'moved', chat: 'telegram:-1001', to: 'telegram:-1009' },
    ],
    [
      'the same, told by a bot',
      inGroup({ migrate_to_chat_id: -1009, from: OTHER_BOT }),
      { is: 'moved', person: null, to: 'telegram:-1009' },
    ],
    [
      'a press',
      {
        update_id: 1,
        callback_query: { id: '77', from: ADA, chat_instance: '1', data: '2f', message: MINE },
      } as Update,
      { is: 'press', press: '77', action: '2f', message: '3', person: 'telegram:42', chat: 'telegram:-1001' },
    ],
    [
      'a press under a message that is too old to see',
      {
        update_id: 1,
        callback_query: { id: '77', from: ADA, chat_instance: '1', data: '2f', message: { ...MINE, date: 0 } },
      } as Update,
      { is: 'press', thread: null },
    ],
  ];
  it.each(cases)('%s', (_, update, event) => expect(eventOf(update, ME)).toMatchObject(event));
});

describe('an update that is none of its business', () => {
  const cases: readonly (readonly [string, Update])[] = [
    ['talk in a group', inGroup({ text: '第12项谁牵头' })],
    ['its name in plain text', inGroup({ text: 'gongkai_bot @gongkai_bot 第12项' })],
    [
      'a longer name',
      inGroup({ text: '@gongkai_bot_test 12', entities: [{ type: 'mention', offset: 0, length: 17 }] }),
    ],
    [
      'a mention by id of somebody else',
      inGroup({ text: '某某 12', entities: [{ type: 'text_mention', offset: 0, length: 2, user: ADA }] }),
    ],
    ['its name inside code', inGroup({ text: '@gongkai_bot 12', entities: [{ type: 'code', offset: 0, length: 12 }] })],
    ['a reply to somebody else', inGroup({ text: '好', reply_to_message: THEIRS })],
    ['another bot’s command', inGroup({ text: '/help@other_bot' })],
    ['another bot’s command in private', inPrivate({ text: '/help@other_bot' })],
    ['a command for a longer name', inGroup({ text: '/help@gongkai_bot_test' })],
    ['another bot’s command in a reply to it', inGroup({ text: '/help@other_bot', reply_to_message: MINE })],
    ['an unknown command', inGroup({ text: '/weather' })],
    ['a command in the middle of talk', inGroup({ text: '大家用 /help 看说明' })],
    [
      'a message in a topic it opened',
      inGroup({ text: '好', is_topic_message: true, message_thread_id: 5, reply_to_message: TOPIC }),
    ],
    ['a picture in a group', inGroup({ photo: [] })],
    ['another bot', mentioning('第12项', { from: OTHER_BOT })],
    ['what it sent itself, inline', mentioning('第12项', { via_bot: ME })],
    ['a post of the linked channel', mentioning('第12项', { is_automatic_forward: true, sender_chat: { id: -1002 } })],
    [
      'a channel post',
      {
        update_id: 1,
        channel_post: { message_id: 1, date: 1, chat: { id: -5, type: 'channel' }, text: '/help' },
      } as Update,
    ],
    ['a message of a channel', inGroup({ chat: { id: -5, type: 'channel', title: '频道' }, text: '/help' })],
    ['somebody who comes in', inGroup({ new_chat_members: [ADA] })],
    ['a service message in private', inPrivate({ pinned_message: MINE })],
    [
      'a press under an inline result',
      {
        update_id: 1,
        callback_query: { id: '1', from: ADA, chat_instance: '1', inline_message_id: 'x', data: '1' },
      } as Update,
    ],
    ['a form nobody knows', { update_id: 1, surprise: {} } as unknown as Update],
    ['an inline query', { update_id: 1, inline_query: { id: '1', from: ADA, query: '12', offset: '' } } as Update],
  ];
  it.each(cases)('%s', (_, update) => expect(eventOf(update, ME)).toBeNull());
});

describe('coming and going', () => {
  const member = (before: string, after: string, chat: object = GROUP) =>
    eventOf(
      {
        update_id: 1,
        my_chat_member: {
          chat,
          from: ADA,
          date: 100,
          old_chat_member: { status: before },
          new_chat_member: { status: after },
        },
      } as unknown as Update,
      ME,
    );

  it.each([
    ['left', 'member', 'joined'],
    ['kicked', 'administrator', 'joined'],
    ['member', 'kicked', 'left'],
    ['administrator', 'left', 'left'],
  ])('from %s to %s it %s', (before, after, is) =>
    expect(member(before, after)).toMatchObject({ is, person: 'telegram:42', at: 100_000 }),
  );

  it.each([
    ['member', 'administrator'],
    ['administrator', 'restricted'],
    ['left', 'kicked'],
  ])('from %s to %s nothing happens', (before, after) => expect(member(before, after)).toBeNull());

  it('is nothing in a channel', () => expect(member('left', 'administrator', { id: -5, type: 'channel' })).toBeNull());
});

describe('the language of somebody’s app', () => {
  it.each([
    ['zh', 'zh-Hans'],
    ['zh-hans', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-hant', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-hk', 'zh-Hant'],
    ['en', 'en'],
    ['en-US', 'en'],
    ['de', null],
    ['', null],
  ])('%j is %s', (code, language) => expect(languageOf({ ...ADA, language_code: code })).toBe(language));
});
