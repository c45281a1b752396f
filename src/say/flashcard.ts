import { put } from '../train/options.ts';
import type { Draft, QuestionKind } from '../train/question.ts';
import { randomFrom } from '../train/random.ts';
import { passageOf, quoteOf, type Shown } from './parts.ts';
import { choiceText, stemOf } from './question.ts';
import type { Passage, Quote } from './reply.ts';

/** A question on one side of a card, its answer and the words that prove it on the other. */
export interface Flashcard {
  /** The same as long as the document prints this. */
  readonly key: string;
  readonly kind: QuestionKind;
  readonly document: string;
  /** The heading of the part it is from; null outside of any. */
  readonly section: string | null;
  readonly question: string;
  readonly options: readonly string[];
  readonly answer: string;
  readonly quote: Quote;
  readonly source: string;
  readonly passage: Passage;
}

/** A draft as a card; its options stand in an order of their own, the same every time. */
export function flashcardOf(draft: Draft, shown: Shown): Flashcard {
  const { key, kind, clause, proof } = draft;
  const question = put(draft, 2, randomFrom(key));
  return {
    ...{ key, kind, document: clause.document, section: clause.section },
    question: stemOf(draft, shown),
    options: question.options.map((option) => choiceText(option, shown)),
    answer: choiceText(draft.right, shown),
    quote: quoteOf(proof, Number.POSITIVE_INFINITY, shown),
    source: shown.words.source(proof.document, [shown.words.label(clause)], proof.corrected),
    passage: passageOf(proof),
  };
}
