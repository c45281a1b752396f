import type { Piece } from './shapes.ts';

/** A printed line. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  /** Where it ends. */
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Puts pieces into lines, from the top down and from left to right. */
export function printedLines(pieces: readonly Piece[]): PrintedLine[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && piece.y - first.y < Math.min(first.size, piece.size) * 0.5) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => joined(line.sort((a, b) => a.x - b.x)));
}

function joined(line: readonly Piece[]): PrintedLine {
  const first = line[0] as Piece;
  let text = '';
  let right = first.x;
  for (const piece of line) {
    text += blank(text, piece, piece.x - right) + piece.text;
    right = Math.max(right, piece.x + piece.width);
  }
  return { text, x: first.x, right, y: first.y, size: Math.max(...line.map(({ size }) => size)) };
}

/** What stands for a gap, in em: columns are set apart by two blanks; between Han characters half an em is a blank. */
function blank(before: string, { text, size }: Piece, gap: number): string {
  if (before === '') return '';
  if (gap > size * 2) return '  ';
  const latin = /[\w.,)]$/.test(before) && /^[\w(]/.test(text);
  return gap > size * (latin ? 0.15 : 0.5) ? ' ' : '';
}
