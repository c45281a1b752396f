import type { Item } from '../ask/answer.ts';
import type { Clause, SourceDocument } from '../types.ts';

/** What a question can be about, in the order they are made. */
export type QuestionKind =
  | 'lead'
  | 'responsible'
  | 'duty'
  | 'deadline'
  | 'number'
  | 'frequency'
  | 'clause'
  | 'document';

/** Words of a document, in Simplified and in the document's own glyphs. */
export interface Wording {
  readonly simplified: string;
  readonly printed: string;
}

/** A printed value to choose. */
export interface ValueChoice extends Wording {
  readonly is: 'value';
  /** Values of one meaning are the same answer. */
  readonly meaning: string;
  /** Values of one form do not tell which is right. */
  readonly form: string;
}

/** What somebody may choose. */
export type Choice = ValueChoice | { readonly is: 'document'; readonly document: SourceDocument };

/** What is asked. */
export type Stem =
  /** The clause is named by its number and topic, a value of it is asked for: one of `several`, or the only one. */
  | { readonly is: 'value'; readonly topic: Wording; readonly several: boolean }
  /** Which of some clauses a unit leads, alone or with others. */
  | { readonly is: 'duty'; readonly unit: Wording; readonly several: boolean }
  /** A sentence of the clause with a gap. */
  | { readonly is: 'gap'; readonly before: Wording; readonly behind: Wording }
  /** A sentence without its place. */
  | { readonly is: 'quote' };

/** A wrong answer with its proof of being plausible. */
export interface Wrong {
  readonly choice: Choice;
  /** How near it stands to the right one, from 0 to 1. */
  readonly closeness: number;
}

/** A question with every wrong answer that the documents prove wrong. */
export interface Draft {
  /** The same as long as the document prints this. */
  readonly key: string;
  readonly kind: QuestionKind;
  readonly stem: Stem;
  /** The value with the words that prove it. */
  readonly proof: Item;
  readonly clause: Clause;
  readonly right: Choice;
  /** Nearest first, each of another meaning. */
  readonly wrong: readonly Wrong[];
}

/** From wrong answers far away to those right beside it. */
export type Level = 1 | 2 | 3;

/** A question as it is put: its options in order, and which one is right. */
export interface Question {
  readonly draft: Draft;
  readonly options: readonly Choice[];
  /** The index of the right option. */
  readonly right: number;
  readonly level: Level;
}

/** Why something printed makes no question. */
export type Rejection =
  /** The printed list ends in 等: others may be right too. */
  | 'open list'
  /** The clause prints several of the field: none of them is the one. */
  | 'several values'
  /** The words of the question hold the answer, or say which document it is. */
  | 'gives itself away'
  /** Too little text to ask about. */
  | 'too short'
  /** Longer than a platform shows. */
  | 'too long'
  /** Fewer than two answers are proven wrong: group names may include anybody. */
  | 'too few wrong answers'
  /** The right answer would stand out by its length or form. */
  | 'stands out'
  /** The gap cannot be placed, names no exact value, or leaves nothing to read. */
  | 'no exact value'
  /** Another question asks the same. */
  | 'alike';

/** Something printed that makes no question. */
export interface Rejected {
  readonly document: string;
  readonly clause: string;
  readonly kind: QuestionKind;
  readonly why: Rejection;
}

/** What one kind makes of one clause: drafts, and reasons for what could not be one. */
export type Made = { readonly draft: Draft } | { readonly rejected: Rejection };

/** The words that make two choices the same. */
export function meaningOf(choice: Choice): string {
  switch (choice.is) {
    case 'value':
      return choice.meaning;
    case 'document':
      return choice.document.id;
  }
}
