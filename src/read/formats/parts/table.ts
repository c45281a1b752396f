/** A paragraph, or the cells of a table row. */
export type Line = string | readonly string[];

/** A cell as a table lists it: where it starts, in rows and columns from 0, and how many it covers. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly content: readonly Line[];
}

// A table around a whole page holds most of its text in one cell; no task's cell has so many paragraphs.
const FRAME_LINES = 30;

/**
 * The lines of a table. A value merged over several rows is written into each of them; one merged over several columns
 * stands once, with empty cells behind it. Columns without any text are left out. A table that only lays out (a single
 * column, or one cell that holds most of it) gives its contents in reading order. Titles above the head and remarks
 * below, which stand alone in their row, become paragraphs.
 */
export function tableLines(cells: readonly Cell[]): Line[] {
  const filled = cells.filter(({ content }) => content.some((line) => line.length > 0));
  const used = [...new Set(filled.map(({ column }) => column))].sort((a, b) => a - b);
  if (used.length < 2 || filled.some((cell) => isFrame(cell, filled))) return filled.flatMap(({ content }) => content);
  const place = new Map(used.map((column, i) => [column, i]));
  const last = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const rows: string[][] = Array.from({ length: last + 1 }, () => used.map(() => ''));
  const wide = new Set<number>();
  for (const { row, column, rows: height, columns, content } of filled) {
    const text = cellText(content);
    for (const covered of rows.slice(row, row + height)) covered[place.get(column) as number] = text;
    if (column <= (used[0] as number) && column + columns > (used.at(-1) as number)) wide.add(row);
  }
  const counts = rows.map((row) => row.filter((text) => text !== '').length);
  const first = counts.findIndex((count) => count > 1);
  const end = counts.findLastIndex((count, row) => count > 0 && !wide.has(row));
  return rows.flatMap((row, i): Line[] => {
    if (counts[i] === 0) return [];
    return i < first || i > end ? [row.find((text) => text !== '') as string] : [row];
  });
}

/** Writes lines out as raw text; rows as `| a | b |`. */
export function rawText(lines: readonly Line[]): string {
  return lines.map((line) => (typeof line === 'string' ? line : pipeRow(line))).join('\n');
}

function pipeRow(row: readonly string[]): string {
  return `| ${row.join(' | ')} |`;
}

function isFrame({ content }: Cell, all: readonly Cell[]): boolean {
  const nested = content.some((line) => typeof line !== 'string');
  if (!nested && content.length < FRAME_LINES) return false;
  const size = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + line.length, 0);
  return size(content) * 2 > all.reduce((sum, cell) => sum + size(cell.content), 0);
}

function cellText(content: readonly Line[]): string {
  const text = content.map((line) => (typeof line === 'string' ? line : line.join(' '))).join('\n');
  return text
    .replace(/[^\S\n]*\n\s*/g, ' ')
    .replaceAll('|', '｜')
    .trim();
}
