import type { Cell } from '../parts/table.ts';

/**
 * A table going on over a page break. A head printed again is left out; a row cut by the break is put together (the cell
 * that should hold its number is empty); an empty cell of a merge goes on with the value above.
 */
export function continuedTable(before: readonly Cell[], after: readonly Cell[]): Cell[] {
  const repeated = textOfRow(before, 0) === textOfRow(after, 0);
  const rest = repeated
    ? after.filter(({ row }) => row > 0).map((cell) => ({ ...cell, row: cell.row - 1 }))
    : [...after];
  const last = before.reduce((most, { row }) => Math.max(most, row), 0);
  const above = (column: number) => before.findLast((cell) => cell.column === column && cell.row + cell.rows > last);
  const first = rest.filter(({ row }) => row === 0);
  const cut = first.some((cell) => isEmpty(cell) && isNumber(above(cell.column)));
  const joined = new Map<Cell, Cell>();
  const next = rest.flatMap((cell): Cell[] => {
    const upper = above(cell.column);
    const moved = { ...cell, row: cell.row + last + (cut ? 0 : 1) };
    if (cell.row > 0 || !upper) return [moved];
    if (cut) {
      const text = `${upper.content.join('')}${cell.content.join('')}`;
      joined.set(upper, {
        ...upper,
        rows: Math.max(upper.rows, last - upper.row + cell.rows),
        content: text ? [text] : [],
      });
      return [];
    }
    const merged = isEmpty(cell) && (cell.rows > 1 || upper.rows > 1);
    return [merged ? { ...moved, content: upper.content } : moved];
  });
  return [...before.map((cell) => joined.get(cell) ?? cell), ...next];
}

/** Whether two tables have the same number of columns: the second may go on with the first. */
export function isContinued(before: readonly Cell[], after: readonly Cell[]): boolean {
  return widthOf(before) === widthOf(after);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
}

function textOfRow(cells: readonly Cell[], row: number): string {
  return cells.flatMap((cell) => (cell.row === row ? cell.content : [])).join('|');
}

function isEmpty({ content }: Cell): boolean {
  return content.length === 0;
}

function isNumber(cell: Cell | undefined): boolean {
  return cell !== undefined && /^\d{1,3}[.、]?$/.test(cell.content.join(''));
}
