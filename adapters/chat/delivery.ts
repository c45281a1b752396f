import type { Reply } from '../../src/say/reply.ts';
import type { Claim } from '../store/store.ts';
import type { Incoming } from './incoming.ts';
import {
  type Address,
  type Button,
  Gone,
  Moved,
  type Outgoing,
  type OutgoingFile,
  type Poll,
  type Polls,
  type SentPoll,
} from './messenger.ts';
import type { ChatParts } from './parts.ts';

/** Sends what an event is answered with, and keeps track of where the chat went. */
export interface Delivery {
  /** The event was worked on before, and not delivered to its end. */
  readonly again: boolean;
  /** The event's own; what follows from it is named after it. */
  readonly key: string;
  /** Ids of the messages; none when the chat is gone. `replyTo` is the message it answers. */
  send(reply: Reply, buttons: readonly Button[], replyTo: string | null): Promise<readonly string[]>;
  sendFile(file: OutgoingFile, replyTo: string | null): Promise<void>;
  edit(messages: readonly string[], reply: Reply, buttons: readonly Button[]): Promise<readonly string[]>;
  /** Sends a poll, and keeps what it is known by; false when the chat is gone or takes none. One is sent once. */
  ask(polls: Polls, poll: Poll, buttons: readonly Button[], keep: (sent: SentPoll) => Promise<void>): Promise<boolean>;
}

/** A message where what follows from an event is said; null when none is known. */
export function withinOf(event: Incoming): string | null {
  if (event.is === 'message' || event.is === 'press') return event.message;
  return event.is === 'step' ? event.within : null;
}

/** The delivery of one event's answer. A chat that moved is followed, one that is gone is noted. */
export function deliveryFor(event: Incoming, claim: Claim, { store, messenger }: ChatParts): Delivery {
  const progress = { delivered: claim.delivered, sent: (count: number) => store.inbox.delivered(claim.key, count) };

  /** Null when the chat is gone. */
  async function reached<T>(
    deliver: (to: Address) => Promise<T>,
    replyTo: string | null,
    chat = event.chat,
  ): Promise<T | null> {
    try {
      const { thread, isPrivate } = event;
      return await deliver({ chat, thread, isPrivate, replyTo, within: withinOf(event), key: claim.key });
    } catch (error) {
      if (error instanceof Gone) {
        await store.chats.set(chat, { gone: true });
        return null;
      }
      if (!(error instanceof Moved)) throw error;
      await store.chats.move(chat, error.to);
      return reached(deliver, replyTo, error.to);
    }
  }

  const outgoing = (reply: Reply, buttons: readonly Button[]): Outgoing => ({ reply, buttons });
  return {
    again: claim.attempts > 1,
    key: claim.key,
    send: async (reply, buttons, replyTo) =>
      (await reached((to) => messenger.send(to, outgoing(reply, buttons), progress), replyTo)) ?? [],
    sendFile: async (file, replyTo) => void (await reached((to) => messenger.sendFile(to, file), replyTo)),
    edit: async (messages, reply, buttons) =>
      // Where a message is gone, another one says it, under the question as well.
      (await reached(
        (to) => messenger.edit(to, messages, outgoing(reply, buttons)),
        event.is === 'message' ? event.message : null,
      )) ?? [],
    async ask(polls, poll, buttons, keep) {
      if (progress.delivered > 0) return true;
      const sent = await reached((to) => polls.send(to, poll, buttons), null);
      if (!sent) return false;
      await keep(sent);
      await progress.sent(1);
      return true;
    },
  };
}
