import type { Message, UserFromGetMe } from 'grammy/types';
import type { Room } from './room.ts';

export const ANONYMOUS_ADMIN = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
} as const;
export const CHANNEL_BOT = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' } as const;
const STAND_INS = new Set<number>([ANONYMOUS_ADMIN.id, CHANNEL_BOT.id]);

const CONTENT = ['text', 'photo', 'voice', 'sticker', 'document', 'poll'] as const;

function commandsFor(me: UserFromGetMe, room: Room, message: Message): boolean {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some(({ type, offset, length }) => {
    if (type !== 'bot_command') return false;
    const [, to] = text.slice(offset, offset + length).split('@');
    return to === undefined ? room.botSpokeLast : to.toLowerCase() === me.username.toLowerCase();
  });
}

/** Whether a message reaches the bot: never another bot's, and with privacy mode on few of a group's. */
export function hears(me: UserFromGetMe, room: Room, message: Message): boolean {
  const { from, via_bot } = message;
  if (!room.botIsThere) return false;
  if (via_bot?.id === me.id) return true;
  if (from?.is_bot && !STAND_INS.has(from.id) && from.id !== me.id) return false;
  const group = room.chat.type === 'group' || room.chat.type === 'supergroup';
  if (!group || me.can_read_all_group_messages || room.standing === 'administrator') return true;
  const service = !CONTENT.some((field) => field in message);
  return service || message.reply_to_message?.from?.id === me.id || commandsFor(me, room, message);
}
