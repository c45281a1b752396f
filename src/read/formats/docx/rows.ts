import type { Cell, Line } from '../parts/table.ts';

/** A cell of the row being read. */
export interface RowCell {
  columns: number;
  /** `restart` begins a vertical merge, `continue` belongs to the cell above. */
  merge: 'restart' | 'continue' | null;
  readonly content: Line[];
}

/** A table being read: rows come in one by one, vertical merges grow. */
export interface Rows {
  add(cells: readonly RowCell[], before: number): void;
  readonly cells: readonly Cell[];
}

export function createRows(): Rows {
  const cells: (Cell & { rows: number })[] = [];
  const merged = new Map<number, Cell & { rows: number }>();
  let row = 0;
  return {
    cells,
    add(own, before) {
      let column = before;
      for (const { columns, merge, content } of own) {
        const above = merged.get(column);
        if (merge === 'continue' && above && above.row + above.rows === row) above.rows++;
        else {
          const cell = { row, column, rows: 1, columns, content };
          cells.push(cell);
          if (merge) merged.set(column, cell);
          else merged.delete(column);
        }
        column += columns;
      }
      row++;
    },
  };
}
