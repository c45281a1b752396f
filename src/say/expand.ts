import type { Found, Item } from '../ask/answer.ts';
import { fieldText, lines, passageOf, quoteOf, replyOf, type Shown, shownFor } from './parts.ts';
import type { Action, Block, Reply } from './reply.ts';

/** What a person opened: every value, and the whole quote, since they asked to see it. */
export function presentWhole(answer: Found): Reply {
  const shown = shownFor(answer.query);
  const [first, ...rest] = answer.items as readonly [Item, ...Item[]];
  const quote = quoteOf(first, Number.POSITIVE_INFINITY, shown);
  const values = first.field === 'clause' ? rest : answer.items;
  const place = shown.words.place(first.document, first.clause);
  const text = values.map((item) => fieldText(item, shown));
  const original: Action[] = quote.converted ? [{ kind: 'original', label: shown.words.actions.original }] : [];
  return {
    language: shown.language,
    blocks: [{ is: 'line', text: place, value: place }, ...lines(text), quote, sourceOf(answer.items, shown)],
    actions: original,
    page: null,
  };
}

/** The quote of an answer in the glyphs of its source. */
export function presentOriginal(answer: Found): Reply {
  const shown = shownFor(answer.query);
  const [first] = answer.items as readonly [Item];
  const { script } = first.document;
  const quote: Block = { is: 'quote', text: first.quote.trim(), language: script, converted: false };
  return replyOf([quote, sourceOf([first], shown)], shown.language);
}

function sourceOf(items: readonly Item[], { words }: Shown): Block {
  const [first] = items as readonly [Item];
  const { document, clause } = first;
  const labels = clause ? [words.label(clause)] : [];
  return {
    is: 'source',
    text: words.source(
      document,
      labels,
      items.some(({ corrected }) => corrected),
    ),
    passage: passageOf(first),
  };
}
