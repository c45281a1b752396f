import type { Correction, DropReason, Segment, SourceDocument, Span } from '../types.ts';

/** A part of a passage as a page shows it. */
export type Fragment =
  /** Words of the document. */
  | { readonly is: 'text'; readonly text: string; readonly marked: boolean }
  /** Words that stand for others, or for nothing; the correction says why. */
  | { readonly is: 'corrected'; readonly text: string; readonly marked: boolean; readonly correction: Correction }
  /** Words that are not shown, counted. */
  | { readonly is: 'gap'; readonly reason: DropReason; readonly characters: number }
  /** Words as printed that the cleaned text leaves out. */
  | { readonly is: 'dropped'; readonly text: string; readonly reason: DropReason };

/** How a passage is shown: cleaned, or as printed. */
export type Form = 'clean' | 'printed';

/**
 * A passage cut into what is shown of it. In the cleaned form the marked fragments, joined, are what a citation of
 * `mark` quotes. Spam is counted in both forms and printed in neither.
 */
export function fragmentsOf(document: SourceDocument, span: Span, mark: Span | null, form: Form = 'clean'): Fragment[] {
  const fragments: Fragment[] = [];
  for (const piece of document.pieces(span)) {
    const kept = piece.text === document.raw.slice(piece.span.start, piece.span.end);
    const parts = kept || piece.text === '' ? cutAt(piece.span, bordersOf(document, mark, piece.span)) : [piece.span];
    for (const part of parts) add(fragments, fragmentOf(document, part, kept ? null : piece.text, mark, form));
  }
  return fragments;
}

/** What is shown of a stretch of raw text that is kept as it stands, or became other words, or none. */
function fragmentOf(
  document: SourceDocument,
  span: Span,
  changed: string | null,
  mark: Span | null,
  form: Form,
): Fragment {
  const raw = document.raw.slice(span.start, span.end);
  const marked = mark !== null && inside(span, mark);
  const correction = changed === null ? undefined : document.corrections.find((own) => inside(span, own.span));
  const text = form === 'clean' ? (changed ?? raw) : raw;
  if (correction) return { is: 'corrected', text, marked, correction };
  const { reason } = segmentAt(document.ledger, span.start);
  const shown = changed === null ? reason === undefined || marked || raw.trim() === '' : changed !== '';
  if (shown) return { is: 'text', text, marked };
  const why = reason ?? 'junk';
  if (form === 'clean' || why === 'spam') return { is: 'gap', reason: why, characters: raw.length };
  return { is: 'dropped', text: raw, reason: why };
}

/** Adds a fragment, to the last one where it goes on with it. */
function add(fragments: Fragment[], next: Fragment): void {
  const last = fragments.at(-1);
  if (last?.is === 'text' && next.is === 'text' && last.marked === next.marked) {
    fragments[fragments.length - 1] = { ...last, text: last.text + next.text };
  } else if (last?.is === 'gap' && next.is === 'gap' && last.reason === next.reason) {
    fragments[fragments.length - 1] = { ...last, characters: last.characters + next.characters };
  } else fragments.push(next);
}

/** Offsets inside a span where a segment of the ledger, a correction or the marked range begins or ends. */
function bordersOf({ ledger, corrections }: SourceDocument, mark: Span | null, { start, end }: Span): number[] {
  const borders = [...(mark ? [mark] : []), ...corrections.map(({ span }) => span)].flatMap((own) => [
    own.start,
    own.end,
  ]);
  for (let i = indexAt(ledger, start) + 1; i < ledger.length; i++) {
    const own = (ledger[i] as Segment).span.start;
    if (own >= end) break;
    borders.push(own);
  }
  return [...new Set(borders)].filter((at) => at > start && at < end).sort((a, b) => a - b);
}

function cutAt({ start, end }: Span, borders: readonly number[]): Span[] {
  const ends = [...borders, end];
  return ends.map((own, i) => ({ start: i === 0 ? start : (ends[i - 1] as number), end: own }));
}

/** The segment of the ledger that an offset stands in. */
function segmentAt(ledger: readonly Segment[], offset: number): Segment {
  return ledger[indexAt(ledger, offset)] as Segment;
}

function indexAt(ledger: readonly Segment[], offset: number): number {
  let low = 0;
  let high = ledger.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ledger[middle] as Segment).span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether one span lies wholly in another. */
function inside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
