import type { Reply } from '../../src/say/reply.ts';

/** The rows of buttons, from the top: what to choose, one document only, pages, and what concerns the answer. */
export const ROWS = ['choice', 'narrow', 'turn', 'about'] as const;

/** A button under a message. */
export interface Button {
  /** The action's id in the store, at most 16 ASCII characters. */
  readonly id: string;
  readonly label: string;
  /** Buttons of one row stand side by side where they fit. */
  readonly row: (typeof ROWS)[number];
}

/** What is to be shown. */
export interface Outgoing {
  readonly reply: Reply;
  readonly buttons: readonly Button[];
}

/** A file that is to be sent. */
export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** What is said beside it, where the platform shows that. */
  readonly caption: string;
}

/** Where a message goes. */
export interface Address {
  readonly chat: string;
  readonly thread: string | null;
  /** One person and the bot, nobody else reads. */
  readonly isPrivate: boolean;
  /** The message it answers; null when it answers none. */
  readonly replyTo: string | null;
  /** A message of the thread, for platforms where only what answers one stays in it; null when none is known. */
  readonly within: string | null;
  /** Tells one delivery from the next; the same again is the same, not a second one. */
  readonly key: string;
}

/** How far a message that takes several has come. */
interface Progress {
  /** That many were delivered before. */
  readonly delivered: number;
  /** One more was. */
  sent(count: number): Promise<void>;
}

/** A question the platform itself judges. */
export interface Poll {
  readonly question: string;
  readonly options: readonly string[];
  /** The index of the right option. */
  readonly right: number;
  readonly explanation: string;
}

/** The platform's ids of a poll and of the message it is in. */
export interface SentPoll {
  readonly message: string;
  readonly poll: string;
}

/** Quizzes of a platform that has them; everybody sees who answered what, and the bot is told. */
export interface Polls {
  /**
   * Sends one as a message; returns the ids of both, null where the chat takes no polls.
   * @throws Later, Gone, Moved
   */
  send(to: Address, poll: Poll, buttons: readonly Button[]): Promise<SentPoll | null>;
  /** Takes no more answers, and takes the buttons away; a poll that is gone is not an error. */
  close(chat: string, message: string): Promise<void>;
}

/** What a platform can do. */
export interface Messenger {
  /**
   * Sends a reply, in as many messages as it takes; returns their ids. A refused form goes out once more in plain text.
   * @throws Later, Gone, Moved
   */
  send(to: Address, outgoing: Outgoing, progress: Progress): Promise<readonly string[]>;
  /**
   * Shows something else in messages sent before, as many as it takes of them; returns the ids that show it.
   * @throws Later, Gone, Moved
   */
  edit(to: Address, messages: readonly string[], outgoing: Outgoing): Promise<readonly string[]>;
  /**
   * Sends a file as a message of its own.
   * @throws Later, Gone, Moved
   */
  sendFile(to: Address, file: OutgoingFile): Promise<void>;
  /** Answers a press, with a short notice or without; too late is not an error. */
  notice(press: string, text: string | null): Promise<void>;
  isChatAdmin(chat: string, person: string): Promise<boolean>;
  /** Whether the platform shows the bot messages that mention it there. */
  seesMentions(chat: string): Promise<boolean>;
  /** Null where questions are messages with buttons. */
  readonly polls: Polls | null;
  /** The name people mention the bot by. */
  readonly name: string;
}

/** The platform cannot take it now. */
export class Later extends Error {
  override readonly name = 'Later';
  /** Seconds the platform asks for; null when it does not say. */
  readonly seconds: number | null;
  constructor(seconds: number | null, cause: unknown) {
    super('the platform cannot take it now', { cause });
    this.seconds = seconds;
  }
}

/** The bot may not write there any more. */
export class Gone extends Error {
  override readonly name = 'Gone';
}

/** The chat goes on under another name. */
export class Moved extends Error {
  override readonly name = 'Moved';
  readonly to: string;
  constructor(to: string) {
    super(`the chat is ${to} now`);
    this.to = to;
  }
}
