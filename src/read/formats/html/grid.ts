import type { Cell, Line } from '../parts/table.ts';
import type { Element } from './tree.ts';

// Browsers take 1,000 and 65,534; no table of tasks has that many.
const MAX_COLUMNS = 100;
const MAX_ROWS = 5000;

/** The cells of a table at their places, with those of its rows that other rows' cells push aside. */
export function cellsOf(table: Element, content: (cell: Element) => Line[]): Cell[] {
  const cells: Cell[] = [];
  /** By column: the row it is free again. */
  const busy: number[] = [];
  rowsOf(table).forEach((tr, row) => {
    let column = 0;
    for (const cell of tr.children) {
      if (typeof cell === 'string' || (cell.name !== 'td' && cell.name !== 'th')) continue;
      while ((busy[column] ?? 0) > row) column++;
      const columns = spanOf(cell.attributes['colspan'], MAX_COLUMNS);
      const rows = cell.attributes['rowspan'] === '0' ? MAX_ROWS : spanOf(cell.attributes['rowspan'], MAX_ROWS);
      cells.push({ row, column, rows, columns, content: content(cell) });
      for (const end = column + columns; column < end; column++) busy[column] = row + rows;
    }
  });
  return cells;
}

function rowsOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'tr') return [child];
    return /^(?:thead|tbody|tfoot|form)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function spanOf(value: string | undefined, most: number): number {
  const span = Number.parseInt(value ?? '', 10);
  return span > 0 ? Math.min(span, most) : 1;
}
