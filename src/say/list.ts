import type { Found, Item } from '../ask/answer.ts';
import { BUDGET, hanCount } from './budget.ts';
import {
  grouped,
  lines,
  notes,
  opens,
  passageOf,
  placeOf,
  quoteOf,
  SHORTEST,
  type Shown,
  SUBJECT,
  subjectOf,
  valueText,
} from './parts.ts';
import type { Action, Block, Reply } from './reply.ts';

/** Several clauses: counted, five rows a page at most, one line each; where all are of one document, its name once. */
export function presentList(answer: Found, shown: Shown, page: number): Reply {
  const { words, language } = shown;
  const groups = grouped(answer.items);
  const together = new Set(answer.items.map(({ document }) => document.id)).size === 1;
  const said = notes(answer, shown).slice(0, 2);
  const perPage = Math.min(BUDGET.rows, BUDGET.lines - 1 - said.length);
  const pages = Math.ceil(groups.length / perPage);
  const k = Math.min(Math.max(1, page), pages);
  const onPage = groups.slice((k - 1) * perPage, k * perPage);
  const first = onPage.flat()[0] as Item;
  const corrected = answer.items.some((item) => item.corrected);
  const head = [
    headOf(answer, groups.length, shown) + (pages > 1 ? words.page(k, pages) : ''),
    ...(together ? [words.source(first.document, [], corrected)] : []),
  ];
  const texts = rowsWithin(onPage, BUDGET.han - hanCount([...head, ...said].join('')), answer, together, shown);
  const rows = texts.map((row, i): Block => ({ is: 'row', number: (k - 1) * perPage + i + 1, ...row }));
  return {
    language,
    blocks: [...lines([head.join(' · ')]), ...rows, ...lines(said)],
    actions: [
      ...opens(
        onPage.map(([item]) => item as Item),
        shown,
      ),
      ...turns(k, pages, shown),
      ...(pages > 1 && !together ? narrowings(answer, shown) : []),
    ],
    page: pages > 1 ? { k, n: pages } : null,
  };
}

/** The pages before and after one. */
function turns(k: number, pages: number, { words: { actions } }: Shown): Action[] {
  return [
    ...(k > 1 ? [{ kind: 'page', page: k - 1, label: actions.previous } as const] : []),
    ...(k < pages ? [{ kind: 'page', page: k + 1, label: actions.next } as const] : []),
  ];
}

/** A list over several pages can be had for each of its documents alone. */
function narrowings({ items }: Found, { words }: Shown): Action[] {
  const documents = [...new Map(items.map(({ document }) => [document.id, document])).values()];
  return documents.slice(0, BUDGET.rows).map((document) => ({
    kind: 'narrow',
    document: document.id,
    label: words.actions.only(words.document(document)),
  }));
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

/** What a row says, with its parts. */
type Row = Pick<Extract<Block, { is: 'row' }>, 'text' | 'label' | 'value' | 'passage'>;

/** One line: which clause, its values, and for a value without its sentence a few words of what it is about. */
function rowOf(items: readonly Item[], answer: Found, together: boolean, shown: Shown, length: number): Row {
  const { words } = shown;
  const [first] = items as readonly [Item];
  const label =
    together && first.clause ? words.label(first.clause) : placeOf(first.document, first.clause, answer.items, shown);
  const subject = first.clause ? subjectOf(first.document, first.clause, shown, length) : '';
  const about = subject === '' ? '' : ` – ${subject}`;
  const row = (text: string, value?: string): Row => ({
    text: label + text,
    label,
    ...(value ? { value } : {}),
    passage: passageOf(first),
  });
  if (answer.intent === 'unit_duties')
    return row(` ${words.join(items.map(({ field }) => words.field(field)))}${about}`);
  if (answer.intent === 'compare')
    return row(
      `${words.colon}${quotedIn(first, shown)}`,
      first.field === 'clause' ? undefined : valueText(first, shown),
    );
  if (first.field === 'clause') return row(about);
  const led = items.some(({ field }) => field === 'lead');
  const values = words.join(items.slice(0, 2).map((item) => namedValue(item, answer, led, shown)));
  return row(`${words.colon}${values}${about}`, values);
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

/** The rows of a page; their subjects are cut as far as the budget of the reply asks for. */
function rowsWithin(groups: readonly Item[][], han: number, answer: Found, together: boolean, shown: Shown): Row[] {
  for (let length = SUBJECT; ; length = length > SHORTEST ? length - 2 : 0) {
    const rows = groups.map((own) => rowOf(own, answer, together, shown, length));
    if (length === 0 || hanCount(rows.map(({ text }) => text).join('')) <= han) return rows;
  }
}
