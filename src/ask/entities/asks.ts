import type { Ask } from '../query.ts';
import { ASK_WORDS } from './ask-words.ts';
import { blank, type Found, findAll } from './spans.ts';

const PATTERNS = ASK_WORDS.map(([ask, sources]) => [ask, new RegExp(sources.join('|'), 'g')] as const);

/** What a question asks for, in the order of precedence, with the stretches that say so. */
export function asksIn(text: string): Found<Ask>[] {
  let rest = text;
  return PATTERNS.flatMap(([ask, pattern]) => {
    const found = findAll(rest, pattern, ([words]) => (words.trim() === '' ? null : ask));
    rest = blank(rest, found);
    return found;
  });
}
