import type { Span } from '../types.ts';

/**
 * A text that knows, for every UTF-16 unit, which range of the text before it the unit came from. The map is kept as
 * edits are made, so that nothing ever has to be found again by searching.
 */
export interface Mapped {
  readonly text: string;
  /** Start of the origin of unit i; rising. */
  readonly starts: Int32Array;
  /** End (exclusive) of the origin of unit i. */
  readonly ends: Int32Array;
}

/** Replaces `[start, end)` of a mapped text by `text`; an empty text drops the range. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text as its own origin. */
export function identity(text: string): Mapped {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return { text, starts, ends };
}

/**
 * Applies edits and carries the map along. Edits are in coordinates of `source.text`; of two that overlap the one that
 * starts first wins. Every unit of a replacement maps to the whole replaced range.
 */
export function applyEdits(source: Mapped, edits: readonly Edit[]): Mapped {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const copy = (to: number) => {
    parts.push(source.text.slice(at, to));
    for (let i = at; i < to; i++) {
      starts.push(source.starts[i] as number);
      ends.push(source.ends[i] as number);
    }
  };
  for (const edit of sorted) {
    if (edit.start < at || edit.end <= edit.start) continue;
    copy(edit.start);
    const origin = originOf(source, edit.start, edit.end);
    parts.push(edit.text);
    for (let i = 0; i < edit.text.length; i++) {
      starts.push(origin.start);
      ends.push(origin.end);
    }
    at = edit.end;
  }
  copy(source.text.length);
  return { text: parts.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The origin of `[start, end)`; an empty range has the empty origin at its place. */
export function originOf(mapped: Mapped, start: number, end: number): Span {
  if (end > start) return { start: mapped.starts[start] as number, end: mapped.ends[end - 1] as number };
  const at = start < mapped.text.length ? (mapped.starts[start] as number) : (mapped.ends.at(-1) ?? 0);
  return { start: at, end: at };
}

/** The units whose origin lies wholly inside `span`, as a range of the mapped text. */
export function rangeWithin(mapped: Mapped, span: Span): Span {
  const start = firstAtLeast(mapped.starts, span.start);
  const end = firstAtLeast(mapped.ends, span.end + 1);
  return { start, end: Math.max(start, end) };
}

/** Two maps as one: `outer` was made from `inner.text`. */
export function compose(inner: Mapped, outer: Mapped): Mapped {
  const starts = outer.starts.map((start, i) => originOf(inner, start, outer.ends[i] as number).start);
  const ends = outer.ends.map((end, i) => originOf(inner, outer.starts[i] as number, end).end);
  return { text: outer.text, starts, ends };
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
