import type { Span } from '../../types.ts';
import { coversOf } from '../../units/collectives.ts';
import { identityOf } from '../../units/name.ts';
import { isUnitLike } from '../fields/unit-like.ts';
import { splitUnits } from '../fields/unit-list.ts';
import type { ColumnRole } from './columns.ts';

/** A row's number: behind the end of a word, before the first words of a duty. */
const NUMBER =
  /(?<!\d)\d{1,3}(?=[.、]?\s*[\p{Script=Han}"《(])(?!年|月|日|个|项|次|名|号|场|篇|期|条|小时|天|家|份|类|级|人)/gu;
/** The time at the end of a row. */
const TIME =
  /(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?)?(?:年?[底末]前?|前)(?:完成并持续(?:落实|推进))?$|(?:长期|持续)(?:推进|坚持|落实|实施|开展)?$|(?:每|按)(?:[年月周日]|季度?|半年)(?:度)?$|定期$|常态化(?:推进|开展)?$/;
/** Where the name of a body may start. */
const START = /[省市区县州乡镇各]/g;
/** Longest name that need not be in the unit dictionary. */
const PLAIN = 8;
/** Longest run of units at the end of a row. */
const RUN = 200;

/**
 * The cells of a table whose rows are printed without any blank, cut at row numbers, at the first name of a run of units
 * and at the time behind it. Null when blanks set the cells apart, or when there are no numbers to cut at.
 */
export function gluedCells(scan: string, from: number, words: number, roles: readonly ColumnRole[]): Span[] | null {
  if (roles[0] !== 'number') return null;
  const numbers: Span[] = [];
  for (const { index, 0: digits } of scan.slice(from).matchAll(NUMBER)) {
    if (Number(digits) === numbers.length + 1) {
      numbers.push({ start: from + index, end: from + index + digits.length });
    }
  }
  if (numbers.length < 2 || words > numbers.length * 2) return null;
  return numbers.flatMap((number, i) => {
    const line = scan.indexOf('\n', number.end);
    const end = numbers[i + 1]?.start ?? (line < 0 ? scan.length : line);
    return [number, ...cellsOf(scan, number.end, end)];
  });
}

function cellsOf(scan: string, start: number, end: number): Span[] {
  const text = scan.slice(start, end).trimEnd();
  const time = TIME.exec(text.slice(-SLACK));
  const timeAt = time ? text.length - time[0].length : text.length;
  const unitsAt = runStart(text.slice(0, timeAt));
  const cut = [0, unitsAt, ...boundary(text.slice(unitsAt, timeAt)).map((at) => unitsAt + at), timeAt, text.length];
  return cut.slice(1).flatMap((to, i) => {
    const at = cut[i] as number;
    return to > at ? [{ start: start + at, end: start + to }] : [];
  });
}

/** Longest time phrase. */
const SLACK = 40;

/** Where the run of units at the end of a text starts; its length when there is none. */
function runStart(text: string): number {
  const from = Math.max(0, text.length - RUN);
  for (const { index } of text.slice(from).matchAll(START)) {
    const { values } = splitUnits(text.slice(from + index));
    if (values.length > 0 && values.every(isKnown)) return from + index;
  }
  return text.length;
}

/**
 * Where, in a run of units, the second list starts: at the one place where two names meet without a mark. It must be
 * marks that set names apart elsewhere, or a group name that the second list starts with; else names may be glued within
 * one list and the boundary cannot be told.
 */
function boundary(run: string): number[] {
  const { values } = splitUnits(run);
  let at = 0;
  const seams = values.flatMap((name) => {
    const start = run.indexOf(name, at);
    const glued = start > 0 && start === at;
    at = start + name.length;
    return glued ? [{ start, name }] : [];
  });
  const [seam, ...others] = seams;
  if (!seam || others.length > 0) return [];
  return /[、,;]/.test(run) || coversOf(seam.name) !== null ? [seam.start] : [];
}

function isKnown(name: string): boolean {
  if (!isUnitLike(name)) return false;
  return name.length <= PLAIN || coversOf(name) !== null || identityOf(name).startsWith('family ');
}
