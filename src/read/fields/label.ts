import { labelsIn } from '../labels.ts';
import type { FieldDraft, Recogniser, UnitDraft } from './recogniser.ts';
import { labelledTimes } from './times.ts';
import { splitUnits } from './unit-list.ts';

/** A bracket that may hold brackets of unit names. */
const BRACKET = /\(((?:[^()]|\([^()]*\))*)\)/g;
/** Where labels may start outside brackets: a line, or behind a finished sentence; their values end with a full stop. */
const LINE = /(?<=^|[。;])\s*(?=\S[^。]*?:)[^。]+/g;

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
      return unitsOf(role, value, range);
    }),
  );
};

const LEAD_INSIDE = /^(.+?)(?:分别)?牵头(?:负责|落实)?(?:[,，、;；](.+))?$/;
const THIRD_ROLE = /^(.+?)负责(?!落实)(.{2,20}工作)$/;

/** Units behind one label; X牵头,Y配合 inside a 责任单位 line names its own roles. */
function unitsOf(role: UnitDraft['name'], value: string, range: UnitDraft['range']): UnitDraft[] {
  const draft = (name: UnitDraft['name'], list: string): UnitDraft[] => {
    const own = list
      .split(/[,，;；]/)
      .filter((part) => !THIRD_ROLE.test(part))
      .join(',');
    const { values, open } = splitUnits(own);
    return values.length > 0 ? [{ name, values, open, basis: 'label', range }] : [];
  };
  const inside = role === 'responsible' ? LEAD_INSIDE.exec(value) : null;
  if (!inside) return draft(role, value);
  return [...draft('lead', inside[1] as string), ...draft('responsible', inside[2] ?? '')];
}
