import { z } from 'zod';
import { commandOf } from '../../src/ask/command.ts';
import { isOwnCommand } from '../chat/commands.ts';
import type { Incoming, MessageEvent } from '../chat/incoming.ts';
import type { Me } from './api.ts';
import { saidIn } from './content.ts';

/** A chat, person or arrival as settings and store name it. */
export const named = (id: string) => `feishu:${id}`;

/** A message that may put the question of another one. */
export interface Pointing extends MessageEvent {
  /** The message whose question it is; null when it has its own. */
  readonly pointsAt: string | null;
}

/** What an event asks for. */
export type Received =
  | {
      readonly key: string;
      readonly event: Incoming | Pointing;
      /** It is the bot's business only if this message is the bot's. */
      readonly ifOwn?: string | null;
    }
  /** A message was taken back. */
  | { readonly key: string; readonly event: null };

const Person = z.object({ open_id: z.string() });
const Header = { event_id: z.string(), create_time: z.string().optional() };

const Heard = z.object({
  sender: z.object({ sender_type: z.string(), sender_id: Person }),
  message: z.object({
    message_id: z.string(),
    chat_id: z.string(),
    chat_type: z.string(),
    message_type: z.string(),
    content: z.string(),
    create_time: z.string(),
    parent_id: z.string().optional(),
    thread_id: z.string().optional(),
    mentions: z.array(z.object({ key: z.string(), id: z.object({ open_id: z.string().nullish() }) })).default([]),
  }),
});

const Pressed = z.object({
  ...Header,
  operator: Person,
  action: z.object({
    value: z.object({ action: z.string(), thread: z.string().optional(), private: z.boolean().optional() }),
  }),
  context: z.object({ open_message_id: z.string(), open_chat_id: z.string() }),
});

const Membership = z.object({ ...Header, chat_id: z.string(), operator_id: Person });
const Menu = z.object({ ...Header, event_key: z.string(), operator: z.object({ operator_id: Person }) });

/** The readers of the events the bot takes; what does not look like one is refused by its shape. */
const READERS: Readonly<Record<string, (data: unknown, me: Me) => Received | null>> = {
  'im.message.receive_v1': (data, me) => heard(data, me),
  'im.message.recalled_v1': (data) => {
    const { message_id } = z.object({ message_id: z.string() }).parse(data);
    return { key: named(message_id), event: null };
  },
  'im.chat.member.bot.added_v1': (data) => membership('joined', data),
  'im.chat.member.bot.deleted_v1': (data) => membership('left', data),
  'application.bot.menu_v6': (data) => chosen(data),
  'card.action.trigger': (data) => pressed(data),
};

export const EVENTS: readonly string[] = Object.keys(READERS);

/**
 * What an event means, header and body in one as the SDK hands it over; null when it is none of the bot's business.
 * @throws ZodError for what no event looks like.
 */
export function receivedIn(type: string, data: unknown, me: Me): Received | null {
  return READERS[type]?.(data, me) ?? null;
}

const NOWHERE = { thread: null, isPrivate: false, language: null } as const;

function heard(data: unknown, me: Me): Received | null {
  // What other bots and the platform itself say may lack a sender.
  const { sender_type } = z.object({ sender: z.object({ sender_type: z.string() }) }).parse(data).sender;
  if (sender_type !== 'user') return null;
  const { message, sender } = Heard.parse(data);
  if (message.message_type === 'system') return null;
  const isPrivate = message.chat_type === 'p2p';
  const { text, unreadable } = saidIn(
    message.message_type,
    message.content,
    message.mentions.map(({ key }) => key),
  );
  const address = addressOf(text, message.mentions, isPrivate, me);
  const parent = message.parent_id || null;
  if (address === 'others' || (address === 'nobody' && (parent === null || unreadable))) return null;
  const command = commandOf(text);
  const bare = !unreadable && (text === '' || (command?.name === 'ask' && command.rest === ''));
  const event: Pointing = {
    ...NOWHERE,
    is: 'message',
    chat: named(message.chat_id),
    thread: message.thread_id || null,
    person: named(sender.sender_id.open_id),
    isPrivate,
    at: Number(message.create_time),
    message: message.message_id,
    text,
    replyTo: parent,
    edited: false,
    unreadable,
    byChatAdmin: false,
    pointsAt: bare ? parent : null,
  };
  return { key: named(message.message_id), event, ifOwn: address === 'bot' ? null : parent };
}

/** Whom a message is for: the bot in private, by its own id and by a command of its own; everybody is not the bot. */
function addressOf(
  text: string,
  mentions: z.infer<typeof Heard>['message']['mentions'],
  isPrivate: boolean,
  { openId, name }: Me,
): 'bot' | 'others' | 'nobody' {
  const command = commandOf(text);
  if (command?.bot && command.bot !== name) return 'others';
  if (isPrivate || mentions.some(({ id }) => id.open_id === openId)) return 'bot';
  const ours = command && (command.bot || isOwnCommand(command));
  // A command beside somebody else's name is theirs.
  return ours && mentions.length === 0 ? 'bot' : 'nobody';
}

function pressed(data: unknown): Received {
  const { event_id, create_time, operator, action, context } = Pressed.parse(data);
  return {
    key: named(event_id),
    event: {
      ...NOWHERE,
      is: 'press',
      chat: named(context.open_chat_id),
      // The platform says neither where the card stands nor who reads it: its button does.
      thread: action.value.thread ?? null,
      isPrivate: action.value.private ?? false,
      person: named(operator.open_id),
      at: timeOf(create_time),
      press: event_id,
      message: context.open_message_id,
      action: action.value.action,
    },
  };
}

function membership(is: 'joined' | 'left', data: unknown): Received {
  const { event_id, create_time, chat_id, operator_id } = Membership.parse(data);
  const person = named(operator_id.open_id);
  return { key: named(event_id), event: { ...NOWHERE, is, chat: named(chat_id), person, at: timeOf(create_time) } };
}

/** An entry of the bot's menu is the command of that name. It does not say which chat it is in: the person's own. */
function chosen(data: unknown): Received {
  const { event_id, create_time, event_key, operator } = Menu.parse(data);
  const person = named(operator.operator_id.open_id);
  const event: Incoming = {
    ...NOWHERE,
    is: 'message',
    chat: person,
    person,
    isPrivate: true,
    at: timeOf(create_time),
    message: `menu ${event_id}`,
    text: `/${event_key.replace(/^\//, '')}`,
    replyTo: null,
    edited: false,
    unreadable: false,
    byChatAdmin: false,
  };
  return { key: named(event_id), event };
}

function timeOf(milliseconds: string | undefined): number {
  return Number(milliseconds ?? 0);
}
