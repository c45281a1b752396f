import type { Segment, Span } from '../types.ts';

/** A stretch of raw text and what it is. */
export type Claim = Omit<Segment, 'span'> & { readonly span: Span };

/**
 * Partitions `[0, length)` by claims: a later claim goes over an earlier one. What nobody claims (line ends, blanks)
 * goes with the segment before it, or with the first one.
 */
export function ledgerOf(length: number, claims: readonly Claim[]): Segment[] {
  const owner = new Int32Array(length).fill(-1);
  claims.forEach(({ span }, i) => {
    owner.fill(i, span.start, span.end);
  });
  const segments: Segment[] = [];
  let current = owner.find((index) => index >= 0) ?? -1;
  let start = 0;
  const close = (end: number) => {
    const { span: _, ...claim } = claims[current] ?? { span: { start, end }, kind: 'metadata' as const };
    if (end > start) segments.push({ ...claim, span: { start, end } });
    start = end;
  };
  for (let at = 0; at < length; at++) {
    const next = owner[at] as number;
    if (next < 0 || next === current) continue;
    close(at);
    current = next;
  }
  close(length);
  return segments;
}
