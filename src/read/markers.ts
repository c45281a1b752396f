import { CHINESE_NUMERALS, numberOf } from '../text/numerals.ts';

/** `category` and `row` are parts of a table that print no number and are counted. */
export type MarkerStyle = 'chapter' | 'section' | 'item' | 'category' | 'article' | 'arabic' | 'row';

/** The number at the start of a block. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly value: number;
  /** As printed, without the mark behind it: `12`, `(二)`, `三`, `第五条`; empty when it is counted. */
  readonly printed: string;
  /** Units the number and its mark take up. */
  readonly length: number;
}

const N = `[${CHINESE_NUMERALS}\\d]{1,5}`;
const C = `[${CHINESE_NUMERALS}]{1,4}`;

/** Styles from the outermost inwards; `4.2024年…` is task 4 with a date, `4.5%` is no task. */
const STYLES: readonly [MarkerStyle, RegExp][] = [
  ['chapter', new RegExp(`^(第(${N})[章编])\\s*`)],
  ['article', new RegExp(`^(第(${N})条)\\s*`)],
  ['section', new RegExp(`^((${C}))\\s*[、.．]\\s*`)],
  ['item', new RegExp(`^(\\((${C})\\))\\s*[、.]?\\s*`)],
  ['arabic', /^((\d{1,3}))(?:\s*[.、](?!\d(?!\d{3}年))|\s+(?=\p{Script=Han}))\s*/u],
];

/** The number a block starts with, or null. Expects scan form. */
export function markerOf(scan: string): Marker | null {
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(scan);
    if (!match) continue;
    const value = numberOf(match[2] as string);
    if (value === null) continue;
    return { style, value, printed: match[1] as string, length: match[0].length };
  }
  return null;
}
