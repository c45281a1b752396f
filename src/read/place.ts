import { compose, type Mapped, originOf, rangeWithin } from '../text/mapped.ts';
import type { Piece, Span } from '../types.ts';

/** The three texts of one document with their maps. */
export interface Texts {
  readonly raw: string;
  /** raw → clean */
  readonly clean: Mapped;
  /** raw → normal */
  readonly normal: Mapped;
  readonly scan: string;
}

/** Joins the maps of a clean text and of the normal text made from it. */
export function textsOf(raw: string, clean: Mapped, normal: Mapped, scan: string): Texts {
  return { raw, clean, normal: compose(clean, normal), scan };
}

/** The raw span a range of the normal text came from. */
export function rawSpan(texts: Texts, range: Span): Span {
  return originOf(texts.normal, range.start, range.end);
}

/** The cleaned text of a raw span. */
export function cleanOf(texts: Texts, span: Span): string {
  const { start, end } = rangeWithin(texts.clean, span);
  return texts.clean.text.slice(start, end);
}

/** The normal text of a raw span. */
export function normalOf(texts: Texts, span: Span): string {
  const { start, end } = rangeWithin(texts.normal, span);
  return texts.normal.text.slice(start, end);
}

/** A raw span as the pieces its cleaned text is made of; they partition it. */
export function piecesOf({ raw, clean }: Texts, span: Span): Piece[] {
  const pieces: Piece[] = [];
  const range = rangeWithin(clean, span);
  let at = span.start;
  const dropped = (end: number) => {
    if (end > at) pieces.push({ text: '', span: { start: at, end } });
    at = Math.max(at, end);
  };
  for (let i = range.start; i < range.end; ) {
    const from = clean.starts[i] as number;
    dropped(from);
    const end = isKept(raw, clean, i) ? endOfKept(raw, clean, i, range.end) : endOfChanged(clean, i, range.end);
    const to = clean.ends[end - 1] as number;
    pieces.push({ text: clean.text.slice(i, end), span: { start: from, end: to } });
    at = to;
    i = end;
  }
  dropped(span.end);
  return pieces;
}

/** Whether a unit is what stands in raw. */
function isKept(raw: string, { text, starts, ends }: Mapped, i: number): boolean {
  const at = starts[i] as number;
  return ends[i] === at + 1 && text[i] === raw[at];
}

/** Where the units end that stand in raw as they are, one after the other. */
function endOfKept(raw: string, clean: Mapped, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit && clean.starts[end] === clean.ends[end - 1] && isKept(raw, clean, end)) end++;
  return end;
}

/** Where the units end that stand for the same other words of raw. */
function endOfChanged({ starts }: Mapped, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit && starts[end] === starts[start]) end++;
  return end;
}
