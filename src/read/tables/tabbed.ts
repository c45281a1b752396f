import type { Span } from '../../types.ts';
import { tablesOf } from './pipe.ts';
import { type Layout, trimmedRange } from './table.ts';

/** Rows of cells between tabs, as they come out of a spreadsheet. */
export const tabbed: Layout = {
  name: 'tabbed',
  find: ({ normal, scan }) =>
    tablesOf(scan, (_, start) => {
      const end = normal.indexOf('\n', start);
      return cellsOf(normal.slice(start, end < 0 ? normal.length : end), start);
    }),
};

function cellsOf(line: string, start: number): Span[] | null {
  if (!line.includes('\t')) return null;
  let at = start;
  return line.split('\t').map((cell) => {
    const own = trimmedRange(cell, 0, cell.length);
    const range = { start: at + own.start, end: at + own.end };
    at += cell.length + 1;
    return range;
  });
}
