import type { Platform } from '../platform.ts';
import type { Message } from '../types.ts';

/** A message as the API tells of it. */
export function view({ app, bot }: Platform, message: Message): Readonly<Record<string, unknown>> {
  const { rootId, parentId, threadId, sender, mentions } = message;
  const isOwn = sender === bot;
  return {
    message_id: message.messageId,
    ...(rootId === undefined ? {} : { root_id: rootId }),
    ...(parentId === undefined ? {} : { parent_id: parentId }),
    ...(threadId === undefined ? {} : { thread_id: threadId }),
    msg_type: message.msgType,
    create_time: String(message.createTime),
    update_time: String(message.updateTime),
    deleted: message.recalled,
    updated: message.history.length > 0,
    chat_id: message.chatId,
    sender: {
      id: isOwn ? app.appId : sender.openId,
      id_type: isOwn ? 'app_id' : 'open_id',
      sender_type: sender.kind,
      tenant_key: app.tenantKey,
    },
    body: { content: message.recalled ? 'This message was recalled' : message.content },
    ...(mentions.length === 0
      ? {}
      : { mentions: mentions.map(({ id, ...rest }) => ({ ...rest, id: id.open_id ?? '', id_type: 'open_id' })) }),
  };
}
