import type { Clause, Sentence } from '../../types.ts';

/** Characters of a sentence that says enough to be known by, more than a heading, and that a phone still shows. */
const SHORTEST = 24;
const LONGEST = 120;

/** The beginning of a list, or a member of one. */
const PART = /[:：]$|^\s*[（(][\d一二三四五六七八九十]+[)）]/;

/** The first sentence of a clause that can stand for it; null where there is none. */
export function tellingSentence(
  { sentences }: Clause,
  allowed: (text: string) => boolean = () => true,
): Sentence | null {
  const own = sentences.find(
    ({ text }) => text.length >= SHORTEST && text.length <= LONGEST && !PART.test(text) && allowed(text),
  );
  return own ?? null;
}

/** Part of a text that a clause may hold and still be another: more, and it may say the same. */
export const MOST_IN_COMMON = 0.5;
