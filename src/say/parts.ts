import type { Answer, Found, Item, Note } from '../ask/answer.ts';
import { LISTS } from '../ask/follow-up.ts';
import type { Query } from '../ask/query.ts';
import type { Clause, Language, SourceDocument } from '../types.ts';
import { BUDGET, excerpt, firstOf } from './budget.ts';
import type { Action, Block, Passage, Quote, Reply } from './reply.ts';
import { type Words, wordsFor } from './words.ts';

/** Who reads, and when. */
export interface Shown {
  readonly language: Language;
  readonly words: Words;
  readonly now: string;
}

/** Who asked, and when. */
export function shownFor({ language, now }: Pick<Query, 'language' | 'now'>): Shown {
  return { language, words: wordsFor(language), now };
}

/** One block a line. */
export const lines = (texts: readonly string[]): Block[] => texts.map((text) => ({ is: 'line', text }));

/** A reply without buttons, on one page. */
export function replyOf(blocks: readonly Block[], language: Language): Reply {
  return { language, blocks, actions: [], page: null };
}

/** A reply of nothing but lines. */
export function saying(texts: readonly string[], language: Language): Reply {
  return replyOf(lines(texts), language);
}

/** Whether all items are about one clause, or one fact, and the question did not ask for a list. */
export function isOne({ items, intent }: Found): boolean {
  return new Set(items.map(clauseKey)).size === 1 && !LISTS.includes(intent);
}

function clauseKey({ document, clause }: Item): string {
  return `${document.id}#${clause?.id ?? ''}`;
}

/** What the rows of a list say themselves. */
const ROW_NOTES: readonly Note['is'][] = [
  'no lead printed',
  'no responsible printed',
  'no label printed',
  'nothing printed',
];

/** What the notes of an answer say, but not what its rows say themselves. */
export function notes(answer: Answer, { words }: Shown): string[] {
  const rows = answer.kind !== 'help' && 'items' in answer && !isOne(answer);
  const own = answer.notes.filter((note) => !rows || !ROW_NOTES.includes(note.is));
  return [...new Set(own.flatMap((note) => words.note(note) ?? []))].filter((text) => text !== '');
}

/** A reader of Simplified gets Simplified; everyone else the document's own glyphs. */
function valuesOf(item: Item, { language }: Shown): readonly string[] {
  return language === 'zh-Hans' ? item.values : item.printed;
}

/** A value in the reader's glyphs, with what it is of and what its date means today. */
export function valueText(item: Item, shown: Shown): string {
  const { words, now } = shown;
  const values = valuesOf(item, shown);
  if (values.length === 0) return words.none(item.field);
  if (item.field === 'lead' || item.field === 'responsible') {
    const { shown: some, left } = firstOf(values, BUDGET.units);
    return words.units(some, left, item.open) + (item.subject ? words.subject : '');
  }
  const about = item.about === null || shown.language === 'en' ? '' : words.about(item.about);
  return values.join('、') + about + (item.field === 'frequency' ? '' : words.due(item, now));
}

/** A value with its field's name; what is not printed says so itself. */
export function fieldText(item: Item, shown: Shown): string {
  const value = valueText(item, shown);
  return item.values.length === 0 ? value : `${shown.words.field(item.field)}${shown.words.colon}${value}`;
}

/** The quote of an item, in Simplified for a reader of Simplified. */
export function quoteOf(item: Item, limit: number, { language }: Shown): Quote {
  const convert = language === 'zh-Hans' && item.document.script === 'zh-Hant';
  const text = convert ? item.document.normal({ start: item.citation.start, end: item.citation.end }) : item.quote;
  const value = (convert ? item.values : item.printed)[0] ?? '';
  return {
    is: 'quote',
    text: excerpt(text, item.field === 'clause' ? '' : value, limit),
    language: convert ? 'zh-Hans' : item.document.script,
    converted: convert && text !== item.quote,
  };
}

/** Where it stands: by the document's name where another document of the same place is among the items. */
export function placeOf(
  document: SourceDocument,
  clause: Clause | null,
  items: readonly Item[],
  { words }: Shown,
): string {
  const twins = items.some(({ document: other }) => other.place === document.place && other.id !== document.id);
  return twins && clause ? `${words.document(document)} ${words.label(clause)}` : words.place(document, clause);
}

/** Longest subject of a row, in characters. */
export const SUBJECT = 16;
/** Shortest subject that still tells clauses apart; below it there is none. */
export const SHORTEST = 6;

/** The first words of a clause, or its heading. */
export function subjectOf(document: SourceDocument, clause: Clause, { language }: Shown, length = SUBJECT): string {
  if (length === 0) return '';
  const own = clause.heading ?? clause.text;
  const span = clause.sentences[0]?.span;
  const text = language === 'zh-Hans' || clause.heading || !span ? own : document.clean(span);
  const head = /^[^,。;:，；：]{4,}?(?=[,。;:，；：]|$)/.exec(text)?.[0] ?? text;
  return head.length > length ? `${head.slice(0, length)}…` : head;
}

/** The items clause by clause, in their order. */
export function grouped(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(clauseKey(item), [...(groups.get(clauseKey(item)) ?? []), item]);
  return [...groups.values()];
}

/** A button for each of some passages. */
export function opens(items: readonly Item[], shown: Shown): Action[] {
  return items.map(({ document, clause }) => ({
    kind: 'open',
    document: document.id,
    clause: clause?.id ?? null,
    label: placeOf(document, clause, items, shown),
  }));
}

/** Where the quote of an item stands. */
export function passageOf({ document, clause, citation }: Item): Passage {
  const { start, end } = citation;
  return {
    document: document.id,
    clause: clause?.id ?? null,
    start,
    end,
    internal: document.visibility === 'internal',
  };
}
