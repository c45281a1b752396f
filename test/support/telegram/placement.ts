import type { Message, TextQuote } from 'grammy/types';
import type { Room } from './room.ts';

export interface Place {
  /** The topic; General when there is none. */
  readonly thread?: number | undefined;
  readonly reply?: Message | undefined;
  readonly quote?: TextQuote | undefined;
}

type PlaceFields = Pick<Message, 'message_thread_id' | 'is_topic_message' | 'reply_to_message' | 'quote'>;

/** A message as it stands within another one: without the one that it answers itself. */
function withoutReply(message: Message): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _, ...copy } = structuredClone(message);
  return copy as NonNullable<Message['reply_to_message']>;
}

/**
 * The fields that tell where a message stands. In a topic a message that answers none answers the service message that
 * opened the topic; in other supergroups a reply carries the number of the first message as its thread.
 */
export function placeFields(room: Room, { thread, reply, quote }: Place): Partial<PlaceFields> {
  const answered = reply === undefined ? {} : { reply_to_message: withoutReply(reply), ...(quote && { quote }) };
  if (room.forum) {
    const topic = reply === undefined ? thread : reply.is_topic_message ? reply.message_thread_id : undefined;
    if (topic === undefined) return answered;
    const opening = room.find(topic);
    const opened = opening === undefined ? {} : { reply_to_message: withoutReply(opening) };
    return { message_thread_id: topic, is_topic_message: true, ...opened, ...answered };
  }
  if (reply === undefined || room.chat.type !== 'supergroup') return answered;
  return { message_thread_id: reply.message_thread_id ?? reply.message_id, ...answered };
}
