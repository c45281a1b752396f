import { isBelow, type Line, linesOf } from './body.ts';
import { type ColumnRole, dutyHead, roleOf } from './columns.ts';
import { isConvincing, rowsOf } from './rows.ts';
import type { Layout, Table } from './table.ts';

/** Fewest heads that show a table when each stands in a line of its own. */
const HEADS = 3;
/** Most columns; a longer run of heads is no head. */
const COLUMNS = 15;

/** One cell a line: what is left of a table when a page is copied as text. */
export const listed: Layout = {
  name: 'one cell a line',
  find: ({ scan }) => {
    const lines = linesOf(scan);
    const tables: Table[] = [];
    for (let i = 0; i < lines.length; i++) {
      const head = headAt(lines, i);
      const table = head && tableFrom(lines, i, head, scan);
      if (!table) continue;
      tables.push(table);
      while ((lines[i + 1]?.start ?? Number.POSITIVE_INFINITY) < table.range.end) i++;
    }
    return tables;
  },
};

/** The heads from one line on, and where they end. */
function headAt(lines: readonly Line[], from: number): { roles: ColumnRole[]; end: number } | null {
  let end = from;
  while (end < lines.length && end - from <= COLUMNS && roleOf(lines[end]?.text ?? '') !== null) end++;
  const heads = lines.slice(from, end).map(({ text }) => text);
  const roles = heads.length >= HEADS && heads.length <= COLUMNS ? dutyHead(heads) : null;
  return roles && { roles, end };
}

function tableFrom(
  lines: readonly Line[],
  from: number,
  { roles, end }: { roles: ColumnRole[]; end: number },
  scan: string,
): Table | null {
  let stop = end;
  while (stop < lines.length && !isBelow(lines, stop) && (stop === end || headAt(lines, stop) === null)) stop++;
  const rows = rowsOf(lines.slice(end, stop), scan, roles, { single: false, torn: true });
  const last = rows.at(-1)?.at(-1)?.range;
  if (!last || !isConvincing(rows, scan)) return null;
  const head = { start: (lines[from] as Line).start, end: (lines[end - 1] as Line).end };
  return { range: { start: head.start, end: last.end }, head, rows };
}
