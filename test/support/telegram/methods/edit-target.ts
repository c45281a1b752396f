import type { Message } from 'grammy/types';
import type { Params } from '../params.ts';
import { badRequest } from '../refusal.ts';
import { presentRoom } from '../target.ts';
import type { World } from '../world.ts';

/** The message that a call is to change, and whether the bot may change it. */
export function editTarget(world: World, params: Params, what: string): { message: Message; own: boolean } {
  const room = presentRoom(world, params);
  world.flood.check(room.chat.id);
  const message = room.find(params.integer('message_id'));
  if (message === undefined) throw badRequest(`${what} not found`);
  const own = message.from?.id === world.me.id || (room.chat.type === 'channel' && room.standing === 'administrator');
  return { message, own };
}
