import type { MessageEntity, ReplyParameters, TextQuote } from 'grammy/types';
import { formatted } from './formatted.ts';
import type { Params } from './params.ts';
import type { Place } from './placement.ts';
import { badRequest, forbidden } from './refusal.ts';
import type { Room } from './room.ts';
import type { World } from './world.ts';

const MAX_QUOTE = 1024;

/** The chat of a call, if the bot was ever there. */
function knownRoom(world: World, params: Params): Room {
  const given = params.text('chat_id');
  if (given === undefined || given === '') throw badRequest('chat_id is empty');
  const named = [...world.rooms.values()].find(({ chat }) => 'username' in chat && `@${chat.username}` === given);
  const room = named ?? world.rooms.get(Number(given));
  if (room === undefined || room.standing === 'absent') throw badRequest('chat not found');
  return room;
}

/** The chat of a call, if the bot is there now. */
export function presentRoom(world: World, params: Params): Room {
  const room = knownRoom(world, params);
  const kind = `${room.chat.type} chat`;
  if (room.migratedTo !== undefined) {
    const parameters = { migrate_to_chat_id: room.migratedTo };
    throw badRequest('group chat was upgraded to a supergroup chat', parameters);
  }
  if (room.standing === 'kicked') {
    throw forbidden(room.chat.type === 'private' ? 'bot was blocked by the user' : `bot was kicked from the ${kind}`);
  }
  if (room.standing === 'left') throw forbidden(`bot is not a member of the ${kind}`);
  return room;
}

/** The chat of a call, if the bot may send there now. */
export function writableRoom(world: World, params: Params, what: string): Room {
  const room = presentRoom(world, params);
  const administers = room.standing === 'administrator';
  if (room.chat.type === 'channel' && !administers) {
    throw badRequest('need administrator rights in the channel chat');
  }
  if (room.muted && !administers) throw badRequest(`not enough rights to send ${what} to the chat`);
  world.flood.check(room.chat.id);
  return room;
}

function replyParameters(params: Params): ReplyParameters | undefined {
  const given = params.json('reply_parameters') as ReplyParameters | undefined;
  const old = params.integer('reply_to_message_id');
  if (given !== undefined || old === undefined) return given;
  return { message_id: old, allow_sending_without_reply: params.flag('allow_sending_without_reply') };
}

function quoteOf(reply: ReplyParameters, text: string): TextQuote | undefined {
  if (reply.quote === undefined) return undefined;
  const source = { text: reply.quote, parseMode: reply.quote_parse_mode, entities: reply.quote_entities };
  const quote = formatted(source, MAX_QUOTE);
  const position = text.indexOf(quote.text);
  if (position < 0) throw badRequest('QUOTE_TEXT_INVALID');
  const entities: MessageEntity[] = quote.entities;
  return { text: quote.text, position, is_manual: true, ...(entities.length > 0 && { entities }) };
}

/** Where in the chat a call wants its message. Outside forums the thread is ignored. */
export function placeOf(room: Room, params: Params): Place {
  const thread = params.integer('message_thread_id');
  const topic = thread === undefined ? undefined : room.topics.get(thread);
  if (room.forum && thread !== undefined && topic === undefined) throw badRequest('message thread not found');
  const asked = replyParameters(params);
  const elsewhere = asked?.chat_id !== undefined && String(asked.chat_id) !== String(room.chat.id);
  const reply = elsewhere ? undefined : room.find(asked?.message_id);
  if (asked !== undefined && reply === undefined && asked.allow_sending_without_reply !== true) {
    throw badRequest('message to be replied not found');
  }
  const lands = reply?.is_topic_message ? reply.message_thread_id : reply === undefined ? thread : undefined;
  if (room.topics.get(lands ?? 0)?.closed && room.standing !== 'administrator') throw badRequest('TOPIC_CLOSED');
  const quote = asked && reply && quoteOf(asked, reply.text ?? reply.caption ?? '');
  return { thread: room.forum ? thread : undefined, reply, quote };
}
