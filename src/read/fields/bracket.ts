import type { Passage, Recogniser, UnitDraft } from './recogniser.ts';
import { dutyOf, readStatement } from './statement.ts';
import { isUnitLike } from './unit-like.ts';

const BRACKET = /\(((?:[^()]|\([^()]*\)){2,200})\)/g;
/** A line, or the last sentence of one, that says nothing but who does it: A、B分别牵头落实. */
const SENTENCE = /(?<=^|[。;])[^。;:]{3,120}(?=。?$)/g;
const OWN = /牵头(?:负责|落实|组织|实施)?$|负责落实$|分工(?:负责|落实)$|牵头[,、].{2,80}配合$/;

/** Brackets and own lines without a label: (以上工作由A、B负责), (A牵头,B、C配合), A、B分别牵头落实. */
export const bracket: Recogniser<UnitDraft> = (passage) => {
  const own = Array.from(passage.scan.matchAll(SENTENCE)).flatMap(({ index, 0: text }) =>
    OWN.test(text) && (index > 0 || passage.line) ? [{ from: index, to: index + text.length }] : [],
  );
  const inside = Array.from(passage.scan.matchAll(BRACKET), ({ index, 1: text }) => ({
    from: index + 1,
    to: index + 1 + (text as string).length,
  }));
  return [
    ...own.flatMap(({ from, to }) => draftsOf(passage, from, to, from, to)),
    ...inside.flatMap(({ from, to }) => draftsOf(passage, from, to, from - 1, to + 1)),
  ];
};

/** The statement between `from` and `to`, when all it names are bodies; its range is `start` to `end`. */
function draftsOf({ normal, scan, start: at }: Passage, from: number, to: number, start: number, end: number) {
  if (dutyOf(scan.slice(from, to)) === null) return [];
  const lists = readStatement(normal.slice(from, to), 'responsible');
  if (!lists.every(({ values }) => values.every(isUnitLike))) return [];
  const range = { start: at + start, end: at + end };
  return lists.map(({ role, values, open }): UnitDraft => ({ name: role, values, open, basis: 'label', range }));
}
