import type { Span } from '../../types.ts';
import { isBelow, type Line, linesOf } from './body.ts';
import { type ColumnRole, dutyHead, roleOf } from './columns.ts';
import { isConvincing, rowsOf } from './rows.ts';
import type { Layout, Table } from './table.ts';

/** Fewest heads that show a table when each stands in a line of its own. */
const HEADS = 3;
/** Most columns; a longer run of heads is no head. */
const COLUMNS = 15;
const BAR = '|';

/** One cell a line, often with lone `|` between them: what is left of a table when a page is copied as text. */
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
function headAt(lines: readonly Line[], from: number): { roles: ColumnRole[]; end: number; bars: boolean } | null {
  if (!lines[from] || roleOf(lines[from].text) === null) return null;
  const heads: string[] = [];
  let bars = false;
  let i = from;
  for (; i < lines.length && heads.length <= COLUMNS; i++) {
    const { text } = lines[i] as Line;
    if (text === BAR) bars = true;
    else if (roleOf(text) !== null) heads.push(text);
    else break;
  }
  const roles = heads.length >= HEADS && heads.length <= COLUMNS ? dutyHead(heads) : null;
  return roles && { roles, end: i, bars };
}

function tableFrom(
  lines: readonly Line[],
  from: number,
  { roles, end, bars }: { roles: ColumnRole[]; end: number; bars: boolean },
  scan: string,
): Table | null {
  const stop = lines.findIndex((_, i) => i >= end && (isBelow(lines, i) || (i > end && headAt(lines, i) !== null)));
  const body = lines.slice(end, stop < 0 ? lines.length : stop);
  const rows = rowsOf(bars ? betweenBars(body) : body, scan, roles, { single: false, torn: !bars });
  const last = rows.at(-1)?.at(-1)?.range;
  if (!last || !isConvincing(rows, scan)) return null;
  const top = lines[from - 1]?.text === BAR ? from - 1 : from;
  const head = { start: (lines[top] as Line).start, end: (lines[end - 1] as Line).end };
  // Bars behind the last cell belong to the table.
  let close = body.findIndex(({ start }) => start >= last.end);
  while (body[close]?.text === BAR && body[close + 1]?.text === BAR) close++;
  const bar = body[close]?.text === BAR ? body[close] : undefined;
  return { range: { start: head.start, end: bar?.end ?? last.end }, head, rows };
}

/** The stretches between bars; two bars with nothing between them are an empty cell. */
function betweenBars(lines: readonly Line[]): Span[] {
  const cells: Span[] = [];
  let start = -1;
  let bar = true;
  lines.forEach((line, i) => {
    if (line.text !== BAR) start = start < 0 ? line.start : start;
    else {
      if (start >= 0) cells.push({ start, end: (lines[i - 1] as Line).end });
      else if (bar) cells.push({ start: line.start, end: line.start });
      start = -1;
    }
    bar = line.text === BAR;
  });
  return start >= 0 ? [...cells, { start, end: (lines.at(-1) as Line).end }] : cells;
}
