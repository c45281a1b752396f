import { newId } from './ids.ts';
import type { AppSettings, ChatRecord, Mention, Message, Person, Place, StoredFile } from './types.ts';

const HOUR_MS = 3_600_000;

/** All that one tenant with one app holds. */
export interface Platform {
  readonly app: AppSettings;
  readonly bot: Person;
  readonly people: Map<string, Person>;
  readonly chats: Map<string, ChatRecord>;
  /** In the order they were sent. */
  readonly messages: Map<string, Message>;
  readonly files: Map<string, StoredFile>;
  /** Which message a uuid stands for. */
  readonly uuids: Map<string, Message>;
  /** Tenant access tokens and when they end. */
  readonly tokens: Map<string, number>;
}

export function createPlatform(app: AppSettings, botOpenId: string): Platform {
  const bot: Person = { name: app.appName, openId: botOpenId, unionId: newId('on'), kind: 'app', available: true };
  return {
    app,
    bot,
    people: new Map([[bot.openId, bot]]),
    chats: new Map(),
    messages: new Map(),
    files: new Map(),
    uuids: new Map(),
    tokens: new Map(),
  };
}

/** The chat between the bot and one person, made when it is first needed. */
export function p2pOf(platform: Platform, person: Person): ChatRecord {
  for (const chat of platform.chats.values()) {
    if (chat.mode === 'p2p' && chat.members.has(person)) return chat;
  }
  const chat: ChatRecord = {
    chatId: newId('oc'),
    name: person.name,
    mode: 'p2p',
    members: new Set([person]),
    hasBot: true,
  };
  platform.chats.set(chat.chatId, chat);
  return chat;
}

/** A message that answers none; in a topic group it begins a topic. */
export function onTop(chat: ChatRecord): Place {
  return { rootId: undefined, parentId: undefined, threadId: chat.mode === 'topic' ? newId('omt') : undefined };
}

/** A reply. It stays in the topic of what it answers, and begins one there when asked to. */
export function under(parent: Message, inThread: boolean): Place {
  if (inThread) parent.threadId ??= newId('omt');
  return { rootId: parent.rootId ?? parent.messageId, parentId: parent.messageId, threadId: parent.threadId };
}

interface Draft {
  readonly chat: ChatRecord;
  readonly sender: Person;
  readonly place: Place;
  readonly msgType: string;
  readonly content: string;
  readonly mentions?: readonly Mention[];
  readonly createTime?: number;
  readonly uuid?: string | undefined;
}

/** Puts a message into a chat. */
export function post(platform: Platform, { chat, place, mentions = [], uuid, ...draft }: Draft): Message {
  const at = draft.createTime ?? Date.now();
  const message: Message = {
    messageId: newId('om'),
    chatId: chat.chatId,
    ...place,
    sender: draft.sender,
    msgType: draft.msgType,
    content: draft.content,
    mentions,
    createTime: at,
    updateTime: at,
    uuid,
    history: [],
    recalled: false,
  };
  platform.messages.set(message.messageId, message);
  if (uuid !== undefined) platform.uuids.set(uuid, message);
  return message;
}

/** What was sent under a uuid within the last hour. */
export function alreadySent(platform: Platform, uuid: string | undefined): Message | undefined {
  const message = uuid === undefined ? undefined : platform.uuids.get(uuid);
  return message !== undefined && Date.now() - message.createTime < HOUR_MS ? message : undefined;
}
