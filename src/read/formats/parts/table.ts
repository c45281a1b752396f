import { InputError } from '../../../errors.ts';

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
// Far above any plan (5,000 tasks of 10 columns are 50,000 cells); merged cells could multiply text without end.
const MAX_CELLS = 2_000_000;
const MAX_TEXT = 50_000_000;
const TOO_LARGE = 'a table in it is too large (over 2 million cells or 50 million characters). Is it a plan?';

/**
 * The lines of a table. A value merged over several rows is written into each of them; one merged over several columns
 * stands once, with empty cells behind it. Rows and columns without any text are left out. A table that only lays out (a
 * single column, or one cell that holds most of it) gives its contents in reading order. Titles above the head and remarks
 * below, which stand alone in their row, become paragraphs.
 * @throws InputError for more than 2 million cells or 50 million characters.
 */
export function tableLines(cells: readonly Cell[]): Line[] {
  const filled = cells.filter(({ content }) => content.some((line) => line.length > 0));
  const columns = inOrder(filled.map(({ column }) => column));
  if (columns.length < 2 || filled.some((cell) => isFrame(cell, filled)))
    return filled.flatMap(({ content }) => content);
  const rows = gridOf(filled, inOrder(cells.map(({ row }) => row)), columns);
  const counts = rows.map(({ texts }) => texts.filter((text) => text !== '').length);
  const first = counts.findIndex((count) => count > 1);
  const end = rows.findLastIndex(({ wide }, i) => counts[i] !== 0 && !wide);
  return rows.flatMap(({ texts }, i): Line[] => {
    if (counts[i] === 0) return [];
    return i < first || i > end ? [texts.find((text) => text !== '') as string] : [texts];
  });
}

interface Row {
  readonly texts: string[];
  /** Its first cell covers the whole width. */
  wide: boolean;
}

/** `places` are the numbers of the rows and columns in use, in order. */
function gridOf(cells: readonly Cell[], rowPlaces: readonly number[], columnPlaces: readonly number[]): Row[] {
  if (rowPlaces.length * columnPlaces.length > MAX_CELLS) throw new InputError(TOO_LARGE);
  const rows = rowPlaces.map((): Row => ({ texts: columnPlaces.map(() => ''), wide: false }));
  const rowAt = new Map(rowPlaces.map((row, at) => [row, at]));
  const columnAt = new Map(columnPlaces.map((column, at) => [column, at]));
  const lastColumn = columnPlaces.at(-1) as number;
  let size = 0;
  for (const { row, column, rows: height, columns, content } of cells) {
    const text = cellText(content);
    const first = rowAt.get(row) as number;
    const place = columnAt.get(column) as number;
    if (place === 0 && column + columns > lastColumn) (rows[first] as Row).wide = true;
    for (let at = first; at < rows.length && (rowPlaces[at] as number) < row + height; at++) {
      size += text.length;
      if (size > MAX_TEXT) throw new InputError(TOO_LARGE);
      (rows[at] as Row).texts[place] = text;
    }
  }
  return rows;
}

function inOrder(places: readonly number[]): number[] {
  return [...new Set(places)].sort((a, b) => a - b);
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
