import type { Item } from '../ask/answer.ts';
import { clauseItem } from '../ask/cite.ts';
import type { SourceDocument } from '../types.ts';
import type { Material } from './material.ts';
import type { Draft, QuestionKind } from './question.ts';
import { MAKERS, row } from './tour-cards.ts';

/** Cards of a tour, fewer where a document has less to say. */
const CARDS = 10;

export type CardKind =
  | 'what'
  | 'structure'
  | 'leaders'
  | 'shared'
  | 'coming'
  | 'past'
  | 'crowded'
  | 'recurring'
  | 'within'
  | 'numbers'
  | 'unsaid'
  | 'clause';

/** One line of a card with the passage that shows it. */
export interface Row {
  readonly item: Item;
  /** What the line is about, where that is no clause: a part, a unit. */
  readonly name: string | null;
  /** How many clauses that stands for. */
  readonly count: number | null;
}

/** One card of a tour through a document. */
export interface Card {
  readonly is: CardKind;
  readonly document: SourceDocument;
  /** The first five of them. */
  readonly rows: readonly Row[];
  /** How many there are in all. */
  readonly total: number;
  /** The day of a crowd. */
  readonly day: string | null;
}

/** The tour through a document: what it is, how it is built, who bears most, what is due, its odd rules. */
export function tourOf(document: SourceDocument, material: Material, today: string): Card[] {
  const clauses = material.clausesOf(document.id);
  const cards = MAKERS.flatMap(([is, make]): Card[] => {
    const made = make(document, clauses, today);
    return made ? [{ is, document, ...made }] : [];
  });
  const shown = new Set(cards.flatMap(({ rows }) => rows.map(({ item }) => item.clause)));
  const telling = clauses.filter((clause) => !shown.has(clause)).sort((a, b) => b.fields.length - a.fields.length);
  const fill = telling.slice(0, CARDS - cards.length).map((clause): Card => {
    return { is: 'clause', document, rows: [row(clauseItem(document, clause, null))], total: 1, day: null };
  });
  return [...cards, ...fill].slice(0, CARDS);
}

/** The kinds of questions that check a card. */
const CHECKS: Readonly<Record<CardKind, readonly QuestionKind[]>> = {
  what: [],
  structure: ['clause'],
  leaders: ['duty', 'lead'],
  shared: ['responsible', 'lead'],
  coming: ['deadline'],
  past: ['deadline'],
  crowded: ['deadline'],
  recurring: ['frequency', 'number'],
  within: ['number'],
  numbers: ['number'],
  unsaid: ['lead', 'responsible'],
  clause: [],
};

/** A question for each card, about one of its clauses where there is one; null where the document gives none. */
export function checksFor(cards: readonly Card[], drafts: readonly Draft[]): (Draft | null)[] {
  const used = new Set<Draft>();
  return cards.map(({ is, document, rows }) => {
    // Which document it is from says the card itself.
    const isFree = (draft: Draft) => draft.kind !== 'document' && !used.has(draft);
    const own = drafts.filter((draft) => draft.clause.document === document.id && isFree(draft));
    const isShown = ({ clause }: Draft) => rows.some(({ item }) => item.clause === clause);
    const ofKinds = CHECKS[is].flatMap((kind) => own.filter((draft) => draft.kind === kind));
    const check = ofKinds.find(isShown) ?? ofKinds[0] ?? own.find(isShown) ?? own[0];
    if (check) used.add(check);
    return check ?? null;
  });
}
