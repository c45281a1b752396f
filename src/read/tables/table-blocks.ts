import type { Block } from '../blocks.ts';
import { type Marker, markerOf } from '../markers.ts';
import type { Cell, Row, Table } from './table.ts';

/**
 * The cells of some tables as blocks, a list for each row, a new category first. The cell that holds a row's number, or
 * opens it, has the marker; rows without a number, and categories, are counted.
 */
export function rowBlocks(tables: readonly Table[], scan: string): Block[][] {
  let unnumbered = 0;
  let categories = 0;
  let current = '';
  return tables.flatMap(({ rows }) =>
    rows.map((row) => {
      const text = ({ range }: Cell) => scan.slice(range.start, range.end);
      const block = (cell: Cell, marker: Marker | null = null): Block => ({
        range: cell.range,
        scan: text(cell),
        marker,
        cell: cell.role,
      });
      const category = row.find(({ role }) => role === 'category');
      const opens = category !== undefined && text(category) !== current;
      if (opens) {
        current = text(category);
        categories++;
      }
      const own = category && opens ? markerOf(current) : null;
      const above = category && opens ? [block(category, own ?? counted('category', categories))] : [];
      const rest = row.filter((cell) => cell !== category || !opens);
      const at = numberAt(rest, text);
      const marker = at.marker ?? counted('row', ++unnumbered);
      const first = rest[at.index] as Cell | undefined;
      if (!first) return above;
      return [...above, block(first, marker), ...rest.filter((cell) => cell !== first).map((cell) => block(cell))];
    }),
  );
}

/** The cell a row's number stands in: its number cell, else a task that starts with one. */
function numberAt(row: Row, text: (cell: Cell) => string): { index: number; marker: Marker | null } {
  const number = row.findIndex(({ role }) => role === 'number');
  if (number >= 0) {
    const printed = text(row[number] as Cell);
    const marker = markerOf(/[\d一二三四五六七八九十]$/.test(printed) ? `${printed}、` : printed);
    if (marker) return { index: number, marker: { ...marker, length: printed.length } };
  }
  const task = row.findIndex(({ role }) => role === 'task');
  return { index: task, marker: task >= 0 ? markerOf(text(row[task] as Cell)) : null };
}

function counted(style: 'row' | 'category', value: number): Marker {
  return { style, value, printed: '', length: 0 };
}
