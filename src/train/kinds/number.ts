import type { Item } from '../../ask/answer.ts';
import { quantityItem, timeItem } from '../../ask/cite.ts';
import { chineseNumber, numberOf } from '../../text/numerals.ts';
import type { Clause, SourceDocument, Span } from '../../types.ts';
import { farFrom, isSameMeasure, plausible } from '../ladder.ts';
import type { Material } from '../material.ts';
import type { Made, ValueChoice, Wrong } from '../question.ts';
import { gapIn } from './gap.ts';
import { type Kind, made } from './kind.ts';

const NUMBER = /\d+(?:\.\d+)?|[一二两三四五六七八九十百]+/g;
/** 市、区两级: the words before them say how many there are; 1名负责同志 and 100% nobody would doubt. */
const PLAIN = /^[级者]/;
/** A list right before the gap can be counted. */
const LIST = /(?:[^、,，。;；:：]{1,14}、){2,}[^、,，。;；:：]{1,14}$/;
/** A number that many times as large or small is no plausible one. */
const FARTHEST = 5;
/** Other clauses' numbers come before those that are only usual. */
const PRINTED = 0.5;

interface Counted {
  readonly text: string;
  readonly span: Span;
  readonly sentence: Span;
  readonly item: (document: SourceDocument) => Item;
}

/** How many, and within how long: a sentence without its number, against other numbers of the same measure. */
export const number: Kind = (clause, document, material) => {
  const seen = new Set<number>();
  return countedIn(clause).flatMap((counted): Made[] => {
    const gap = gapIn(document, counted.sentence, counted, numberIn);
    if (!gap) return [{ rejected: 'no exact value' }];
    // A quantity and a frequency may be the same words.
    if (seen.has(gap.at)) return [];
    seen.add(gap.at);
    const { before, behind, taken } = gap;
    if (isPlain(taken.simplified, before.simplified, behind.simplified)) return [{ rejected: 'gives itself away' }];
    const visible = new Set(`${before.simplified} ${behind.simplified}`.match(NUMBER));
    const all = [
      ...printedIn(clause, taken.simplified, behind.simplified, material),
      ...usual(taken.simplified, behind.simplified),
    ];
    const wrong = all.filter(({ choice }) => !visible.has((choice as ValueChoice).simplified));
    const right = choiceOf(taken.simplified, taken.printed);
    const stem = { is: 'gap', before, behind } as const;
    return [made({ kind: 'number', clause, stem, proof: counted.item(document), right, wrong, about: `${gap.at}/` })];
  });
};

function isPlain(taken: string, before: string, behind: string): boolean {
  const alone = numberOf(taken) === 1 && /^[名位]/.test(behind);
  return PLAIN.test(behind) || alone || (taken === '100' && /^[%％]/.test(behind)) || LIST.test(before);
}

/** What a clause counts: quantities, times in a period, hours and days to do something in. */
function countedIn(clause: Clause): Counted[] {
  return clause.fields.flatMap((field): Counted[] => {
    if (field.name === 'quantity') {
      return [{ ...field, item: (document) => quantityItem(document, clause, field) }];
    }
    if (field.name !== 'deadline' && field.name !== 'frequency') return [];
    const text = field.relative ?? field.period;
    if (text === null || !numberIn(text)) return [];
    return [
      { text, span: field.span, sentence: field.sentence, item: (document) => timeItem(document, clause, field) },
    ];
  });
}

/** The one number in some words. */
function numberIn(text: string): { start: number; end: number } | null {
  const [first, second] = [...text.matchAll(NUMBER)];
  return first && !second ? { start: first.index, end: first.index + first[0].length } : null;
}

/** Numbers of the same measure in other clauses of the library, written in the same way. */
function printedIn(clause: Clause, right: string, behind: string, material: Material): Wrong[] {
  const value = numberOf(right);
  return material.near(clause, 'count').flatMap((other) =>
    countedIn(other).flatMap(({ text }): Wrong[] => {
      const found = numberIn(text);
      const own = found ? text.slice(found.start, found.end) : '';
      const amount = numberOf(own);
      if (!found || amount === null || value === null || amount === value || /\d/.test(own) !== /\d/.test(right))
        return [];
      if (!isSameMeasure(text.slice(found.end), behind) || farFrom(amount, value) > FARTHEST) return [];
      return [{ choice: choiceOf(own, own), closeness: PRINTED + 0.5 / farFrom(amount, value) }];
    }),
  );
}

/** Numbers people write with the measure: the gap is filled as printed, so any other is wrong. */
function usual(right: string, behind: string): Wrong[] {
  const value = numberOf(right);
  if (value === null || value === 0) return [];
  return plausible(value, behind).map((amount) => {
    const text = /\d/.test(right) ? String(amount) : amount === 2 ? '两' : chineseNumber(amount);
    return { choice: choiceOf(text, text), closeness: 0.5 / farFrom(amount, value) };
  });
}

function choiceOf(simplified: string, printed: string): ValueChoice {
  const meaning = String(numberOf(simplified) ?? simplified);
  return { is: 'value', simplified, printed, meaning, form: /\d/.test(simplified) ? 'N' : '一' };
}
