import type { DropReason, Span } from '../../types.ts';

/** A text with its scan form, unit for unit. */
interface View {
  readonly text: string;
  readonly scan: string;
}

/** Finds noise of one sort. Rules know no particular document. */
export interface NoiseRule {
  readonly name: string;
  readonly reason: DropReason;
  find(view: View): Span[];
}

/** The ranges of all matches of a global pattern. */
export function matches(pattern: RegExp, text: string): Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The lines of a text whose trimmed form a test accepts. */
export function linesWhere(text: string, accept: (line: string) => boolean): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && accept(line.trim())) spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}
