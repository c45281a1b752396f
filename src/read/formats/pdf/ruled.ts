import type { Ruling, Rulings } from './shapes.ts';

/** A place in a ruled table with its box in points. */
interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly RuledCell[];
}

// Borders are drawn twice or meet with a gap, by up to this many points.
const NEAR = 3;

// A page of a plan has some hundreds; a chart on squared paper more.
const MAX_PLACES = 10_000;

/** The tables that lines on a page frame: at least two cells. A box missing between two cells' places makes them one cell. */
export function ruledTables({ horizontal, vertical }: Rulings): RuledTable[] {
  const across = merged(horizontal);
  const down = merged(vertical);
  return groups(across, down).flatMap(({ across: rows, down: columns }) => {
    const ys = places(rows);
    const xs = places(columns);
    const count = (xs.length - 1) * (ys.length - 1);
    if (count < 2 || count > MAX_PLACES) return [];
    const cells = cellsOf(xs, ys, rows, columns);
    const [left, right] = [xs[0] as number, xs.at(-1) as number];
    return [{ left, right, top: ys[0] as number, bottom: ys.at(-1) as number, cells }];
  });
}

/** Lines drawn in pieces, or twice, as one. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const lines: Ruling[] = [];
  for (const ruling of [...rulings].sort((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)) {
    const last = lines.at(-1);
    if (last && Math.abs(last.at - ruling.at) < NEAR / 2 && ruling.from <= last.to + NEAR) {
      lines[lines.length - 1] = { ...last, to: Math.max(last.to, ruling.to) };
    } else lines.push(ruling);
  }
  return lines;
}

interface Group {
  across: Ruling[];
  down: Ruling[];
}

/** Lines that touch each other belong to one table. */
function groups(across: readonly Ruling[], down: readonly Ruling[]): Group[] {
  let open: Group[] = [];
  for (const line of across) {
    const touching = down.filter((other) => touches(line, other));
    const same = open.filter((group) => touching.some((other) => group.down.includes(other)));
    const group: Group = {
      across: [...same.flatMap((one) => one.across), line],
      down: [...new Set([...same.flatMap((one) => one.down), ...touching])],
    };
    open = [...open.filter((one) => !same.includes(one)), group];
  }
  return open;
}

function touches(across: Ruling, down: Ruling): boolean {
  return covers(across, down.at, NEAR) && covers(down, across.at, NEAR);
}

function covers({ from, to }: Ruling, place: number, slack: number): boolean {
  return place >= from - slack && place <= to + slack;
}

/** Where lines stand, those close together once, in order. */
function places(lines: readonly Ruling[]): number[] {
  const found: number[] = [];
  for (const at of lines.map((line) => line.at).sort((a, b) => a - b)) {
    if (found.length === 0 || at - (found.at(-1) as number) > NEAR) found.push(at);
  }
  return found;
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Ruling[],
  down: readonly Ruling[],
): RuledCell[] {
  const middle = (list: readonly number[], i: number) => ((list[i] as number) + (list[i + 1] as number)) / 2;
  const wall = (lines: readonly Ruling[], at: number, along: number) =>
    lines.some((line) => Math.abs(line.at - at) <= NEAR && covers(line, along, 0));
  const taken = new Set<string>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row}:${column}`)) continue;
      let columns = 1;
      while (column + columns < xs.length - 1 && !wall(down, xs[column + columns] as number, middle(ys, row)))
        columns++;
      let rows = 1;
      while (row + rows < ys.length - 1 && !wall(across, ys[row + rows] as number, middle(xs, column))) rows++;
      for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) taken.add(`${r}:${c}`);
      const box = { left: xs[column], right: xs[column + columns], top: ys[row], bottom: ys[row + rows] };
      cells.push({ row, column, rows, columns, ...(box as Record<keyof typeof box, number>) });
    }
  }
  return cells;
}
