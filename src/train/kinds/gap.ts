import type { SourceDocument, Span } from '../../types.ts';
import type { Wording } from '../question.ts';

/** Characters around a gap, at least: a cell of a table alone says nothing. */
const SHORTEST = 16;

/** A sentence cut around a part of it. */
export interface Gap {
  readonly before: Wording;
  readonly behind: Wording;
}

/**
 * The sentence of a field with a gap where `find` finds something in the field's words; null where the place is not
 * certain in both forms of the text, or the gap leaves nothing to read.
 */
export function gapIn(
  document: SourceDocument,
  sentence: Span,
  field: { readonly text: string; readonly span: Span },
  find: (text: string) => { readonly start: number; readonly end: number } | null,
): (Gap & { readonly at: number; readonly taken: Wording }) | null {
  const [normal, clean] = [document.normal(sentence), document.clean(sentence)];
  const found = find(field.text);
  if (!found || normal.length !== clean.length) return null;
  const offset = placeOf(document, sentence, field, normal);
  if (offset === null) return null;
  const [start, end] = [offset + found.start, offset + found.end];
  const cut = (from: number, to: number): Wording => ({
    simplified: tidy(normal.slice(from, to)),
    printed: tidy(clean.slice(from, to)),
  });
  const number = NUMBER.exec(normal.slice(0, start))?.[0].length ?? 0;
  const [before, behind] = [cut(number, start), cut(end, normal.length)];
  if (before.simplified.length + behind.simplified.length < SHORTEST) return null;
  return { at: sentence.start + start, before, taken: cut(start, end), behind };
}

/** Where the words of a field begin in the normal text of its sentence. */
function placeOf(
  document: SourceDocument,
  sentence: Span,
  { text, span }: { readonly text: string; readonly span: Span },
  normal: string,
): number | null {
  const own = span.start >= sentence.start ? document.normal({ start: sentence.start, end: span.start }).length : -1;
  if (own >= 0 && normal.startsWith(text, own)) return own;
  const first = normal.indexOf(text);
  return first >= 0 && normal.indexOf(text, first + 1) < 0 ? first : null;
}

/** The number of the clause, where the sentence begins with it. */
const NUMBER =
  /^\s*(?:第[\d一二三四五六七八九十百]+[条项]|[（(][\d一二三四五六七八九十百]+[)）]|[\d一二三四五六七八九十百]+[.．、])[、,，.．\s]*/;

function tidy(text: string): string {
  return text.replace(/\s*\n\s*/g, '');
}
