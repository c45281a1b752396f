import type { Context, FieldDraft, Passage, Recogniser, UnitDraft } from './recogniser.ts';
import { isStatement, readStatement, timeAt } from './statement.ts';
import { labelledTimes } from './times.ts';
import { isUnitLike } from './unit-like.ts';

const BRACKET = /\(((?:[^()]|\([^()]*\)){2,200})\)/g;
/** A line, or the last sentence of one, that says nothing but who does it: A、B分别牵头落实. */
const SENTENCE = /(?<=^|[。;])[^。;:]{3,120}(?=。?$)/g;
const OWN = /牵头(?:负责|落实|组织|实施)?$|负责落实$|分工(?:负责|落实)$|牵头[,、].{2,80}配合$/;

/** Brackets and own lines without a label: (以上工作由A、B负责), (A牵头,B、C配合), A、B分别牵头落实. */
export const bracket: Recogniser = (passage, context) => {
  const own = Array.from(passage.scan.matchAll(SENTENCE)).flatMap(({ index, 0: text }) =>
    OWN.test(text.slice(0, timeAt(text))) && (index > 0 || passage.line)
      ? [{ from: index, to: index + text.length }]
      : [],
  );
  const inside = Array.from(passage.scan.matchAll(BRACKET), ({ index, 1: text }) => ({
    from: index + 1,
    to: index + 1 + (text as string).length,
  }));
  return [
    ...own.flatMap(({ from, to }) => draftsOf(passage, [from, to], [from, to], context)),
    ...inside.flatMap(({ from, to }) => draftsOf(passage, [from, to], [from - 1, to + 1], context)),
  ];
};

/**
 * The statement between `from` and `to`, when all it names are bodies, and the time behind it; its range is `start` to
 * `end`.
 */
function draftsOf(
  { normal, scan, start: at }: Passage,
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
  context: Context,
): FieldDraft[] {
  const time = from + timeAt(scan.slice(from, to));
  if (!isStatement(scan.slice(from, time))) return [];
  const lists = readStatement(normal.slice(from, time), 'responsible');
  if (!lists.every(({ values }) => values.every(isUnitLike))) return [];
  const range = { start: at + start, end: at + end };
  const when = { start: at + time + 1, end: at + to };
  return [
    ...lists.map(({ role, values, open }): UnitDraft => ({ name: role, values, open, basis: 'label', range })),
    ...(time < to ? labelledTimes(normal.slice(time + 1, to), when, context) : []),
  ];
}
