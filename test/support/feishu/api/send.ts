import { isObject } from '../cards/walk.ts';
import { checkContent } from '../content.ts';
import { type Limits, tooManyHere } from '../limits.ts';
import { alreadySent, onTop, type Platform, p2pOf, post, under } from '../platform.ts';
import { badField, badParameter, noSuchId, notInChat, Refusal, withdrawn } from '../refusal.ts';
import type { ChatRecord, Message, Place } from '../types.ts';
import { type Api, type Call, field, ok, path, required } from './api.ts';
import { view } from './view.ts';

const ID_TYPES = ['open_id', 'union_id', 'user_id', 'email', 'chat_id', 'thread_id'];
const MAX_UUID = 50;
const PER_CHAT = 5;
const SCOPES = ['im:message', 'im:message:send_as_bot', 'im:message:send'];

/** The message a path names. */
export function messageOf({ messages }: Platform, { params }: Call): Message {
  const id = params['message_id'] ?? '';
  if (!/^om_\w+$/.test(id)) throw noSuchId('open_message_id', 'om_dc13264520392913993dd051dba21dcf');
  const message = messages.get(id);
  if (message === undefined) throw new Refusal(231003, 'The message is not found.');
  return message;
}

/** Throws unless the bot can speak there. */
export function checkPresence(chat: ChatRecord | undefined): asserts chat is ChatRecord {
  if (!chat?.hasBot) throw notInChat();
  const isBarred = chat.mode === 'p2p' && [...chat.members].some(({ available }) => !available);
  if (isBarred) throw new Refusal(230013, 'Bot has NO availability to this user.');
}

/** The chat that create names, if there is one. */
function targetOf(platform: Platform, call: Call): ChatRecord | undefined {
  const id = field(call, 'receive_id') ?? '';
  const type = call.query['receive_id_type'];
  if (type === 'chat_id') return platform.chats.get(id);
  const person = [...platform.people.values()].find((own) =>
    type === 'open_id' ? own.openId === id : type === 'union_id' && own.unionId === id,
  );
  return person === undefined ? undefined : p2pOf(platform, person);
}

/** Sending and replying. */
export function sendApi(platform: Platform, limits: Limits): Api[] {
  const send = (call: Call, chat: ChatRecord | undefined, place: (chat: ChatRecord) => Place) => {
    const [msgType, content] = [required(call, 'msg_type'), required(call, 'content')];
    const uuid = field(call, 'uuid') || undefined;
    if (uuid !== undefined && uuid.length > MAX_UUID) throw badField('uuid', uuid, 'the max len is 50');
    checkPresence(chat);
    limits.take(`chat ${chat.chatId}`, PER_CHAT, tooManyHere);
    const before = alreadySent(platform, uuid);
    if (before !== undefined) return ok(view(platform, before));
    checkContent(platform, msgType, content);
    const draft = { chat, sender: platform.bot, place: place(chat), msgType, content, uuid };
    return ok(view(platform, post(platform, draft)));
  };

  return [
    {
      name: 'message.create',
      method: 'POST',
      pattern: path('/open-apis/im/v1/messages'),
      scopes: SCOPES,
      chatOf: (call) => targetOf(platform, call)?.chatId,
      answer(call) {
        const type = call.query['receive_id_type'] ?? '';
        if (!ID_TYPES.includes(type)) throw badField('receive_id_type', type, 'receive_id_type is required');
        required(call, 'receive_id');
        const chat = targetOf(platform, call);
        if (chat === undefined && type === 'open_id') throw noSuchId('open_id', 'ou_7d8a6e6df7621556ce0d21922b676706');
        if (chat === undefined) throw badParameter('invalid receive_id');
        return send(call, chat, onTop);
      },
    },
    {
      name: 'message.reply',
      method: 'POST',
      pattern: path('/open-apis/im/v1/messages/:message_id/reply'),
      scopes: SCOPES,
      chatOf: ({ params }) => platform.messages.get(params['message_id'] ?? '')?.chatId,
      answer(call) {
        const parent = messageOf(platform, call);
        if (parent.recalled) throw withdrawn();
        const inThread = isObject(call.body) && call.body['reply_in_thread'] === true;
        return send(call, platform.chats.get(parent.chatId), () => under(parent, inThread));
      },
    },
  ];
}
