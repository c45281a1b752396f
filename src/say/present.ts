import type { Answer, Found, Item, Note } from '../ask/answer.ts';
import type { Query } from '../ask/query.ts';
import type { Clause, Language, SourceDocument } from '../types.ts';
import { BUDGET, excerpt, firstOf, hanCount } from './budget.ts';
import type { Action, Block, Quote, Reply } from './reply.ts';
import { type Words, wordsFor } from './words.ts';

/** Who reads, and when. */
export interface Shown {
  readonly language: Language;
  readonly words: Words;
  readonly now: string;
}

/** Presents an answer as a reply within the budgets of a group chat. `page` counts from 1. */
export function present(answer: Answer, page = 1): Reply {
  const shown = shownFor(answer.query);
  const { language } = shown;
  switch (answer.kind) {
    case 'help':
      return {
        language,
        blocks: lines(answer.thanks ? [shown.words.welcome] : shown.words.help(answer.documents, answer.examples)),
        actions: [],
        page: null,
      };
    case 'not_found': {
      const near = answer.near.flatMap(({ document, clause }) =>
        clause ? [placeOf(document, clause, answer.near, shown)] : [],
      );
      const text = [
        shown.words.reason(answer.reason, answer.searched),
        ...notes(answer, shown),
        ...(near.length > 0 ? [shown.words.near(near)] : []),
      ];
      return { language, blocks: lines(text.slice(0, 4)), actions: opens(answer.near, shown), page: null };
    }
    default:
      return isOne(answer) ? presentOne(answer.items, answer, shown) : presentList(answer, shown, page);
  }
}

/** Who asked, and when. */
export function shownFor({ language, now }: Query): Shown {
  return { language, words: wordsFor(language), now };
}

/** One block a line. */
export const lines = (texts: readonly string[]): Block[] => texts.map((text) => ({ is: 'line', text }));

const LISTS: readonly Answer['intent'][] = ['unit_duties', 'due_list', 'count', 'compare'];

/** Whether all items are about one clause, or one fact, and the question did not ask for a list. */
function isOne({ items, intent }: Found): boolean {
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

function notes(answer: Answer, { words }: Shown): string[] {
  const rows = answer.kind !== 'help' && 'items' in answer && !isOne(answer);
  const own = answer.notes.filter((note) => !rows || !ROW_NOTES.includes(note.is));
  return [...new Set(own.flatMap((note) => words.note(note) ?? []))].filter((text) => text !== '');
}

/** A reader of Simplified gets Simplified; everyone else the document's own glyphs. */
function valuesOf(item: Item, { language }: Shown): readonly string[] {
  return language === 'zh-Hans' ? item.values : item.printed;
}

function valueText(item: Item, shown: Shown): string {
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

/** One clause, or one fact: the answer first, what else was asked, the notes, the quote, the source. */
function presentOne(items: readonly Item[], answer: Answer, shown: Shown): Reply {
  const { words, language } = shown;
  const [first] = items as [Item, ...Item[]];
  const place = words.place(first.document, first.clause);
  // What is not printed is said once: by the note that explains it, where there is one.
  const said = notes(answer, shown);
  const explained = first.values.length === 0 ? said.shift() : undefined;
  const subject =
    first.clause && first.field !== 'clause' ? ` – ${subjectOf(first.document, first.clause, shown)}` : '';
  const head = first.field === 'clause' ? place : `${place} · ${explained ?? fieldText(first, shown)}${subject}`;
  const labels = answer.notes.flatMap((note) => (note.is === 'labels' ? note.items : []));
  const rest = [...labels, ...items.slice(1, 3)].map((item) => fieldText(item, shown));
  const source = words.source(
    first.document,
    first.clause ? [words.label(first.clause)] : [],
    items.some(({ corrected }) => corrected),
  );
  const text = [head, ...rest, ...said].slice(0, BUDGET.lines - 2);
  const room = BUDGET.han - hanCount([...text, source].join(''));
  const whole = first.field === 'clause' && /全文|full text/.test(answer.query.text);
  const limit = whole ? Number.POSITIVE_INFINITY : Math.max(24, Math.min(BUDGET.quote, room));
  const quote = quoteOf(first, limit, shown);
  const original: Action[] = quote.converted ? [{ kind: 'original', label: words.actions.original }] : [];
  return { language, blocks: [...lines(text), quote, { is: 'source', text: source }], actions: original, page: null };
}

/** Several clauses: counted, five rows a page at most, one line each; where all are of one document, its name once. */
function presentList(answer: Found, shown: Shown, page: number): Reply {
  const { words, language } = shown;
  const groups = grouped(answer.items);
  const [first] = answer.items as readonly [Item, ...Item[]];
  const together = new Set(answer.items.map(({ document }) => document.id)).size === 1;
  const said = notes(answer, shown).slice(0, 2);
  const perPage = Math.min(BUDGET.rows, BUDGET.lines - 1 - said.length);
  const pages = Math.ceil(groups.length / perPage);
  const k = Math.min(Math.max(1, page), pages);
  const onPage = groups.slice((k - 1) * perPage, k * perPage);
  const head = [
    headOf(answer, groups.length, shown) + (pages > 1 ? words.page(k, pages) : ''),
    ...(together
      ? [
          words.source(
            first.document,
            [],
            answer.items.some(({ corrected }) => corrected),
          ),
        ]
      : []),
  ];
  const texts = rowsWithin(onPage, BUDGET.han - hanCount([...head, ...said].join('')), answer, together, shown);
  const rows = texts.map((text, i): Block => ({ is: 'row', number: (k - 1) * perPage + i + 1, text }));
  const next: Action[] = k < pages ? [{ kind: 'page', page: k + 1, label: words.actions.next }] : [];
  return {
    language,
    blocks: [...lines([head.join(' · ')]), ...rows, ...lines(said)],
    actions: [
      ...opens(
        onPage.map(([item]) => item as Item),
        shown,
      ),
      ...next,
    ],
    page: pages > 1 ? { k, n: pages } : null,
  };
}

function headOf(answer: Found, count: number, { words }: Shown): string {
  if (answer.kind === 'choices') return words.choices(count);
  const counted = answer.notes.find((note) => note.is === 'count');
  if (counted?.is === 'count' && counted.unit !== null) return words.duties(counted.unit, counted.count);
  const document = answer.items[0]?.document.id ?? '';
  const named = answer.intent === 'unit_duties' ? answer.query.units.flatMap(({ units }) => units) : [];
  const unit = named.find(({ documents }) => documents.includes(document))?.names[0];
  return unit ? words.duties(unit, count) : words.list(count);
}

/** One line: which clause, its values, and for a value without its sentence a few words of what it is about. */
function rowOf(items: readonly Item[], answer: Found, together: boolean, shown: Shown, length: number): string {
  const { words } = shown;
  const [first] = items as readonly [Item];
  const place =
    together && first.clause ? words.label(first.clause) : placeOf(first.document, first.clause, answer.items, shown);
  const subject = first.clause ? subjectOf(first.document, first.clause, shown, length) : '';
  const about = subject === '' ? '' : ` – ${subject}`;
  if (answer.intent === 'unit_duties')
    return `${place} ${words.join(items.map(({ field }) => words.field(field)))}${about}`;
  if (answer.intent === 'compare') return `${place}${words.colon}${quotedIn(first, shown)}`;
  if (first.field === 'clause') return `${place}${about}`;
  const led = items.some(({ field }) => field === 'lead');
  const values = items.slice(0, 2).map((item) => namedValue(item, answer, led, shown));
  return `${place}${words.colon}${words.join(values)}${about}`;
}

/** A value with its field's name where it is not the one asked for; what is not printed says so itself. */
function namedValue(item: Item, { intent }: Found, led: boolean, shown: Shown): string {
  const { words } = shown;
  const value = valueText(item, shown);
  if (item.values.length === 0 || item.field === intent || intent === 'due_list') return value;
  const missing = intent === 'lead' && !led && item.field === 'responsible' && !item.subject;
  return `${missing ? `${words.none('lead')}${words.stop}` : ''}${words.field(item.field)} ${value}`;
}

const COMPARED = 24;

/** What a document says, short enough for one line of several. */
function quotedIn(item: Item, shown: Shown): string {
  const quote = quoteOf(item, COMPARED, shown);
  return `${item.field === 'clause' ? '' : `${valueText(item, shown)} `}${shown.words.quote(quote.text)}`;
}

/** Where it stands: by the document's name where another document of the same place is among the items. */
function placeOf(document: SourceDocument, clause: Clause | null, items: readonly Item[], { words }: Shown): string {
  const twins = items.some(({ document: other }) => other.place === document.place && other.id !== document.id);
  return twins && clause ? `${words.document(document)} ${words.label(clause)}` : words.place(document, clause);
}

/** Longest subject of a row, in characters. */
const SUBJECT = 16;
/** Shortest subject that still tells clauses apart; below it there is none. */
const SHORTEST = 6;

/** The rows of a page; their subjects are cut as far as the budget of the reply asks for. */
function rowsWithin(groups: readonly Item[][], han: number, answer: Found, together: boolean, shown: Shown): string[] {
  for (let length = SUBJECT; ; length = length > SHORTEST ? length - 2 : 0) {
    const rows = groups.map((own) => rowOf(own, answer, together, shown, length));
    if (length === 0 || hanCount(rows.join('')) <= han) return rows;
  }
}

/** The first words of a clause, or its heading. */
function subjectOf(document: SourceDocument, clause: Clause, { language }: Shown, length = SUBJECT): string {
  if (length === 0) return '';
  const own = clause.heading ?? clause.text;
  const span = clause.sentences[0]?.span;
  const text = language === 'zh-Hans' || clause.heading || !span ? own : document.clean(span);
  const head = /^[^,。;:，；：]{4,}?(?=[,。;:，；：]|$)/.exec(text)?.[0] ?? text;
  return head.length > length ? `${head.slice(0, length)}…` : head;
}

function grouped(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(clauseKey(item), [...(groups.get(clauseKey(item)) ?? []), item]);
  return [...groups.values()];
}

function opens(items: readonly Item[], shown: Shown): Action[] {
  return items.map(({ document, clause }) => ({
    kind: 'open',
    document: document.id,
    clause: clause?.id ?? null,
    label: placeOf(document, clause, items, shown),
  }));
}
