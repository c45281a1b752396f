import type { Item } from '../../ask/answer.ts';
import { quantityItem, timeItem } from '../../ask/cite.ts';
import type { Clause, SourceDocument, Span } from '../../types.ts';
import type { Material } from '../material.ts';
import type { Made, ValueChoice, Wrong } from '../question.ts';
import { gapIn } from './gap.ts';
import { type Kind, made } from './kind.ts';

const NUMBER = /\d+(?:\.\d+)?|[一二两三四五六七八九十百]+/g;
/** Numbers that name levels of government (市、区两级): the words before them say how many there are. */
const LEVELS = /^[级者]/;
/** A number this many times as large or small is no plausible one. */
const FARTHEST = 10;

interface Counted {
  readonly text: string;
  readonly span: Span;
  readonly sentence: Span;
  readonly item: (document: SourceDocument) => Item;
}

/** How many, and within how long: a sentence without its number, against numbers other clauses print. */
export const number: Kind = (clause, document, material) => {
  const seen = new Set<number>();
  return countedIn(clause).flatMap((counted): Made[] => {
    const gap = gapIn(document, counted.sentence, counted, numberIn);
    if (!gap || LEVELS.test(gap.behind.simplified)) return [{ rejected: 'no exact value' }];
    // A quantity and a frequency may be the same words.
    if (seen.has(gap.at)) return [];
    seen.add(gap.at);
    const right = choiceOf(gap.taken);
    const visible = new Set(`${gap.before.simplified} ${gap.behind.simplified}`.match(NUMBER));
    const wrong = wrongFor(clause, document, gap.taken.simplified, material).filter(
      ({ choice }) =>
        !visible.has((choice as ValueChoice).simplified) &&
        !(gap.behind.simplified.startsWith('%') && amountOf(choice) > 100),
    );
    const stem = { is: 'gap', before: gap.before, behind: gap.behind } as const;
    return [made({ kind: 'number', clause, stem, proof: counted.item(document), right, wrong, about: `${gap.at}/` })];
  });
};

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

/** Numbers in other clauses of the library, written in the same way. */
function wrongFor(clause: Clause, document: SourceDocument, right: string, material: Material): Wrong[] {
  const arabic = /\d/.test(right);
  return material.near(clause, 'count').flatMap((other) =>
    countedIn(other).flatMap(({ text }): Wrong[] => {
      const found = numberIn(text);
      const own = found ? text.slice(found.start, found.end) : '';
      if (own === '' || own === right || /\d/.test(own) !== arabic) return [];
      const ratio = Math.max(Number(own) / Number(right), Number(right) / Number(own));
      if (arabic && ratio > FARTHEST) return [];
      const near = arabic ? 1 / ratio : 0.5;
      return [
        {
          choice: choiceOf({ simplified: own, printed: own }),
          closeness: 0.8 * near + (other.document === document.id ? 0.2 : 0),
        },
      ];
    }),
  );
}

function choiceOf({ simplified, printed }: { simplified: string; printed: string }): ValueChoice {
  const meaning = simplified.replace('两', '二');
  return { is: 'value', simplified, printed, meaning, form: /\d/.test(simplified) ? 'N' : '一' };
}

function amountOf(choice: Wrong['choice']): number {
  return choice.is === 'value' ? Number(choice.simplified) : Number.NaN;
}
