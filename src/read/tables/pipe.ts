import type { Span } from '../../types.ts';
import { dutyHead } from './columns.ts';
import { rowsOf } from './rows.ts';
import { type Layout, type Table, trimmedRange } from './table.ts';

const LINE = /[^\n]+/g;
const RULE = /^[\s|:+-]*$/;

/** Rows of cells between `|`, as Markdown and saved pages have them: | 序号 | 工作任务 | 责任单位 |. */
export const pipe: Layout = {
  name: 'pipe',
  find: ({ scan }) => tablesOf(scan, (line, start) => cellsBetween(line, start, '|')),
};

/** Tables whose rows stand one a line, their cells found by `cut` (null: no row). */
export function tablesOf(scan: string, cut: (line: string, start: number) => Span[] | null): Table[] {
  const tables: Table[] = [];
  let open: {
    head: Span;
    roles: NonNullable<ReturnType<typeof dutyHead>>;
    rows: Table['rows'][number][];
    end: number;
  } | null = null;
  const close = () => {
    if (open && open.rows.length > 0) {
      tables.push({ range: { start: open.head.start, end: open.end }, head: open.head, rows: open.rows });
    }
    open = null;
  };
  for (const { index, 0: line } of scan.matchAll(LINE)) {
    const cells = cut(line, index);
    if (!cells) {
      if (line.trim() !== '') close();
      continue;
    }
    const roles = dutyHead(cells.map(({ start, end }) => scan.slice(start, end)));
    const range = { start: index, end: index + line.length };
    if (roles && !open) open = { head: range, roles, rows: [], end: range.end };
    else if (open && !roles && !RULE.test(line)) {
      for (const own of rowsOf(fitting(cells, open.roles.length), scan, open.roles, { single: true, torn: false }))
        open.rows.push(own);
    }
    if (open) open.end = range.end;
  }
  close();
  return tables;
}

/** Cells of one line; null when it holds no two marks. */
function cellsBetween(line: string, start: number, mark: string): Span[] | null {
  const marks = Array.from(line, (char, i) => (char === mark ? i : -1)).filter((i) => i >= 0);
  if (marks.length < 2) return null;
  const edges = [
    line.slice(0, marks[0]).trim() === '' ? [] : [-1],
    marks,
    line.slice(marks.at(-1)).trim() === mark ? [] : [line.length],
  ].flat();
  return edges
    .slice(1)
    .map((edge, i) => trimmedRange(line, (edges[i] as number) + 1, edge))
    .map((range) => ({
      start: start + range.start,
      end: start + range.end,
    }));
}

/** No more cells than columns: blank ones at the end go first, then what is too much. */
function fitting(cells: readonly Span[], width: number): Span[] {
  const filled = cells.findLastIndex(({ start, end }) => end > start) + 1;
  return cells.length <= width ? [...cells] : cells.slice(0, Math.max(width, Math.min(filled, width)));
}
