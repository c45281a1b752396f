import type { Platform } from './platform.ts';
import type { ChatRecord, Message, Person } from './types.ts';

/** The events the server can send; an app gets those it subscribed to. */
export const EVENT_TYPES = [
  'im.message.receive_v1',
  'im.message.recalled_v1',
  'im.chat.member.bot.added_v1',
  'im.chat.member.bot.deleted_v1',
  'im.chat.access_event.bot_p2p_chat_entered_v1',
  'application.bot.menu_v6',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** The three ids of a person; the user id needs a scope the app does not have. */
export function idsOf(person: Person) {
  return { union_id: person.unionId, user_id: null, open_id: person.openId };
}

/** im.message.receive_v1. */
export function received({ app }: Platform, chat: ChatRecord, message: Message): unknown {
  const { rootId, parentId, threadId, mentions } = message;
  return {
    sender: {
      sender_id: idsOf(message.sender),
      sender_type: message.sender.kind,
      tenant_key: app.tenantKey,
    },
    message: {
      message_id: message.messageId,
      ...(rootId === undefined ? {} : { root_id: rootId }),
      ...(parentId === undefined ? {} : { parent_id: parentId }),
      ...(threadId === undefined ? {} : { thread_id: threadId }),
      create_time: String(message.createTime),
      update_time: String(message.updateTime),
      chat_id: chat.chatId,
      chat_type: chat.mode === 'p2p' ? 'p2p' : 'group',
      message_type: message.msgType,
      content: message.content,
      ...(mentions.length === 0 ? {} : { mentions }),
    },
  };
}

/** im.message.recalled_v1. */
export function recalled({ chatId, messageId }: Message): unknown {
  return { message_id: messageId, chat_id: chatId, recall_time: String(Date.now()), recall_type: 'message_owner' };
}

/** im.chat.member.bot.added_v1 and deleted_v1. */
export function botMoved({ app }: Platform, { chatId, name }: ChatRecord, by: Person): unknown {
  return {
    chat_id: chatId,
    operator_id: idsOf(by),
    external: false,
    operator_tenant_key: app.tenantKey,
    name,
    i18n_names: { zh_cn: name },
  };
}

/** im.chat.access_event.bot_p2p_chat_entered_v1. */
export function entered({ chatId }: ChatRecord, person: Person): unknown {
  return { chat_id: chatId, operator_id: idsOf(person) };
}

/** application.bot.menu_v6. */
export function menuPressed(person: Person, eventKey: string): unknown {
  return {
    operator: { operator_name: person.name, operator_id: idsOf(person) },
    event_key: eventKey,
    timestamp: Math.floor(Date.now() / 1000),
  };
}
