/** Units of the drawing: pixels of a narrow phone. */
export const WIDTH = 328;
export const ROW = 24;
export const HEAD = 32;
export const FOOT = 16;
/** Between the row of all and those of units. */
export const GAP = 5;
/** Between years. */
const YEAR = 5;
/** A Han character of a name, and any other. */
const [HAN, OTHER] = [12, 7];
/** What the names take at least and at most. */
const NAMES = { least: 72, most: 172 } as const;
/** Columns narrower than that cannot be read, wider ones are no help. */
const [NARROWEST, WIDEST] = [23, 44];

/** Columns that stand side by side. */
export interface Band {
  /** Where they begin among all columns. */
  readonly from: number;
  readonly columns: readonly string[];
  readonly width: number;
  /** Where a column begins, or behind the last one, where it ends. */
  readonly x: (column: number) => number;
}

/** How the columns are spread over the width, in as many bands as they need, beside names cut to the room there is. */
export function measured(columns: readonly string[], names: readonly string[]) {
  const longest = Math.max(...names.map(widthOf));
  const room = Math.min(NAMES.most, Math.max(NAMES.least, longest + OTHER));
  const years = new Set(columns.map(yearOf)).size;
  const across = Math.floor((WIDTH - room - YEAR * Math.min(years - 1, 3)) / NARROWEST);
  const count = Math.ceil(columns.length / across);
  const size = Math.ceil(columns.length / count);
  const bands = Array.from({ length: count }, (_, n) =>
    bandOf(columns.slice(n * size, (n + 1) * size), n * size, room),
  );
  return { bands, names: names.map((name) => shortened(name, room - OTHER)) };
}

function bandOf(columns: readonly string[], from: number, room: number): Band {
  const gaps = columns.map((_, i) => YEAR * (new Set(columns.slice(0, i + 1).map(yearOf)).size - 1));
  const all = gaps.at(-1) ?? 0;
  const width = rounded(Math.min(WIDEST, (WIDTH - room - all) / columns.length));
  return { from, columns, width, x: (column) => rounded(room + column * width + (gaps[column] ?? all)) };
}

/** Far finer than a screen shows. */
export function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

export function yearOf(column: string): string {
  return column.slice(0, 4);
}

function widthOf(name: string): number {
  return [...name].reduce((width, character) => width + (/\p{Script=Han}/u.test(character) ? HAN : OTHER), 0);
}

function shortened(name: string, room: number): string {
  if (widthOf(name) <= room) return name;
  let rest = [...name];
  while (widthOf(rest.join('')) + HAN > room) rest = rest.slice(0, -1);
  return `${rest.join('')}…`;
}
