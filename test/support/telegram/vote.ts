import type { Message, Poll, User } from 'grammy/types';
import type { World } from './world.ts';

/** An option, by its words or its place. */
export type Choice = string | number;

/** What a quiz shows to the one who answered it; nothing in other polls. */
export interface Voted {
  readonly right?: boolean;
  /** Pops up after a wrong answer; after a right one it is behind the lamp. */
  readonly explanation?: string;
}

/** A poll as it stands now. */
export interface PollView {
  readonly question: string;
  readonly options: readonly string[];
  /** Those options of a quiz that are right. */
  readonly correct: readonly string[];
  readonly explanation: string | undefined;
  readonly closed: boolean;
  /** The labels of the buttons under it. */
  readonly buttons: readonly string[];
  /** Who chose what, also where nobody is shown it; the earliest first. */
  readonly votes: readonly { readonly person: User; readonly options: readonly string[] }[];
}

function pollOf(message: Message): Poll {
  if (message.poll === undefined) throw new Error(`message ${message.message_id} is not a poll`);
  return message.poll;
}

function placeOf(poll: Poll, choice: Choice): number {
  if (typeof choice === 'number') return choice;
  const place = poll.options.findIndex(({ text }) => text === choice);
  if (place >= 0) return place;
  throw new Error(`no option "${choice}"; there are: ${poll.options.map(({ text }) => text).join(', ')}`);
}

/** Somebody votes in a poll, or takes the vote back by choosing nothing. */
export function vote(world: World, person: User, message: Message, choice: Choice | readonly Choice[]): Voted {
  if (person.is_bot) throw new Error('bots do not vote');
  if (message.chat.type === 'private' && message.chat.id !== person.id) throw new Error('the chat is not theirs');
  const poll = pollOf(message);
  const options = [...new Set([choice].flat().map((one) => placeOf(poll, one)))].toSorted((a, b) => a - b);
  const own = message.from === undefined || message.from.id === world.me.id;
  world.polls.vote({ poll, person, options, own });
  const correct = poll.correct_option_ids;
  if (correct === undefined || options.length === 0) return {};
  const complete = !poll.allows_multiple_answers || options.length === correct.length;
  const right = complete && options.every((at) => correct.includes(at));
  return { right, ...(poll.explanation !== undefined && { explanation: poll.explanation }) };
}

export function viewPoll(world: World, message: Message): PollView {
  world.polls.closeDue();
  const poll = pollOf(message);
  const texts = (places: readonly number[]) => places.map((at) => poll.options[at]?.text ?? '');
  return {
    question: poll.question,
    options: poll.options.map(({ text }) => text),
    correct: texts(poll.correct_option_ids ?? []),
    explanation: poll.explanation,
    closed: poll.is_closed,
    buttons: (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text),
    votes: world.polls.ballots(poll).map(({ person, options }) => ({ person, options: texts(options) })),
  };
}
