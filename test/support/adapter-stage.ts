import type { Adapter } from '../../adapters/adapter.ts';
import type { Intake } from '../../adapters/chat/intake.ts';
import type { Learning } from '../../adapters/learning/learning.ts';
import type { Log } from '../../adapters/log.ts';
import type { Store } from '../../adapters/store/store.ts';
import type { Assistant, Moment } from '../../src/assistant.ts';
import type { Config } from '../../src/config.ts';
import type { PageOf } from '../../src/say/link.ts';
import type { Language } from '../../src/types.ts';

/** A message of the bot as people see it now. */
export interface Shown {
  readonly id: string;
  readonly text: string;
  /** Labels, row by row. */
  readonly buttons: readonly string[];
  readonly replyTo: string | null;
  readonly thread: string | null;
}

/** A question of a lesson as people see it now. */
export interface ShownQuestion extends Pick<Shown, 'id' | 'thread'> {
  /** With its number of all. */
  readonly text: string;
  readonly options: readonly string[];
  /** What can be pressed besides the options. */
  readonly buttons: readonly string[];
  /** Whether it still takes answers. */
  readonly open: boolean;
}

/** A file the bot sent. */
interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly replyTo: string | null;
}

export interface StageSay {
  /** True: the bot is mentioned; `other`: somebody else is. */
  readonly mention?: boolean | 'other';
  readonly replyTo?: string;
  readonly thread?: string;
  /** When it was written, in milliseconds; now if nothing is said. */
  readonly at?: number;
}

/** A chat with people and, mostly, the bot. */
export interface StageChat {
  /** As the settings name it: `telegram:-100123`. */
  readonly name: string;
  /** Somebody writes; returns the message's id. */
  say(person: string, text: string, options?: StageSay): string;
  /** Somebody sends what is no text. */
  sendPicture(person: string): string;
  /** Null where the platform tells bots of no edits. */
  readonly edit: ((message: string, text: string) => void) | null;
  /** Somebody presses a button under a message of the bot; the notice they get, if any. */
  press(person: string, message: string, label: string): Promise<string | null>;
  /** A button of a message elsewhere is pressed as if it were here. */
  pressFrom(person: string, message: string, other: StageChat, theirs: string, label: string): Promise<string | null>;
  /** Messages of the bot, the oldest first. */
  shown(): readonly Shown[];
  /** Questions of lessons, the oldest first: polls where there are any, else messages with numbered buttons. */
  questions(): readonly ShownQuestion[];
  /** Somebody chooses an option of a question; what they are told at once, null for nothing. */
  answer(person: string, question: string, option: string): Promise<string | null>;
  /** Files the bot sent, the oldest first. */
  files(): readonly SentFile[];
  /** Everything the bot ever sent there, whatever of it is seen. */
  bytes(): string;
  addBot(person: string): void;
  removeBot(person: string): void;
  /** Opens a thread beside what is said on top. */
  thread(person: string): string;
}

export interface GroupWishes {
  readonly admins?: readonly string[];
  /** False: the bot is not in it yet. */
  readonly bot?: boolean;
  readonly threads?: boolean;
}

/** What an adapter is made of. */
export interface ConnectParts {
  readonly config: Config;
  readonly log: Log;
  readonly clock: () => Moment;
  readonly assistant: Assistant;
  readonly store: Store;
  readonly learning: Learning;
  readonly intake: Intake;
  readonly pageOf: PageOf;
  readonly progressOf: (person: string) => string | null;
}

/** A chat platform with people on it. */
export interface Stage {
  /** The settings that connect the bot to it. */
  readonly environment: Readonly<Record<string, string>>;
  connect(parts: ConnectParts): Adapter;
  /** A person, as the settings name them. */
  person(language?: Language): string;
  privateChat(person: string): StageChat;
  group(wishes?: GroupWishes): StageChat;
  /** The next messages of the bot, that many, are not taken by the platform just then. */
  fail(times: number): void;
  /** All that was ever delivered to the bot is delivered once more. */
  redeliver(): void;
  /** That much time passes on the platform. */
  advance(milliseconds: number): void;
  stop(): Promise<void>;
}
