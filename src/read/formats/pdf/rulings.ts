import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Ruling, Rulings } from './shapes.ts';

type Matrix = number[];

/** What paints a path; a path that only clips draws nothing. */
const STROKES = new Set([OPS.stroke, OPS.closeStroke]);
const FILLS = new Set([OPS.fill, OPS.eoFill]);
const BOTH = new Set([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** Path codes of pdf.js and how many numbers follow each: move, line, cubic, quadratic, close. */
const LENGTHS: readonly number[] = [2, 2, 6, 4, 0];

// A filled box thinner than this is a line; wider ones are shades.
const MAX_WIDTH = 3;
// Shorter ones are parts of signs, not borders.
const MIN_LENGTH = 4;
// A page of tables has some hundreds; a map or chart has many more and is no table.
const MAX_RULINGS = 5000;

/** The straight lines a page draws, in its own points from the upper left corner; none for a drawing with more than 5,000. */
export function rulingsOf(list: { fnArray: number[]; argsArray: unknown[][] }, view: Matrix): Rulings {
  const horizontal: Ruling[] = [];
  const vertical: Ruling[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  list.fnArray.forEach((operation, i) => {
    const values = list.argsArray[i] ?? [];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? view;
    else if (operation === OPS.transform) matrix = Util.transform(matrix, values as Matrix);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (values[0]) matrix = Util.transform(matrix, values[0] as Matrix);
    } else if (operation === OPS.constructPath) path(values[0] as number, values[1] as [ArrayLike<number> | null]);
  });
  if (horizontal.length + vertical.length > MAX_RULINGS) return { horizontal: [], vertical: [] };
  return { horizontal, vertical };

  function path(paint: number, [data]: [ArrayLike<number> | null]): void {
    if (!data) return;
    const outlines = outlinesOf(data, matrix);
    if (STROKES.has(paint) || BOTH.has(paint)) for (const outline of outlines) stroke(outline);
    if (FILLS.has(paint) || BOTH.has(paint)) for (const outline of outlines) fill(outline);
  }

  function stroke(points: readonly Point[]): void {
    points.forEach((point, i) => {
      const next = points[i + 1];
      if (next) add(point[0], point[1], next[0], next[1]);
    });
  }

  function fill(points: readonly Point[]): void {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= MAX_WIDTH) add(left, (top + bottom) / 2, right, (top + bottom) / 2);
    else if (right - left <= MAX_WIDTH) add((left + right) / 2, top, (left + right) / 2, bottom);
  }

  function add(x1: number, y1: number, x2: number, y2: number): void {
    const [wide, high] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
    if (high < 1 && wide >= MIN_LENGTH) horizontal.push({ at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (wide < 1 && high >= MIN_LENGTH) vertical.push({ at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
}

type Point = readonly [number, number];

/** A path's outlines as the points they go through; curves by their end. */
function outlinesOf(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  for (let i = 0; i < data.length; ) {
    const code = data[i] as number;
    const length = LENGTHS[code];
    if (length === undefined) break;
    const current = outlines.at(-1);
    if (code === 4) {
      if (current?.[0]) current.push(current[0]);
    } else {
      const point = applied(matrix, data[i + length - 1] as number, data[i + length] as number);
      if (code === 0 || !current) outlines.push([point]);
      else current.push(point);
    }
    i += 1 + length;
  }
  return outlines;
}

function applied([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}
