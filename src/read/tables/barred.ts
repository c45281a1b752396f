import type { Span } from '../../types.ts';
import { type ColumnRole, dutyHead, roleOf } from './columns.ts';
import { isConvincing, rowsOf } from './rows.ts';
import { type Layout, type Table, trimmedRange } from './table.ts';

/** Fewest and most heads that show a table. */
const HEADS = 3;
const COLUMNS = 15;
const RULE = /^:?-+:?$/;

/**
 * Cells set apart by `|` without a line for each row: one cell a line with lone bars between, or a table of bars that was
 * run together into one line.
 */
export const barred: Layout = {
  name: 'between bars',
  find: ({ scan }) => {
    const pieces = piecesOf(scan);
    const tables: Table[] = [];
    for (let i = 0; i < pieces.length; i++) {
      const head = headAt(pieces, i, scan);
      if (!head) continue;
      let stop = head.end;
      while (stop < pieces.length && !headAt(pieces, stop, scan)) stop++;
      const table = tableFrom(pieces.slice(i, head.end), pieces.slice(head.end, stop), head.roles, scan);
      if (table) tables.push(table);
      i = stop - 1;
    }
    return tables;
  },
};

/** What stands between two bars; what stands before the first or behind the last is no cell. */
function piecesOf(scan: string): Span[] {
  const bars = Array.from(scan.matchAll(/\|/g), ({ index }) => index);
  return bars.slice(1).map((end, i) => trimmedRange(scan, (bars[i] as number) + 1, end));
}

function headAt(pieces: readonly Span[], from: number, scan: string): { roles: ColumnRole[]; end: number } | null {
  const heads: string[] = [];
  let end = from;
  for (; end < pieces.length && heads.length <= COLUMNS; end++) {
    const { start, end: to } = pieces[end] as Span;
    const text = scan.slice(start, Math.min(to, start + 2 * COLUMNS));
    if (roleOf(text) === null) break;
    heads.push(text);
  }
  const roles = heads.length >= HEADS && heads.length <= COLUMNS ? dutyHead(heads) : null;
  return roles && { roles, end };
}

function tableFrom(
  head: readonly Span[],
  body: readonly Span[],
  roles: readonly ColumnRole[],
  scan: string,
): Table | null {
  const first = body.findIndex(({ start, end }) => end > start && !RULE.test(scan.slice(start, end)));
  const cells = body.slice(Math.max(0, first)).filter(({ start, end }) => !RULE.test(scan.slice(start, end)));
  const rows = rowsOf(cells, scan, roles, { single: false, torn: false });
  const last = rows.at(-1)?.at(-1);
  if (!last || !isConvincing(rows, scan)) return null;
  const start = scan.lastIndexOf('|', (head[0] as Span).start);
  const own = { start, end: (head.at(-1) as Span).end };
  const close = /^[\s|]*\|/.exec(scan.slice(last.range.end))?.[0].length ?? 0;
  return { range: { start, end: last.range.end + close }, head: own, rows };
}
