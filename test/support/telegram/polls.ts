import type { Poll, User } from 'grammy/types';
import type { Clock } from './clock.ts';
import type { Room } from './room.ts';
import type { UpdateQueue } from './updates.ts';

export interface Ballot {
  readonly person: User;
  /** The places of the chosen options. */
  readonly options: readonly number[];
}

interface Vote extends Ballot {
  readonly poll: Poll;
  /** Bots are told of votes in their own polls only. */
  readonly own: boolean;
}

/** The polls of all chats, with who voted what. */
export class Polls {
  readonly #clock: Clock;
  readonly #updates: UpdateQueue;
  readonly #rooms: ReadonlyMap<number, Room>;
  readonly #ballots = new Map<string, Map<number, Ballot>>();
  // Real ones have 19 digits too: more than a number holds.
  #nextId = 5_846_093_446_460_211_733n;

  constructor(clock: Clock, updates: UpdateQueue, rooms: ReadonlyMap<number, Room>) {
    this.#clock = clock;
    this.#updates = updates;
    this.#rooms = rooms;
  }

  create(question: string, options: readonly string[], more: Partial<Poll> = {}): Poll {
    this.#nextId += 1n;
    return {
      id: String(this.#nextId),
      question,
      // Nothing is promised of these but that they stay.
      options: options.map((text) => ({ persistent_id: crypto.randomUUID().slice(0, 8), text, voter_count: 0 })),
      total_voter_count: 0,
      is_closed: false,
      is_anonymous: true,
      type: 'regular',
      allows_multiple_answers: false,
      allows_revoting: true,
      members_only: false,
      ...more,
    };
  }

  ballots(poll: Poll): Ballot[] {
    return [...(this.#ballots.get(poll.id)?.values() ?? [])];
  }

  /** Takes a vote, or takes it back if it chooses nothing. What the app refuses is thrown. */
  vote({ poll, person, options, own }: Vote): void {
    this.closeDue();
    const ballots = this.#ballots.get(poll.id) ?? new Map<number, Ballot>();
    const before = ballots.get(person.id)?.options ?? [];
    refuseVote(poll, options, before);
    if (String(options) === String(before)) return;
    if (options.length === 0) ballots.delete(person.id);
    else ballots.set(person.id, { person, options });
    this.#ballots.set(poll.id, ballots);
    this.#count(poll);
    if (!own) return;
    // In which order Telegram sends the two is not published.
    if (!poll.is_anonymous) this.#tellAnswer(poll, person, options);
    this.#tell(poll);
  }

  /** Closes a poll of the bot. */
  close(poll: Poll): void {
    poll.is_closed = true;
    // As td's get_poll_object has it.
    delete poll.open_period;
    delete poll.close_date;
    this.#tell(poll);
  }

  /** Closes the polls whose time is over. */
  closeDue(): void {
    const polls = [...this.#rooms.values()].flatMap(({ messages }) => messages.flatMap(({ poll }) => poll ?? []));
    for (const poll of polls) {
      if (poll.close_date !== undefined && poll.close_date <= this.#clock.seconds()) this.close(poll);
    }
  }

  #count(poll: Poll): void {
    const ballots = this.ballots(poll);
    poll.total_voter_count = ballots.length;
    for (const [at, option] of poll.options.entries()) {
      option.voter_count = ballots.filter(({ options }) => options.includes(at)).length;
    }
  }

  /** There is no chat in it. */
  #tellAnswer({ id, options }: Poll, user: User, chosen: readonly number[]): void {
    const persistent = chosen.map((at) => options[at]?.persistent_id);
    const answer = { poll_id: id, user, option_ids: chosen, option_persistent_ids: persistent };
    this.#updates.push('poll_answer', answer, `poll ${id}`);
  }

  #tell(poll: Poll): void {
    this.#updates.push('poll', poll, `poll ${poll.id}`);
  }
}

/** As set_poll_answer of td's PollManager.cpp, in its words and its order. */
function refuseVote(poll: Poll, options: readonly number[], before: readonly number[]): void {
  if (poll.is_closed) throw new Error("Can't answer closed poll");
  if (!poll.allows_multiple_answers && options.length > 1) {
    throw new Error("Can't choose more than 1 option in the poll");
  }
  if (!poll.allows_revoting && options.length === 0) throw new Error("Can't retract vote in the poll");
  if (options.some((at) => poll.options[at] === undefined)) throw new Error('Invalid option identifier specified');
  if (!poll.allows_revoting && before.length > 0) throw new Error("Can't revote in a quiz");
}
