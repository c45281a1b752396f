import type { Run } from '../../src/train/run.ts';
import type { Memory } from '../../src/train/schedule.ts';

/** A run with where it goes on, and whose it is. */
export interface KeptRun {
  readonly id: number;
  readonly chat: string;
  /** Topic or thread inside the chat; null outside of any. */
  readonly thread: string | null;
  /** Who asked for it. */
  readonly person: string;
  /** Nobody else reads there. */
  readonly isPrivate: boolean;
  readonly run: Run;
}

/** Somebody's answer to one question of a run. */
export interface Answered {
  readonly run: number;
  readonly position: number;
  readonly person: string;
  /** The key of the question. */
  readonly question: string;
  readonly right: boolean;
  readonly at: number;
}

/** What somebody remembers of a question. */
interface Remembered {
  readonly question: string;
  readonly memory: Memory;
}

/** The messages a question of a run is shown in, and the platform's poll, where it has one. */
export interface Asking {
  readonly run: number;
  readonly position: number;
  readonly messages: readonly string[];
  readonly poll: string | null;
}

/** Where learners are, what they answered and what they remember. */
export interface Training {
  /** Keeps a run that begins; the same key again is the same run, as it now is. */
  begin(run: Omit<KeptRun, 'id'>, key: string, at: number): Promise<KeptRun>;
  run(id: number): Promise<KeptRun | null>;
  /** The run goes on. */
  update(id: number, run: Run, at: number): Promise<void>;
  /** The last run of a kind somebody began there; of tours the last through a document, or of all when none is named. */
  last(chat: string, person: string, kind: Run['kind'], document?: string | null): Promise<KeptRun | null>;
  /** A question of a run was shown; shown again, only the last time counts. */
  asked(asking: Asking): Promise<void>;
  /** How a question of a run is shown; null before it is. */
  asking(run: number, position: number): Promise<Asking | null>;
  /** The question a poll asks; null for polls that are not known. */
  poll(poll: string): Promise<Asking | null>;
  /**
   * Keeps an answer and what is remembered after it, both or neither. Only the first answer of a person to a question of
   * a run counts: false for any other, which changes nothing.
   */
  answer(answered: Answered, memory: Memory): Promise<boolean>;
  /** The answers to a run, in the order they came. */
  answers(run: number): Promise<readonly Answered[]>;
  /** All that somebody answered, the oldest first. */
  history(person: string): Promise<readonly Answered[]>;
  /** What somebody remembers of a question; null for one they never answered. */
  memory(person: string, question: string): Promise<Memory | null>;
  /** All that somebody remembers, what is due first coming first. */
  memories(person: string): Promise<readonly Remembered[]>;
}
