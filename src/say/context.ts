import type { SourceDocument, Span } from '../types.ts';

/** Characters shown on either side of a range at most. */
const AROUND = 150;

/** The lines a range of the raw text stands in, cut where they are long. */
export function linesAround({ raw }: Pick<SourceDocument, 'raw'>, { start, end }: Span): Span {
  const before = raw.lastIndexOf('\n', start - 1) + 1;
  const after = raw.indexOf('\n', end);
  const from = Math.max(start === 0 ? 0 : before, start - AROUND);
  const to = Math.min(after < 0 ? raw.length : after, end + AROUND);
  return { start: wholePoint(raw, from) ? from : from + 1, end: wholePoint(raw, to) ? to : to - 1 };
}

/** Whether no character is cut in two at an offset. */
function wholePoint(raw: string, at: number): boolean {
  return !/[\udc00-\udfff]/.test(raw[at] ?? '') || !/[\ud800-\udbff]/.test(raw[at - 1] ?? '');
}
