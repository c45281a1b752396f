import type { Json } from './cards/walk.ts';
import type { Deliveries } from './delivery.ts';
import { botMoved, entered, recalled, received } from './events.ts';
import { onTop, type Platform, post, under } from './platform.ts';
import { type Pressed, press } from './press.ts';
import { reachesBot, type SayOptions, write } from './say.ts';
import { type Shown, show } from './shown.ts';
import type { ChatRecord, Message, Person } from './types.ts';

/** Anything that has a message's id. */
export interface MessageRef {
  readonly messageId: string;
}

/** A chat, as its people use it. */
interface Chat {
  readonly chatId: string;
  /** Sends a message; the bot hears of it when it is there. */
  say(person: Person, text: string, options?: SayOptions): Message;
  /** Takes a message back. */
  recall(message: MessageRef): void;
  /** Presses the button with this label on a card of the bot. */
  press(person: Person, message: MessageRef, label: string, form?: Json): Promise<Pressed>;
  /** The messages of the bot, in order. */
  shown(): Shown[];
}

export interface Group extends Chat {
  addBot(by: Person): void;
  removeBot(by: Person): void;
}

export interface P2p extends Chat {
  /** Opens the chat window with the bot. */
  enter(): void;
}

/** The message an id stands for. */
export function find({ messages }: Platform, { messageId }: MessageRef): Message {
  const message = messages.get(messageId);
  if (message === undefined) throw new Error(`no message ${messageId}`);
  return message;
}

function chatOf(platform: Platform, deliveries: Deliveries, chat: ChatRecord): Chat {
  return {
    chatId: chat.chatId,
    say(person, text, options = {}) {
      const { replyTo, thread = false, createTime } = options;
      chat.members.add(person);
      const message = post(platform, {
        chat,
        sender: person,
        place: replyTo === undefined ? onTop(chat) : under(find(platform, replyTo), thread),
        ...write(platform, text, options),
        ...(createTime === undefined ? {} : { createTime }),
      });
      if (chat.hasBot && reachesBot(platform, message, chat.mode !== 'p2p')) {
        deliveries.emit('im.message.receive_v1', received(platform, chat, message));
      }
      return message;
    },
    recall(ref) {
      const message = find(platform, ref);
      message.recalled = true;
      if (chat.hasBot) deliveries.emit('im.message.recalled_v1', recalled(message));
    },
    press: (person, ref, label, form) =>
      press(platform, deliveries, { person, message: find(platform, ref), label, form }),
    shown: () =>
      [...platform.messages.values()]
        .filter(({ chatId, sender }) => chatId === chat.chatId && sender === platform.bot)
        .map(show),
  };
}

/** A group with or without the bot in it. */
export function groupOf(platform: Platform, deliveries: Deliveries, chat: ChatRecord): Group {
  return {
    ...chatOf(platform, deliveries, chat),
    addBot(by) {
      chat.hasBot = true;
      deliveries.emit('im.chat.member.bot.added_v1', botMoved(platform, chat, by));
    },
    removeBot(by) {
      chat.hasBot = false;
      deliveries.emit('im.chat.member.bot.deleted_v1', botMoved(platform, chat, by));
    },
  };
}

/** The chat of one person with the bot. */
export function p2pChat(platform: Platform, deliveries: Deliveries, chat: ChatRecord, person: Person): P2p {
  return {
    ...chatOf(platform, deliveries, chat),
    enter: () => deliveries.emit('im.chat.access_event.bot_p2p_chat_entered_v1', entered(chat, person)),
  };
}
