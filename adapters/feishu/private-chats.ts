import type { Incoming } from '../chat/incoming.ts';
import type { Address } from '../chat/messenger.ts';
import { named } from './events.ts';

/** The private chats of people: an entry of the menu says only who chose it. */
export interface PrivateChats {
  /** The event in the chat it belongs to, as far as that is known. */
  resolve<E extends Incoming>(event: E): E;
  /** Learns from a message that was sent; returns what moves to the chat it went to, if anything. */
  learn(chatId: string, to: Address): Incoming | null;
}

export function createPrivateChats(): PrivateChats {
  const chats = new Map<string, string>();
  return {
    resolve(event) {
      const { person, chat, isPrivate } = event;
      if (!isPrivate || person === null) return event;
      if (chat === person) return { ...event, chat: chats.get(person) ?? chat };
      chats.set(person, chat);
      return event;
    },
    learn(chatId, { chat }) {
      if (!chat.startsWith(named('ou_'))) return null;
      const to = named(chatId);
      chats.set(chat, to);
      return { is: 'moved', chat, to, thread: null, person: chat, isPrivate: true, language: null, at: 0 };
    },
  };
}
