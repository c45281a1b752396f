import type { Poll } from 'grammy/types';
import { inlineKeyboard } from '../keyboard.ts';
import type { Params } from '../params.ts';
import { badRequest } from '../refusal.ts';
import type { Room } from '../room.ts';
import type { World } from '../world.ts';
import { editTarget } from './edit-target.ts';
import { post } from './messages.ts';
import type { Method } from './method.ts';
import { closingFields, optionsOf, questionOf, typeFields } from './poll-fields.ts';

function newPoll(world: World, params: Params, room: Room): Poll {
  const question = questionOf(params);
  const options = optionsOf(params);
  const anonymous = !params.has('is_anonymous') || params.flag('is_anonymous');
  const more = {
    ...typeFields(params, options.length),
    ...closingFields(params, world.clock),
    is_anonymous: anonymous,
    allows_multiple_answers: params.flag('allows_multiple_answers'),
  };
  if (room.chat.type === 'channel' && !anonymous) {
    throw badRequest("non-anonymous polls can't be sent to channel chats");
  }
  return world.polls.create(question, options, more);
}

const sendPoll: Method = ({ world, params }) =>
  post(world, params, (room) => ({ poll: newPoll(world, params, room) }), 'polls');

/** The refusals are those of td's get_message_poll_id and stop_poll; the keyboard goes unless a new one is given. */
const stopPoll: Method = ({ world, params }) => {
  const keyboard = inlineKeyboard(params.json('reply_markup'));
  const { message, own } = editTarget(world, params, 'message with poll to stop');
  const { poll } = message;
  if (poll === undefined) throw badRequest('message is not a poll');
  if (!own) throw badRequest("poll can't be stopped");
  world.polls.closeDue();
  if (poll.is_closed) throw badRequest('poll has already been closed');
  delete message.reply_markup;
  if (keyboard !== undefined) message.reply_markup = keyboard;
  world.polls.close(poll);
  return structuredClone(poll);
};

export const pollMethods: Readonly<Record<string, Method>> = { sendPoll, stopPoll };
