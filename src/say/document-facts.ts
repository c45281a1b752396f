import { type Fact, factOf } from '../ask/facts.ts';
import type { DropReason, Language, SourceDocument } from '../types.ts';
import { passageOf, type Shown } from './parts.ts';
import type { Passage } from './reply.ts';

const FACTS: readonly Fact[] = [
  'issuer',
  'docNumber',
  'written',
  'published',
  'effective',
  'validity',
  'basedOn',
  'annex',
];

/** What a document prints of itself, or does not. */
export interface FactRow {
  readonly name: string;
  /** Null is not printed. */
  readonly value: string | null;
  readonly language: Language;
  /** Where that is to be seen. */
  readonly passage: Passage | null;
}

/** The facts about a document, each with the passage that shows it. */
export function factRows(document: SourceDocument, shown: Shown): FactRow[] {
  return FACTS.flatMap((fact): FactRow[] => {
    const { item } = factOf(document, fact);
    if (fact === 'annex') {
      if (!document.annex) return [];
      const name = shown.words.field(fact);
      return [{ name, value: shown.words.none(fact), language: shown.language, passage: passageOf(item) }];
    }
    const known = item.values.length > 0;
    const converted = document.script === 'zh-Hant' && shown.language === 'zh-Hans';
    return [
      {
        name: shown.words.field(fact),
        value: known ? printedValue(document, fact, item.values, shown.language) : null,
        language: converted ? 'zh-Hans' : document.script,
        passage: known || document.blank[fact] ? passageOf(item) : null,
      },
    ];
  });
}

/** Names in the document's own glyphs, but for a reader of Simplified; dates as they are counted. */
function printedValue(document: SourceDocument, fact: Fact, values: readonly string[], language: Language): string {
  const printed = fact === 'issuer' || fact === 'docNumber' || fact === 'validity' ? document[fact] : null;
  const own = printed && language !== 'zh-Hans' ? document.clean(printed.span).trim() : '';
  return own === '' ? values.join('、') : own;
}

/** What a document leaves out of its source, the most first. */
export interface DroppedSum {
  readonly all: number;
  readonly characters: number;
  readonly reasons: readonly { readonly reason: DropReason; readonly characters: number; readonly share: number }[];
}

/** Counts what is dropped; the words themselves are not in it. */
export function droppedOf({ ledger, raw }: SourceDocument): DroppedSum {
  const sums = new Map<DropReason, number>();
  for (const { reason, span } of ledger) if (reason) sums.set(reason, (sums.get(reason) ?? 0) + span.end - span.start);
  const reasons = [...sums].map(([reason, characters]) => ({ reason, characters, share: characters / raw.length }));
  return {
    all: raw.length,
    characters: reasons.reduce((sum, own) => sum + own.characters, 0),
    reasons: reasons.sort((a, b) => b.characters - a.characters),
  };
}
