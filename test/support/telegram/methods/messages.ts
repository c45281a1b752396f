import type { InlineKeyboardMarkup, Message, MessageEntity } from 'grammy/types';
import { formatted, MAX_CAPTION, MAX_TEXT } from '../formatted.ts';
import { inlineKeyboard } from '../keyboard.ts';
import type { Params } from '../params.ts';
import { placeFields } from '../placement.ts';
import { badRequest } from '../refusal.ts';
import type { Room } from '../room.ts';
import { placeOf, presentRoom, writableRoom } from '../target.ts';
import type { World } from '../world.ts';
import { editTarget } from './edit-target.ts';
import type { Method } from './method.ts';

function shownText(params: Params, name: 'text' | 'caption', max: number) {
  const entities = params.list(name === 'text' ? 'entities' : 'caption_entities') as MessageEntity[] | undefined;
  const source = { text: params.text(name) ?? '', parseMode: params.text('parse_mode'), entities };
  return formatted(source, max, name === 'caption');
}

function textFields(params: Params): Pick<Message, 'text' | 'entities'> {
  const { text, entities } = shownText(params, 'text', MAX_TEXT);
  return { text, ...(entities.length > 0 && { entities }) };
}

function captionFields(params: Params): Pick<Message, 'caption' | 'caption_entities'> {
  const { text, entities } = shownText(params, 'caption', MAX_CAPTION);
  return text === '' ? {} : { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}

/** Puts a message of the bot into its chat, after everything about it was checked. */
export function post(
  world: World,
  params: Params,
  content: (room: Room) => object,
  what: 'text messages' | 'polls' = 'text messages',
): Message {
  const room = writableRoom(world, params, what);
  const place = placeFields(room, placeOf(room, params));
  const fields = content(room);
  const keyboard = inlineKeyboard(params.json('reply_markup'));
  room.botSpokeLast = true;
  const sender = room.chat.type === 'channel' ? { sender_chat: room.chat } : { from: world.bot };
  const message = room.add(
    { ...sender, ...place, ...fields, ...(keyboard && { reply_markup: keyboard }) },
    world.clock.seconds(),
  );
  return structuredClone(message);
}

function sendDocument(params: Params): object {
  const file = params.file('document');
  const known = params.text('document');
  if (file === undefined && (known === undefined || known.startsWith('attach://'))) {
    throw badRequest('there is no document in the request');
  }
  if (file?.bytes.length === 0) throw badRequest('file must be non-empty');
  const document = {
    file_id: known?.startsWith('attach://') ? `doc-${crypto.randomUUID()}` : (known ?? `doc-${crypto.randomUUID()}`),
    file_unique_id: crypto.randomUUID(),
    ...(file && { file_name: file.name, file_size: file.bytes.length }),
  };
  return { document, ...captionFields(params) };
}

function editable(world: World, params: Params): Message {
  const { message, own } = editTarget(world, params, 'message to edit');
  if (!own) throw badRequest("message can't be edited");
  return message;
}

interface Content {
  readonly text?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
  readonly reply_markup?: InlineKeyboardMarkup | undefined;
}

function contentOf({ text, entities, reply_markup }: Content): string {
  return JSON.stringify([text, entities ?? [], reply_markup ?? null]);
}

/** What is not given is taken away: an edit without a keyboard removes the keyboard. */
function edit(world: World, message: Message, changed: Content): Message {
  if (contentOf(message) === contentOf(changed)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  for (const field of ['text', 'entities', 'reply_markup'] as const) {
    if (changed[field] === undefined) delete message[field];
  }
  Object.assign(message, JSON.parse(JSON.stringify(changed)), { edit_date: world.clock.seconds() });
  return structuredClone(message);
}

const editMessageText: Method = ({ world, params }) => {
  if (params.has('inline_message_id')) throw badRequest('MESSAGE_ID_INVALID');
  const fields = textFields(params);
  const keyboard = inlineKeyboard(params.json('reply_markup'));
  const message = editable(world, params);
  if (message.text === undefined) throw badRequest('there is no text in the message to edit');
  return edit(world, message, { ...fields, reply_markup: keyboard });
};

const editMessageReplyMarkup: Method = ({ world, params }) => {
  if (params.has('inline_message_id')) throw badRequest('MESSAGE_ID_INVALID');
  const keyboard = inlineKeyboard(params.json('reply_markup'));
  const message = editable(world, params);
  return edit(world, message, { text: message.text, entities: message.entities, reply_markup: keyboard });
};

const TWO_DAYS = 48 * 60 * 60;

const deleteMessage: Method = ({ world, params }) => {
  const room = presentRoom(world, params);
  const message = room.find(params.integer('message_id'));
  if (message === undefined) throw badRequest('message to delete not found');
  const own = message.from?.id === world.me.id || room.chat.type === 'private';
  const late = message.date + TWO_DAYS < world.clock.seconds();
  if (room.standing !== 'administrator' && (!own || late)) throw badRequest("message can't be deleted");
  room.remove(message);
  return true;
};

const sendChatAction: Method = ({ world, params }) => {
  presentRoom(world, params);
  if (!params.text('action')) throw badRequest('wrong parameter action in request');
  return true;
};

const setMessageReaction: Method = ({ world, params }) => {
  const room = presentRoom(world, params);
  if (room.find(params.integer('message_id')) === undefined) throw badRequest('message to react not found');
  return true;
};

export const messageMethods: Readonly<Record<string, Method>> = {
  sendMessage: ({ world, params }) => post(world, params, () => textFields(params)),
  sendDocument: ({ world, params }) => post(world, params, () => sendDocument(params)),
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  sendChatAction,
  setMessageReaction,
};
