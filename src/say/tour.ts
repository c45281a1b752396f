import type { Card, Row } from '../train/tour.ts';
import { excerpt } from './budget.ts';
import { fieldText, lines, passageOf, quoteOf, replyOf, type Shown, subjectOf, valueText } from './parts.ts';
import type { Block, Reply } from './reply.ts';
import { tourWordsFor } from './words-tour.ts';

/** Characters of a fact or a quote on a card. */
const LONGEST_FACT = 60;
const LONGEST_QUOTE = 80;
const SHORT_QUOTE = 36;
/** Cards whose values say little without the words around them. */
const AROUND: readonly Card['is'][] = ['recurring', 'within', 'numbers'];

/** A card of a tour; `k` of `n`. Every row is the name of a passage, and opens it. */
export function presentCard(card: Card, k: number, n: number, shown: Shown): Reply {
  const { words, language } = shown;
  const own = tourWordsFor(language);
  const left = card.total - card.rows.length;
  const title = own.title(card.is, card.total, card.day);
  const counted = card.is !== 'structure' && left > 0;
  const corrected = card.rows.some(({ item }) => item.corrected);
  return replyOf(
    [
      { is: 'line', text: `${own.head(k, n, words.document(card.document))} ${title}`, value: title },
      ...card.rows.flatMap((row) => rowBlocks(card, row, shown)),
      ...lines(counted ? [own.more(left)] : []),
      { is: 'source', text: words.source(card.document, [], corrected) },
    ],
    language,
  );
}

function rowBlocks({ is }: Card, row: Row, shown: Shown): Block[] {
  const { item, name, count } = row;
  const passage = passageOf(item);
  const plain = (text: string, label: string): Block => ({ is: 'row', number: null, text, label, passage });
  if (!item.clause) {
    const text = excerpt(fieldText(item, shown), '', LONGEST_FACT);
    return [plain(`· ${text}`, text)];
  }
  const label = shown.words.label(item.clause);
  const own = tourWordsFor(shown.language);
  const items = count === null ? '' : ` ${own.items(count)}`;
  if (name !== null) {
    const where = is === 'structure' ? own.from(label) : own.suchAs(label);
    return [plain(`· ${name}${items}${where}`, label)];
  }
  const topic = subjectOf(item.document, item.clause, shown);
  if (is === 'clause') return [plain(`· ${label} – ${topic}`, label), quoteOf(item, LONGEST_QUOTE, shown)];
  // What is counted stands around the number, or the hours.
  if (AROUND.includes(is)) return [plain(`· ${label}:${quoteOf(item, SHORT_QUOTE, shown).text}`, label)];
  if (is === 'unsaid') return [plain(`· ${label} – ${topic}`, label)];
  return [plain(`· ${label}:${valueText(item, shown)} – ${topic}`, label)];
}
