import type { Span } from '../types.ts';

const SENTENCE = /[^。!?;\n]*(?:[。!?;]+["')]*|\n|$)/g;

/** The sentences of a range of scan text, as ranges without blanks around them. A semicolon ends one too. */
export function sentencesOf(scan: string, range: Span): Span[] {
  return Array.from(scan.slice(range.start, range.end).matchAll(SENTENCE)).flatMap(({ index, 0: text }) => {
    if (text.trim() === '') return [];
    const start = range.start + index + text.length - text.trimStart().length;
    return [{ start, end: range.start + index + text.trimEnd().length }];
  });
}

/** The sentence of a range that holds a place; the whole range when none does. */
export function sentenceAt(scan: string, range: Span, place: Span): Span {
  const inside = sentencesOf(scan, range).filter(({ start, end }) => start < place.end && end > place.start);
  if (inside.length === 0) return range;
  return { start: (inside[0] as Span).start, end: (inside.at(-1) as Span).end };
}
