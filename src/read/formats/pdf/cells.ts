import type { Cell } from '../parts/table.ts';
import { type PrintedLine, printedLines } from './lines.ts';
import type { RuledTable } from './ruled.ts';
import type { Piece } from './shapes.ts';

/** Whether a piece stands inside a table. */
export function isInside({ x, y, width, size }: Piece, { left, right, top, bottom }: RuledTable): boolean {
  const middle = x + width / 2;
  return middle > left && middle < right && y - size / 3 > top && y - size / 3 < bottom;
}

/** The cells of a ruled table with the text in them. */
export function filledCells({ cells }: RuledTable, pieces: readonly Piece[]): Cell[] {
  const walls = [...new Set(cells.map(({ left }) => left))];
  const split = pieces.flatMap((piece) => splitAt(piece, walls));
  return cells.map(({ row, column, rows, columns, ...box }) => {
    const own = split.filter((piece) => isInside(piece, { ...box, cells: [] }));
    return { row, column, rows, columns, content: own.length > 0 ? [cellText(printedLines(own))] : [] };
  });
}

/** A run of text that goes on into the next cell, cut where the wall stands; letters are taken as half as wide as Han. */
function splitAt(piece: Piece, walls: readonly number[]): Piece[] {
  const inside = walls.filter(
    (wall) => wall > piece.x + piece.size / 2 && wall < piece.x + piece.width - piece.size / 2,
  );
  if (inside.length === 0) return [piece];
  const chars = [...piece.text];
  const weights = chars.map((char) => (/[\x20-\x7e]/.test(char) ? 0.5 : 1));
  const unit = piece.width / weights.reduce((sum, weight) => sum + weight, 0);
  const parts: { text: string; x: number; width: number }[] = [];
  let x = piece.x;
  let cell = -1;
  chars.forEach((char, i) => {
    const width = (weights[i] as number) * unit;
    const now = inside.filter((wall) => wall < x + width / 2).length;
    if (now !== cell) parts.push({ text: '', x, width: 0 });
    const part = parts.at(-1) as (typeof parts)[number];
    part.text += char;
    part.width += width;
    cell = now;
    x += width;
  });
  return parts.map((part) => ({ ...piece, ...part }));
}

/** A cell's lines: one that fills the cell goes on in the next, a shorter one ends. */
function cellText(lines: readonly PrintedLine[]): string {
  const right = Math.max(...lines.map((line) => line.right));
  return lines
    .map((line, i) => line.text + (i === lines.length - 1 ? '' : line.right > right - line.size * 1.2 ? '' : '\n'))
    .join('');
}
