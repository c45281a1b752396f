import type { Language } from '../types.ts';
import type { UnitMatch } from '../units/registry.ts';

/** What a question asks for; the first one asked is the intent. */
export type Ask =
  | 'help'
  | 'compare'
  | 'count'
  | 'document'
  | 'unit_duties'
  | 'due_list'
  | 'frequency'
  | 'quantity'
  | 'lead'
  | 'responsible'
  | 'deadline'
  | 'clause'
  | 'search';

/** A clause number in a question: `第12项`, `三(二)`, `task 12`. */
export interface Reference {
  /** Values from the outermost part inwards; usually one. */
  readonly path: readonly number[];
  /** A part (第三部分) and not a task. */
  readonly part: boolean;
  readonly printed: string;
}

/** Days asked for, both ends inclusive; null is open. */
export interface Window {
  readonly from: string | null;
  readonly to: string | null;
  readonly printed: string;
  /** 逾期, overdue: past days that nobody goes on with are meant. */
  readonly overdue: boolean;
}

/** A question, read. */
export interface Query {
  /** The question in scan form, Latin letters lower case. */
  readonly text: string;
  /** The same without the documents and days it names. */
  readonly bare: string;
  readonly language: Language;
  /** Documents the question names; null when it names none. */
  readonly documents: readonly string[] | null;
  /** Places it names that no document is about. */
  readonly strangers: readonly string[];
  readonly references: readonly Reference[];
  readonly units: readonly UnitMatch[];
  /** Names of bodies that no document prints. */
  readonly unknownUnits: readonly string[];
  readonly window: Window | null;
  /** What is asked for, in the order it is asked. */
  readonly asks: readonly Ask[];
  /** What is left: the subject matter, in Simplified Chinese. */
  readonly topic: string;
  /** The topic with the words that named a document: 云南的实施方案 names one, and may be what is asked about. */
  readonly widerTopic: string;
  /** Nothing but a greeting or thanks. */
  readonly greeting: boolean;
  /** The message says thanks. */
  readonly thanks: boolean;
  readonly now: string;
}
