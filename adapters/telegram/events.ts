import type { ChatMemberUpdated, Message, MessageEntity, Update, User, UserFromGetMe } from 'grammy/types';
import { commandOf } from '../../src/ask/command.ts';
import type { Language } from '../../src/types.ts';
import { isOwnCommand, questionOfAnother } from '../chat/commands.ts';
import type { Incoming, MessageEvent } from '../chat/incoming.ts';

/** The updates the bot asks Telegram for. */
export const UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'inline_query',
  'poll_answer',
] as const;

/** A chat or person as the settings name it. */
export const nameOfChat = (id: number) => `telegram:${id}`;

/** What an update means; null when it is none of the bot's business, which is then neither kept nor logged. */
export function eventOf(update: Update, me: UserFromGetMe): Incoming | null {
  if (update.message) return messageOf(update.message, me, false);
  if (update.edited_message) return messageOf(update.edited_message, me, true);
  if (update.callback_query) return pressOf(update.callback_query);
  return update.my_chat_member ? memberOf(update.my_chat_member) : null;
}

function messageOf(message: Message, me: UserFromGetMe, edited: boolean): Incoming | null {
  const { chat } = message;
  if (chat.type === 'channel' || message.is_automatic_forward || message.via_bot?.id === me.id) return null;
  const written = writtenBy(message);
  const place = {
    chat: nameOfChat(chat.id),
    thread: message.is_topic_message && message.message_thread_id ? String(message.message_thread_id) : null,
    isPrivate: chat.type === 'private',
    language: languageOf(message.from),
    at: (message.edit_date ?? message.date) * 1000,
    person: written?.person ?? null,
  };
  if (message.migrate_to_chat_id) return { ...place, is: 'moved', to: nameOfChat(message.migrate_to_chat_id) };
  if (!written) return null;
  const asked = askedIn(message, me, place.isPrivate);
  if (!asked) return null;
  return {
    ...place,
    ...asked,
    is: 'message',
    message: String(message.message_id),
    edited,
    byChatAdmin: written.anonymously,
  };
}

/** Who wrote a message: a person, or an administrator or a channel that writes under its own name; no other bot. */
function writtenBy({ from, sender_chat, chat }: Message): { person: string; anonymously: boolean } | null {
  if (sender_chat) return { person: nameOfChat(sender_chat.id), anonymously: sender_chat.id === chat.id };
  return from && !from.is_bot ? { person: nameOfChat(from.id), anonymously: false } : null;
}

type AskedParts = Pick<MessageEvent, 'text' | 'replyTo' | 'unreadable'>;

/** The question a message puts to the bot: by a command, a mention, a reply to it, or in private; null for other talk. */
function askedIn(message: Message, me: UserFromGetMe, isPrivate: boolean): AskedParts | null {
  const whole = message.text ?? message.caption;
  const replied = message.reply_to_message?.forum_topic_created ? undefined : message.reply_to_message;
  const toMe = replied?.from?.id === me.id;
  const replyTo = toMe && replied ? String(replied.message_id) : null;
  if (whole === undefined) return isPrivate && isContent(message) ? { text: '', replyTo, unreadable: true } : null;
  const { text, mentioned } = withoutMention(whole, message.entities ?? message.caption_entities ?? [], me);
  const command = commandOf(text);
  if (command?.bot && command.bot.toLowerCase() !== me.username.toLowerCase()) return null;
  const ours = command && (command.bot || isOwnCommand(command));
  if (!isPrivate && !mentioned && !toMe && !ours) return null;
  // A mention, or /ask, under somebody's message puts that message's question.
  const bare = text === '' || (command?.name === 'ask' && command.rest === '');
  const theirs = bare && !toMe ? (message.quote?.text ?? replied?.text ?? replied?.caption) : undefined;
  return { text: theirs === undefined ? text : questionOfAnother(theirs), replyTo, unreadable: false };
}

/** What people send; not what Telegram says itself of a chat. */
function isContent(message: Message): boolean {
  return [
    'photo',
    'voice',
    'audio',
    'video',
    'video_note',
    'document',
    'sticker',
    'animation',
    'contact',
    'location',
    'poll',
    'dice',
    'story',
  ].some((kind) => kind in message);
}

/** A text without the bot's own name: as Telegram marked it, not as it looks. */
function withoutMention(text: string, entities: readonly MessageEntity[], me: UserFromGetMe) {
  const own = entities.filter((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === me.id;
    const named = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    return entity.type === 'mention' && named === `@${me.username.toLowerCase()}`;
  });
  const rest = own.reduceRight(
    (left, { offset, length }) => `${left.slice(0, offset)} ${left.slice(offset + length)}`,
    text,
  );
  return { text: rest.trim(), mentioned: own.length > 0 };
}

function pressOf({ id, from, message, data = '' }: NonNullable<Update['callback_query']>): Incoming | null {
  if (!message) return null;
  const { chat } = message;
  const topic = 'is_topic_message' in message && message.is_topic_message ? message.message_thread_id : undefined;
  return {
    is: 'press',
    chat: nameOfChat(chat.id),
    thread: topic === undefined ? null : String(topic),
    person: nameOfChat(from.id),
    isPrivate: chat.type === 'private',
    language: languageOf(from),
    at: 0,
    press: id,
    message: String(message.message_id),
    action: data,
  };
}

const INSIDE = ['creator', 'administrator', 'member', 'restricted'];

/** The bot came or went. */
function memberOf({ chat, from, date, old_chat_member, new_chat_member }: ChatMemberUpdated): Incoming | null {
  const [before, now] = [old_chat_member, new_chat_member].map(({ status }) => INSIDE.includes(status));
  if (chat.type === 'channel' || before === now) return null;
  return {
    is: now ? 'joined' : 'left',
    chat: nameOfChat(chat.id),
    thread: null,
    person: nameOfChat(from.id),
    isPrivate: chat.type === 'private',
    language: languageOf(from),
    at: date * 1000,
  };
}

/** Telegram gives one code to Simplified and Traditional, but for those who set their app to a region. */
const LANGUAGES: readonly (readonly [RegExp, Language])[] = [
  [/^zh-(?:hant|tw|hk|mo)/i, 'zh-Hant'],
  [/^zh/i, 'zh-Hans'],
  [/^en/i, 'en'],
];

/** The language of somebody's app. */
export function languageOf(from: User | undefined): Language | null {
  return LANGUAGES.find(([code]) => code.test(from?.language_code ?? ''))?.[1] ?? null;
}
