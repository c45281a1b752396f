import type { Item, Note, Reason } from '../ask/answer.ts';
import type { Clause, Language, SourceDocument } from '../types.ts';
import { english } from './words-en.ts';
import { chinese } from './words-zh.ts';

/** Everything we say ourselves, in one language. What documents say is passed in and never changed. */
export interface Words {
  /** 北京第12项 */
  place(document: SourceDocument, clause: Clause | null): string;
  label(clause: Pick<Clause, 'id' | 'number'>): string;
  document(document: SourceDocument): string;
  field(name: Item['field']): string;
  units(names: readonly string[], left: number, open: boolean): string;
  join(parts: readonly string[]): string;
  quote(text: string): string;
  /** What a value is of, or for whom. */
  about(text: string): string;
  /** What a past or coming date means today. */
  due(item: Item, now: string): string;
  none(field: Item['field']): string;
  source(document: SourceDocument, labels: readonly string[], corrected: boolean): string;
  subject: string;
  /** Between a name and its value. */
  colon: string;
  /** Between two statements on one line. */
  stop: string;
  converted: string;
  choices(count: number): string;
  list(count: number): string;
  more(left: number): string;
  page(k: number, n: number): string;
  note(note: Note): string | null;
  reason(reason: Reason, searched: readonly SourceDocument[]): string;
  near(labels: readonly string[]): string;
  duties(unit: string, count: number): string;
  /** The answer to thanks. */
  welcome: string;
  help(documents: readonly SourceDocument[], examples: readonly string[]): readonly string[];
  readonly actions: {
    readonly next: string;
    readonly previous: string;
    /** The glyphs of the source. */
    readonly original: string;
    readonly whole: string;
    only(document: string): string;
  };
}

/** The words for a reader. */
export function wordsFor(language: Language): Words {
  return language === 'en' ? english : chinese(language);
}
