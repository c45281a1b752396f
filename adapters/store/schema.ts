import type { Generated } from 'kysely';

/*
 * The tables as queries see them. What is JSON is kept as text: it may then hold U+0000 and halves of surrogates, escaped,
 * which neither database takes in a text of its own. Truth values are 0 and 1, times are milliseconds since 1970.
 */

interface ArrivalRow {
  readonly seq: Generated<number>;
  readonly key: string;
  /** Empty once it is done. */
  readonly chat: string;
  readonly person: string | null;
  /** JSON; null once it is done. */
  readonly payload: string | null;
  readonly received_at: number;
  readonly done_at: number | null;
  readonly claimed: Generated<number>;
  /** When it may be claimed: the end of its lease, or what it was put off to. */
  readonly ready_at: Generated<number>;
  readonly attempts: Generated<number>;
  readonly delivered: Generated<number>;
}

interface ChatRow {
  readonly chat: string;
  /** JSON. */
  readonly scope: string | null;
  readonly language: string | null;
  readonly allowed: number | null;
  readonly gone: Generated<number>;
  readonly told: Generated<number>;
}

interface AnswerRow {
  readonly id: Generated<number>;
  readonly chat: string;
  readonly thread: string | null;
  readonly person: string | null;
  readonly message: string;
  readonly asked_at: number;
  /** Month and platform it will be counted under. */
  readonly month: string;
  readonly platform: string;
  /** JSON: what else was asked. */
  readonly question: string;
  /** JSON. */
  readonly trail: string;
  readonly kind: string;
  readonly intent: string;
  /** JSON. */
  readonly context: string;
}

/** A message that shows an answer. */
interface AnswerMessageRow {
  readonly answer: number;
  readonly position: number;
  readonly message: string;
}

interface ActionRow {
  readonly id: Generated<number>;
  readonly answer: number;
  /** JSON. */
  readonly action: string;
}

interface ComplaintRow {
  readonly answer: number;
  readonly person: string;
  /** JSON. */
  readonly reason: string;
  readonly at: number;
}

/** Questions that are deleted, counted. */
interface TallyRow {
  readonly month: string;
  readonly platform: string;
  readonly kind: string;
  readonly intent: string;
  readonly count: number;
}

/** In the order of columns rate-limiter-flexible writes. */
interface LimitRow {
  readonly key: string;
  readonly points: number;
  readonly expire: number | null;
}

interface DocumentRow {
  readonly id: string;
  /** JSON. */
  readonly entry: string;
  readonly bytes: Buffer;
  /** UTF-8; no text column, because a raw text may hold U+0000. */
  readonly raw: Buffer;
}

interface KeptValueRow {
  readonly name: string;
  readonly value: string;
}

interface CalendarRow {
  readonly id: Generated<number>;
  /** SHA-256 of the token: who reads the database cannot read the calendars. */
  readonly token_hash: string;
  readonly chat: string;
  readonly person: string | null;
  readonly private: number;
  /** JSON. */
  readonly filter: string;
  readonly language: string;
}

export interface RunRow {
  readonly id: Generated<number>;
  readonly key: string;
  readonly chat: string;
  readonly thread: string | null;
  readonly person: string;
  readonly private: number;
  readonly kind: string;
  readonly document: string | null;
  /** JSON: all of it, kind and document too. */
  readonly run: string;
  readonly changed_at: number;
}

export interface AskingRow {
  readonly run: number;
  readonly position: number;
  /** JSON. */
  readonly messages: string;
  readonly poll: string | null;
}

/** An answer of a learner. */
export interface AnsweredRow {
  /** The order they came in. */
  readonly seq: Generated<number>;
  /** It may be gone. */
  readonly run: number;
  readonly position: number;
  readonly person: string;
  readonly question: string;
  readonly was_right: number;
  readonly at: number;
}

interface MemoryRow {
  readonly person: string;
  readonly question: string;
  readonly due: number;
  readonly last_answered: number;
  /** JSON: all of it, the times too. */
  readonly memory: string;
}

export interface Tables {
  readonly calendars: CalendarRow;
  readonly kept_values: KeptValueRow;
  readonly arrivals: ArrivalRow;
  readonly chats: ChatRow;
  readonly answers: AnswerRow;
  readonly answer_messages: AnswerMessageRow;
  readonly actions: ActionRow;
  readonly complaints: ComplaintRow;
  readonly tallies: TallyRow;
  readonly limits: LimitRow;
  readonly documents: DocumentRow;
  readonly runs: RunRow;
  readonly askings: AskingRow;
  readonly answered: AnsweredRow;
  readonly memories: MemoryRow;
}
