import type { Answer, Item } from '../ask/answer.ts';
import { BUDGET, hanCount } from './budget.ts';
import { presentList } from './list.ts';
import {
  fieldText,
  isOne,
  lines,
  notes,
  opens,
  passageOf,
  placeOf,
  quoteOf,
  type Shown,
  saying,
  shownFor,
  subjectOf,
  valueText,
} from './parts.ts';
import type { Action, Reply } from './reply.ts';

/** Presents an answer as a reply within the budgets of a group chat. `page` counts from 1. */
export function present(answer: Answer, page = 1): Reply {
  const shown = shownFor(answer.query);
  const { language } = shown;
  switch (answer.kind) {
    case 'help':
      return saying(
        answer.thanks ? [shown.words.welcome] : shown.words.help(answer.documents, answer.examples),
        language,
      );
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

/** One clause, or one document's facts: the answer first, what else was asked, the notes, the quote, the source. */
export function presentOne(items: readonly Item[], answer: Answer, shown: Shown): Reply {
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
  const others = [...labels, ...items.slice(1)].map((item) => fieldText(item, shown));
  // Facts of a document are short, and there may be many.
  const rest = others.length > 2 && !first.clause ? [others.join(words.stop)] : others.slice(0, labels.length + 2);
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
  const value = first.field === 'clause' || first.values.length === 0 ? place : valueText(first, shown);
  const passage = passageOf(first);
  const actions: Action[] = [
    ...(first.clause && !whole ? [wholeOf(first.document.id, first.clause.id, shown)] : []),
    ...(quote.converted ? [{ kind: 'original', label: words.actions.original } as const] : []),
  ];
  return {
    language,
    blocks: [
      { is: 'line', text: head, value },
      ...lines(text.slice(1)),
      quote,
      { is: 'source', text: source, passage },
    ],
    actions,
    page: null,
  };
}

function wholeOf(document: string, clause: string, { words }: Shown): Action {
  return { kind: 'open', document, clause, label: words.actions.whole };
}
