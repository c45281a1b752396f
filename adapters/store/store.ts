import type { Answer } from '../../src/ask/answer.ts';
import type { ThreadContext } from '../../src/ask/follow-up.ts';
import type { DueFilter } from '../../src/due/filter.ts';
import type { Action } from '../../src/say/reply.ts';
import type { Language } from '../../src/types.ts';
import type { Shelf } from './shelf.ts';
import type { Training } from './training.ts';

/**
 * What an adapter was told and has to answer. Chats and people are named with their platform (`telegram:-100123`), as
 * in ALLOWED_CHATS; times are milliseconds since 1970 and always arguments.
 */
export interface Arrival {
  /** The platform's name for it; the same key again is the same arrival, delivered twice. */
  readonly key: string;
  /** Arrivals of one chat are worked on one after the other, in the order they were received. */
  readonly chat: string;
  /** Who caused it; null when nobody did. */
  readonly person: string | null;
  /** Plain JSON of the adapter's. */
  readonly payload: unknown;
  readonly receivedAt: number;
}

/** An arrival somebody works on until their lease ends. */
export interface Claim extends Arrival {
  /** How often it was claimed, this time included. */
  readonly attempts: number;
  /** Messages of its answer that are delivered. */
  readonly delivered: number;
}

/** Arrivals on their way: written before they are acknowledged, done after their answer is delivered. */
export interface Inbox {
  /** Keeps what is not known yet, all of it or nothing; returns how many were new. */
  receive(arrivals: readonly Arrival[]): Promise<number>;
  /**
   * The oldest arrival that may be worked on, or null: the first undone one of its chat, nobody's or of an ended lease,
   * and not put off beyond `now`. Two workers never get the same one.
   */
  claim(now: number, leaseUntil: number): Promise<Claim | null>;
  /** Goes on working on what was claimed. */
  renew(keys: readonly string[], leaseUntil: number): Promise<void>;
  /** Notes that the first `count` messages of the answer are delivered. */
  delivered(key: string, count: number): Promise<void>;
  /** Gives a claim back; its chat waits until `notBefore`. */
  putOff(key: string, notBefore: number): Promise<void>;
  /** The answer is delivered; the payload is forgotten, the key is kept against redelivery. */
  done(key: string, now: number): Promise<void>;
  /** How many are not done, and when the first that is put off or leased may be worked on (null when none is). */
  waiting(now: number): Promise<{ readonly count: number; readonly nextAt: number | null }>;
}

/** What a chat is set to. */
export interface ChatSettings {
  /** Documents /scope limits it to; null is all. */
  readonly scope: readonly string[] | null;
  /** Language last used in it; null when nothing was asked yet. */
  readonly language: Language | null;
  /** Set by /allow and /deny; null leaves it to ALLOWED_CHATS. */
  readonly allowed: boolean | null;
  /** The bot was removed or blocked: nothing is written to it. */
  readonly gone: boolean;
  /** It was told that the bot cannot see mentions. */
  readonly told: boolean;
}

export interface Chats {
  /** All null and false for a chat nothing was set in. */
  get(chat: string): Promise<ChatSettings>;
  set(chat: string, change: Partial<ChatSettings>): Promise<void>;
  /** A chat goes on under another name: everything kept under the old one moves, undone arrivals too. */
  move(from: string, to: string): Promise<void>;
}

/** A question with all that is needed to answer it again, after a restart too. */
export interface Asked {
  readonly chat: string;
  /** Topic or thread inside the chat; null outside of any. */
  readonly thread: string | null;
  readonly person: string | null;
  /** The platform's id of the asking message. */
  readonly message: string;
  readonly text: string;
  readonly scope: readonly string[] | null;
  readonly language: Language | null;
  /** What the conversation was about before it. */
  readonly context: ThreadContext | null;
  /** The ISO day its dates count from. */
  readonly today: string;
  readonly askedAt: number;
}

/** An answer on somebody's screen. */
export interface Said {
  readonly id: number;
  readonly asked: Asked;
  /** Ids of the messages that show it, in order; empty before it is delivered. */
  readonly messages: readonly string[];
  /** What was pressed since the question, the oldest first. */
  readonly trail: readonly Action[];
  readonly kind: Answer['kind'];
  readonly intent: string;
  /** What a follow-up refers to. */
  readonly context: ThreadContext;
}

/** What an answer shows anew after a press. */
export type Shown = Pick<Said, 'trail' | 'kind' | 'intent' | 'context'>;

/** A button somebody pressed. */
export interface Pressed {
  readonly said: Said;
  readonly action: Action;
}

export interface Answers {
  /** Keeps an answer that is about to be sent; returns its id. */
  keep(asked: Asked, shown: Shown): Promise<number>;
  /** The answer was delivered as these messages. */
  sent(id: number, messages: readonly string[]): Promise<void>;
  /** The answer's message now shows something else. */
  update(id: number, shown: Shown): Promise<void>;
  /** Keeps the actions behind an answer's buttons; returns their ids, in order, each at most 16 ASCII characters. */
  offer(id: number, actions: readonly Action[]): Promise<readonly string[]>;
  pressed(action: string): Promise<Pressed | null>;
  /** The answer a message shows. */
  shownIn(chat: string, message: string): Promise<Said | null>;
  /** The last answer to a message; an edited question looks for it. */
  to(chat: string, message: string): Promise<Said | null>;
  /** The last answer somebody got in a chat or thread. */
  lastFor(chat: string, thread: string | null, person: string): Promise<Said | null>;
  /** Somebody says an answer is wrong; once a person and answer, the last reason counts. */
  complain(id: number, person: string, reason: string, at: number): Promise<void>;
  /** What people asked since `from` and found nothing for, and what they called wrong, the newest first. */
  trouble(from: number): Promise<readonly Trouble[]>;
}

/** A question that needs a look at the documents. */
export interface Trouble {
  readonly text: string;
  readonly askedAt: number;
  /** The reason somebody gave; null when nothing was found. */
  readonly complaint: string | null;
}

/** How many questions of one kind were asked in a month, kept when their texts are not. */
export interface Count {
  /** YYYY-MM, UTC. */
  readonly month: string;
  readonly platform: string;
  readonly kind: string;
  readonly intent: string;
  readonly count: number;
}

/** Counts what somebody does in a window; rate-limiter-flexible on the store. */
export interface Limiter {
  /** One more. */
  consume(key: string): Promise<'within' | 'first over' | 'over'>;
}

/** A calendar somebody subscribes to. Whose it is decides at every look what it shows. */
export interface Feed {
  readonly chat: string;
  readonly person: string | null;
  /** Nobody else reads in that chat. */
  readonly isPrivate: boolean;
  readonly filter: DueFilter;
  readonly language: Language;
}

export interface Calendars {
  /**
   * Gives a calendar out; returns the token its address is made of, which nobody can guess and only its hash is kept of.
   * A person has at most some in a chat: the oldest gives way.
   */
  create(feed: Feed): Promise<string>;
  /** Null for a token that was never given out or is taken back. */
  get(token: string): Promise<Feed | null>;
  /** Takes back all that a person was given in a chat; returns how many. */
  revoke(chat: string, person: string | null): Promise<number>;
}

/** Where everything is kept that must survive a restart. All promises; every change is whole or not at all. */
export interface Store {
  readonly inbox: Inbox;
  readonly chats: Chats;
  readonly answers: Answers;
  readonly calendars: Calendars;
  /** Quizzes and tours, and what people learned in them. */
  readonly training: Training;
  /** The documents that were brought, where the store keeps them; null where a folder does. */
  readonly shelf: Shelf | null;
  /** Lets each key do `points` things in `seconds`. `name` keeps limiters apart. */
  limiter(name: string, points: number, seconds: number): Limiter;
  /**
   * Clears what is old: keys of done arrivals before `doneBefore`, questions with all that hangs on them before
   * `askedBefore` – they go on as counts – and ended limits; of training the runs last changed, the answers given and
   * what was last answered before `askedBefore`, uncounted.
   */
  sweep(before: { readonly doneBefore: number; readonly askedBefore: number; readonly now: number }): Promise<void>;
  /** Deletes what is kept of a person, and returns how many questions that were; they are counted like swept ones. */
  forget(person: string): Promise<number>;
  counts(): Promise<readonly Count[]>;
  /** A text kept under a name; the first who asks decides what it is. */
  value(name: string, make: () => string): Promise<string>;
  close(): Promise<void>;
}
