import type { Clause, SourceDocument, Span } from '../types.ts';
import type { View } from './library.ts';
import { parse } from './parse.ts';
import { rank } from './select.ts';

/** Least part of what is searched for that a clause must hold to be listed. */
const LEAST = 0.6;

/** A clause that holds what was searched for. */
export interface Hit {
  readonly document: SourceDocument;
  readonly clause: Clause;
  /** The sentence that holds most of it. */
  readonly sentence: Span;
}

export interface Hits {
  readonly hits: readonly Hit[];
  /** Words to set off, in Simplified. */
  readonly words: readonly string[];
}

/** All clauses that hold what was searched for, the best first. Every word counts, those that name a document too. */
export async function searchClauses(
  text: string,
  view: View,
  documents: readonly string[] | null,
  today: string,
): Promise<Hits> {
  const { text: read, language } = parse(text, view, today);
  const { concepts, candidates } = await rank({ topic: read, language }, view, documents, Number.POSITIVE_INFINITY);
  const hits = candidates
    .filter(({ fit }) => Math.max(fit.clause, fit.sentence) >= LEAST)
    .map(({ clause, fit }): Hit => {
      const sentence = clause.sentences[fit.best]?.span ?? clause.span;
      return { document: view.document(clause.document) as SourceDocument, clause, sentence };
    });
  return { hits, words: [...new Set(concepts.flatMap(({ forms }) => forms.map((form) => form.text)))] };
}
