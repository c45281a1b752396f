/** What a number counts, by what stands behind it. */
interface Measure {
  readonly pattern: RegExp;
  /** Numbers people write with it, where other clauses print too few. */
  readonly usual: readonly number[];
}

const COUNTS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 20, 24, 26, 28, 30, 35, 40, 50, 60, 80, 100, 150, 200, 300, 500];

/** Measures in order: the first whose pattern fits. */
const MEASURES: readonly Measure[] = [
  { pattern: /^个?(?:工作)?[日天]/, usual: [1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90] },
  { pattern: /^个?小[时時]/, usual: [2, 4, 6, 12, 24, 48, 72] },
  { pattern: /^个?月/, usual: [1, 2, 3, 6, 9, 12] },
  { pattern: /^[%％]/, usual: [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 40, 50, 60, 70, 80, 85, 90, 95] },
  { pattern: /^[次篇期场場条條]/, usual: [1, 2, 3, 4, 5, 6, 8, 10, 12] },
  { pattern: /^/, usual: COUNTS },
];

/** Numbers this near on the ladder are plausible. */
const REACH = 4;

function measureOf(behind: string): Measure {
  return MEASURES.find(({ pattern }) => pattern.test(behind)) as Measure;
}

/** Whether two numbers count in the same measure, by what stands behind them. */
export function isSameMeasure(one: string, other: string): boolean {
  return measureOf(one) === measureOf(other);
}

/** Numbers people could take for this one, the nearest first. */
export function plausible(right: number, behind: string): number[] {
  const { usual } = measureOf(behind);
  const below = usual.filter((own) => own < right).slice(-REACH);
  const above = usual.filter((own) => own > right).slice(0, REACH);
  return [...below, ...above].sort((a, b) => farFrom(a, right) - farFrom(b, right));
}

/** How far two numbers are apart, as a ratio. */
export function farFrom(one: number, other: number): number {
  return Math.max(one / other, other / one);
}
