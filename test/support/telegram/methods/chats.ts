import type { ChatMember, User } from 'grammy/types';
import { badRequest } from '../refusal.ts';
import type { Room } from '../room.ts';
import { presentRoom } from '../target.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

function memberOf(world: World, room: Room, userId: number | undefined): ChatMember {
  if (userId === world.me.id) return { status: room.standing, user: world.bot } as ChatMember;
  const member = room.members.get(userId ?? 0);
  const user: User | undefined = member?.user ?? world.people.get(userId ?? 0);
  if (user === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
  return { status: member?.status ?? 'left', user, ...(member && { is_anonymous: false }) } as ChatMember;
}

const getChatAdministrators: Method = ({ world, params }) => {
  const room = presentRoom(world, params);
  if (room.chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  const ids = [...room.members].filter(([, { status }]) => status === 'creator' || status === 'administrator');
  const people = ids.map(([id]) => memberOf(world, room, id));
  return room.standing === 'administrator' ? [...people, memberOf(world, room, world.me.id)] : people;
};

const leaveChat: Method = ({ world, params }) => {
  const room = presentRoom(world, params);
  if (room.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  room.standing = 'left';
  return true;
};

export const chatMethods: Readonly<Record<string, Method>> = {
  getMe: ({ world }) => world.me,
  getChat: ({ world, params }) => ({ ...presentRoom(world, params).chat, accent_color_id: 0, max_reaction_count: 11 }),
  getChatMember: ({ world, params }) => memberOf(world, presentRoom(world, params), params.integer('user_id')),
  getChatAdministrators,
  leaveChat,
};
