import type { Language } from '../../src/types.ts';

/** What every event says; chats and people are named with their platform. */
interface Event {
  readonly chat: string;
  /** Topic or thread inside the chat; null outside of any. */
  readonly thread: string | null;
  /** Null when nobody in particular did it. */
  readonly person: string | null;
  /** One person and the bot, nobody else reads. */
  readonly isPrivate: boolean;
  /** The language of the person's app; null when it does not say. */
  readonly language: Language | null;
  /** When it happened, in milliseconds since 1970. */
  readonly at: number;
}

/** A message that is addressed to the bot. */
export interface MessageEvent extends Event {
  readonly is: 'message';
  /** The platform's id of it. */
  readonly message: string;
  /** Without the mention; empty when there was nothing else. */
  readonly text: string;
  /** The bot's message it replies to. */
  readonly replyTo: string | null;
  /** It was changed after it was sent. */
  readonly edited: boolean;
  /** A picture, voice, a file: nothing that can be read. */
  readonly unreadable: boolean;
  /** The platform says that an administrator of the chat wrote it; otherwise they are looked up. */
  readonly byChatAdmin: boolean;
}

/** A button was pressed. */
export interface PressEvent extends Event {
  readonly is: 'press';
  /** What the platform wants the press answered under. */
  readonly press: string;
  /** The message the button is under. */
  readonly message: string;
  /** The action's id in the store. */
  readonly action: string;
}

/** The bot came into a chat, or may write to a person again. */
export interface JoinedEvent extends Event {
  readonly is: 'joined';
}

/** The bot was removed or blocked. */
interface LeftEvent extends Event {
  readonly is: 'left';
}

/** The chat goes on under another name. */
interface MovedEvent extends Event {
  readonly is: 'moved';
  readonly to: string;
}

/** A group was heard from: it may have to be told that the platform hides mentions from the bot. */
interface HeardEvent extends Event {
  readonly is: 'heard';
}

/** Somebody answered a poll of a run; its chat is the run's. */
export interface VoteEvent extends Event {
  readonly is: 'vote';
  readonly run: number;
  readonly position: number;
  /** The option, from 0. */
  readonly chosen: number;
}

/**
 * A run goes on: its next step is shown, and the question of it in a message of its own where platforms have polls; or it
 * is ended.
 */
export interface StepEvent extends Event {
  readonly is: 'step';
  readonly run: number;
  /** The step it goes on from; null at its beginning. */
  readonly after: number | null;
  readonly part: 'step' | 'question' | 'end';
  /** A message where it goes on; null when none is known. */
  readonly within: string | null;
}

/** What an adapter was told that the bot has to do something about; plain JSON. */
export type Incoming =
  | MessageEvent
  | PressEvent
  | JoinedEvent
  | LeftEvent
  | MovedEvent
  | HeardEvent
  | VoteEvent
  | StepEvent;
