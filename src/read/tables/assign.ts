import type { ColumnRole } from './columns.ts';
import { fitOf, type Shape } from './fit.ts';

/** Where a cell belongs: rows and columns are counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Places for the first cells, and how well they fit; cells behind the last place belong to no row. */
export interface Assignment {
  readonly places: readonly Place[];
  readonly score: number;
}

/** How cells may be put together. */
export interface Rules {
  /** All cells are of one row. */
  readonly single: boolean;
  /** A cell may have been torn apart by blanks or line ends. */
  readonly torn: boolean;
}

/** What it costs to leave a column out: a merged category is usual, a row without its number is none. */
const SKIP: Readonly<Record<ColumnRole, number>> = {
  number: 6,
  category: 0,
  task: 5,
  requirement: 1,
  lead: 0.7,
  responsible: 0.7,
  deadline: 0.7,
  unclear: 0,
  other: 0.3,
};
const TORN = 1.5;
const NONE = Number.NEGATIVE_INFINITY;

/**
 * Puts cells, given in reading order, into the columns of a head so that their words fit best. Cells behind the best
 * place to stop (a signature under the table) get no place. Linear in the number of cells.
 */
export function assign(shapes: readonly Shape[], head: readonly ColumnRole[], { single, torn }: Rules): Assignment {
  const width = head.length;
  const skips = [0];
  for (const role of head) skips.push((skips.at(-1) as number) + (single ? Math.min(SKIP[role], 1) : SKIP[role]));
  const skip = (from: number, to: number) => (skips[to] as number) - (skips[from] as number);
  let scores: number[] = [];
  const steps: Int16Array[] = [];
  let best = { score: single ? NONE : 0, at: -1, column: -1 };
  for (const [i, shape] of shapes.entries()) {
    const step = new Int16Array(width);
    const next = head.map((role, column) => {
      const fit = fitOf(shape, role);
      // -1: first cell of a row; a column: the row goes on from there.
      let score = i === 0 ? -skip(0, column) : NONE;
      let from = -1;
      if (i > 0 && !single) {
        const closed = scores.map((own, last) => own - skip(last + 1, width));
        const last = closed.indexOf(Math.max(...closed));
        score = (closed[last] as number) - skip(0, column);
        from = -2 - last;
      }
      for (let last = 0; last <= column && i > 0; last++) {
        const same = last === column;
        if (same && !torn && !shape.empty) continue;
        // An empty cell between two rows is none of either.
        const cost = same ? (shape.empty ? fit : TORN) : skip(last + 1, column);
        const own = (scores[last] as number) - cost;
        if (own > score) [score, from] = [own, last];
      }
      step[column] = from;
      return score + fit;
    });
    scores = next;
    steps.push(step);
    scores.forEach((own, column) => {
      const score = own - skip(column + 1, width);
      if (score > best.score || (single && i > best.at)) best = { score, at: i, column };
    });
  }
  return { places: traced(steps, best), score: best.score };
}

function traced(steps: readonly Int16Array[], end: { readonly at: number; readonly column: number }): Place[] {
  const places: Place[] = [];
  let { column } = end;
  let row = 0;
  for (let i = end.at; i >= 0; i--) {
    places.push({ row, column });
    const from = steps[i]?.[column] as number;
    if (from <= -2) row++;
    column = from <= -2 ? -2 - from : from;
  }
  return places.reverse().map((place) => ({ ...place, row: row - place.row }));
}
