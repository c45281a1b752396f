import type { Span } from '../../types.ts';
import { isDateLine, SIGNATURE, TAIL } from '../facts/front.ts';

/** A line of text without the blanks around it. */
export interface Line extends Span {
  readonly text: string;
}

/** The lines of a text that are not blank. */
export function linesOf(scan: string): Line[] {
  return Array.from(scan.matchAll(/[^\n]+/g)).flatMap(({ index, 0: line }) => {
    const text = line.trim();
    const start = index + line.length - line.trimStart().length;
    return text === '' ? [] : [{ start, end: start + text.length, text }];
  });
}

/** Whether a line stands under a table and is no cell of it: a signature, a date, an annex. */
export function isBelow(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? '';
  return isDateLine(text) || TAIL.test(text) || (SIGNATURE.test(text) && isDateLine(lines[i + 1]?.text ?? ''));
}
