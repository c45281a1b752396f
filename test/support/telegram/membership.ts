import type { User } from 'grammy/types';
import type { Room, Standing } from './room.ts';
import type { World } from './world.ts';

const ADMIN_RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_pin_messages: true,
};

function member(world: World, standing: Standing): object {
  const status = standing === 'absent' ? 'left' : standing;
  const rights = status === 'administrator' ? ADMIN_RIGHTS : status === 'kicked' ? { until_date: 0 } : {};
  return { user: world.bot, status, ...rights };
}

/** Somebody adds, promotes, removes or blocks the bot; it is told with my_chat_member. */
export function setStanding(world: World, room: Room, by: User, standing: Standing): void {
  const payload = {
    chat: room.chat,
    from: by,
    date: world.clock.seconds(),
    old_chat_member: member(world, room.standing),
    new_chat_member: member(world, standing),
  };
  room.standing = standing;
  world.updates.push('my_chat_member', payload, `chat ${room.chat.id}`);
}
