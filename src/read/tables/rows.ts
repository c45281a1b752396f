import type { Span } from '../../types.ts';
import { type Assignment, assign, type Place, type Rules } from './assign.ts';
import type { ColumnRole } from './columns.ts';
import { fitOf, type Shape, shapeOf } from './fit.ts';
import type { Cell, Row } from './table.ts';

/** Puts cells in reading order into rows under a head; empty cells and those behind the last row are left out. */
export function rowsOf(cells: readonly Span[], scan: string, head: readonly ColumnRole[], rules: Rules): Row[] {
  const shapes = cells.map(({ start, end }) => shapeOf(scan.slice(start, end).replace(/\s*\n\s*/g, '')));
  const { places } = rules.single ? bestShift(shapes, head, rules) : assign(shapes, head, rules);
  const rows: { cell: Cell; column: number }[][] = [];
  places.forEach(({ row, column }, i) => {
    const range = cells[i] as Span;
    rows[row] ??= [];
    if (range.end > range.start) rows[row]?.push({ cell: { range, role: head[column] as ColumnRole }, column });
  });
  return rows.map((row, i) => {
    const printed = places.filter((place, k) => place.row === i && !isDropped(place, places[k - 1], shapes[k]));
    return withUnclear(row, printed, head);
  });
}

/** An empty cell that stands under a column already filled is none. */
function isDropped(place: Place, before: Place | undefined, shape: Shape | undefined): boolean {
  return shape?.empty === true && before?.row === place.row && before.column === place.column;
}

/** A row whose category is merged with the one above may be shifted to the left, with blank cells at its end. */
function bestShift(shapes: readonly Shape[], head: readonly ColumnRole[], rules: Rules): Assignment {
  const whole = assign(shapes, head, rules);
  const filled = shapes.findLastIndex(({ empty }) => !empty) + 1;
  if (filled === shapes.length) return whole;
  const shifted = assign(shapes.slice(0, filled), head, rules);
  return shifted.score > whole.score ? shifted : whole;
}

/**
 * Units between which no boundary can be told belong to no column: one list where two columns take lists and neither is
 * printed empty, or more lists than columns.
 */
function withUnclear(
  row: { cell: Cell; column: number }[],
  printed: readonly Place[],
  head: readonly ColumnRole[],
): Row {
  const lead = head.indexOf('lead');
  const responsible = head.indexOf('responsible');
  const [from, to] = [Math.min(lead, responsible), Math.max(lead, responsible)];
  const own = printed.filter(({ column }) => column >= from && column <= to).map(({ column }) => column);
  const told = from < 0 || own.length === 0 || (own.length === new Set(own).size && own.length === to - from + 1);
  const unclear = !told && own.every((column) => column === lead || column === responsible);
  return row.map(({ cell, column }): Cell => (unclear && own.includes(column) ? { ...cell, role: 'unclear' } : cell));
}

const ANSWERS: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'deadline', 'unclear']);

/** Whether text without marks is a table: most rows say what is to be done, and by whom or by when. */
export function isConvincing(rows: readonly Row[], scan: string): boolean {
  const fits = ({ range, role }: Cell) => fitOf(shapeOf(scan.slice(range.start, range.end)), role) > 0;
  const good = rows.filter(
    (row) =>
      row.some(({ role }) => role === 'task') &&
      row.some((cell) => ANSWERS.has(cell.role) && (cell.role === 'unclear' || fits(cell))),
  );
  return good.length > 0 && good.length * 3 >= rows.length * 2;
}
