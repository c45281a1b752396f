import { compose, type Mapped, originOf, rangeWithin } from '../text/mapped.ts';
import type { Span } from '../types.ts';

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
