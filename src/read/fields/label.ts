import { labelsIn } from '../labels.ts';
import type { FieldDraft, Recogniser, UnitDraft } from './recogniser.ts';
import { readStatement } from './statement.ts';
import { labelledTimes } from './times.ts';

/** A bracket that may hold brackets of unit names. */
const BRACKET = /\(((?:[^()]|\([^()]*\))*)\)/g;
/** Where labels may start outside brackets: a line, or behind a finished sentence; their values end with a full stop. */
const LINE = /(?<=^|[。;])\s*(?=\S[^。]*?[:\]])[^。]+/g;

/** Lines and brackets that label their values: 牵头单位:… 责任单位:… 完成时限:… */
export const label: Recogniser = (passage, context) => {
  const brackets = Array.from(passage.scan.matchAll(BRACKET)).filter(
    (match) => labelsIn(match[1] as string).length > 0,
  );
  const outside = brackets.reduce(
    (scan, { index, 0: { length } }) => scan.slice(0, index) + ' '.repeat(length) + scan.slice(index + length),
    passage.scan,
  );
  const lines = Array.from(outside.matchAll(LINE)).filter(([line]) => labelsIn(line.trimStart())[0]?.start === 0);
  const stretches = [
    ...brackets.map(({ index, 1: inner }) => [index + 1, inner] as const),
    ...lines.map(({ index, 0: line }) => [index, line] as const),
  ];
  return stretches.flatMap(([from, text]) =>
    labelsIn(text as string, from).flatMap(({ role, start, from, to }): FieldDraft[] => {
      const value = passage.normal.slice(from, to).replace(/[\s;；,，]+$/, '');
      const range = { start: passage.start + start, end: passage.start + from + value.length };
      if (value === '') return [];
      if (role === 'deadline') return labelledTimes(value, range, context);
      return labelledUnits(role, value, range);
    }),
  );
};

/** Units behind one label or in one column; A牵头,B配合 inside a 责任单位 line names its own roles. */
export function labelledUnits(role: UnitDraft['name'], value: string, range: UnitDraft['range']): UnitDraft[] {
  return readStatement(value, role).map((list) => ({
    name: list.role,
    values: list.values,
    open: list.open,
    basis: 'label',
    range,
  }));
}
