import type { Clause, Deadline, SourceDocument } from '../types.ts';
import type { Ask, Query, Window } from './query.ts';

type FieldName = 'lead' | 'responsible' | 'deadline' | 'frequency' | 'quantity' | 'clause';
export type FactField =
  | 'title'
  | 'docNumber'
  | 'issuer'
  | 'written'
  | 'published'
  | 'effective'
  | 'validity'
  | 'basedOn'
  | 'annex';

/** Where a quote stands: `document.clean({start, end}) === quote` always holds. */
export interface Citation {
  readonly title: string;
  readonly docNumber: string | null;
  /** 第12项, 三(二), 文首 … in Simplified. */
  readonly label: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly url: string | null;
}

/** One value with its proof. */
export interface Item {
  readonly document: SourceDocument;
  /** Null for facts about a document. */
  readonly clause: Clause | null;
  readonly field: FieldName | FactField;
  /** Simplified, as printed, one unit each; empty when the source prints none. */
  readonly values: readonly string[];
  /** The values in the document's own glyphs. */
  readonly printed: readonly string[];
  readonly due: string | null;
  readonly deadline: Deadline | null;
  /** The unit is only the subject of the sentence. */
  readonly subject: boolean;
  /** The printed list ends in 等. */
  readonly open: boolean;
  /** What is counted, or whom a date is for; null when the sentence does not say. */
  readonly about: string | null;
  /** The passage was corrected. */
  readonly corrected: boolean;
  readonly quote: string;
  readonly citation: Citation;
}

/** What a reply has to say besides its items; the wording is `say`'s. */
export type Note =
  | { readonly is: 'no lead printed' | 'no responsible printed' | 'no label printed'; readonly lead: readonly string[] }
  | { readonly is: 'nothing printed'; readonly field: Item['field'] }
  | { readonly is: 'scope'; readonly documents: readonly SourceDocument[] }
  | { readonly is: 'all past'; readonly last: string; readonly years: number }
  | {
      readonly is: 'shared';
      readonly sure: number;
      readonly unsure: number;
      readonly groups: readonly string[];
      readonly unsureGroups: readonly string[];
    }
  | { readonly is: 'mentioned'; readonly clauses: readonly Clause[] }
  | { readonly is: 'labels'; readonly items: readonly Item[] }
  | { readonly is: 'recurring'; readonly items: readonly Item[] }
  | { readonly is: 'without field'; readonly documents: readonly SourceDocument[] }
  | { readonly is: 'missing'; readonly text: string; readonly document: SourceDocument }
  | { readonly is: 'later name'; readonly name: string; readonly later: string; readonly note: string }
  | { readonly is: 'count'; readonly unit: string | null; readonly count: number }
  | {
      readonly is: 'computed';
      readonly days: number;
      readonly from: readonly { start: string; is: 'written' | 'published'; due: string | null }[];
    };

interface Base {
  readonly intent: Ask;
  readonly query: Query;
  readonly notes: readonly Note[];
}

/** Why nothing was found. */
export type Reason =
  | {
      readonly is: 'no such number';
      readonly number: string;
      readonly ranges: readonly { document: SourceDocument; last: Clause | null }[];
    }
  | { readonly is: 'other place'; readonly place: string }
  | { readonly is: 'unknown unit'; readonly unit: string }
  | { readonly is: 'unit without role'; readonly unit: string }
  | { readonly is: 'nothing due'; readonly window: Window }
  | { readonly is: 'regulation' }
  | { readonly is: 'no topic' }
  | { readonly is: 'not treated' }
  | { readonly is: 'empty library' };

export interface Found extends Base {
  readonly kind: 'answer' | 'choices';
  readonly items: readonly Item[];
}

export interface NotFound extends Base {
  readonly kind: 'not_found';
  readonly reason: Reason;
  readonly searched: readonly SourceDocument[];
  /** Nearest clauses, never as answers. */
  readonly near: readonly Item[];
}

interface Help extends Base {
  readonly kind: 'help';
  /** The message only says thanks; a short word is enough. */
  readonly thanks: boolean;
  readonly documents: readonly SourceDocument[];
  readonly examples: readonly string[];
}

export type Answer = Found | NotFound | Help;
