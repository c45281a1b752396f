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

/** Finds the sentence of a range that holds a place; the whole range when none does. Each range is cut up only once. */
export function sentenceFinder(scan: string): (range: Span, place: Span) => Span {
  const known = new Map<Span, Span[]>();
  return (range, place) => {
    const sentences = known.get(range) ?? sentencesOf(scan, range);
    known.set(range, sentences);
    const first = sentences[firstWhere(sentences, ({ end }) => end > place.start)];
    const last = sentences[firstWhere(sentences, ({ start }) => start >= place.end) - 1];
    return first && last && first.start <= last.start ? { start: first.start, end: last.end } : range;
  };
}

/** The first index of a sorted list for which a test holds; its length when it holds for none. */
function firstWhere<T>(sorted: readonly T[], test: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
