import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { Edit } from '../text/mapped.ts';
import type { Correction } from '../types.ts';

/** One declared repair that no rule can know (design section 4). */
export const Erratum = z.strictObject({
  document: z.string().min(1),
  raw: z.string().min(1),
  replacement: z.string(),
  reason: z.string().min(1),
  evidence: z.string().min(1),
});
export type Erratum = z.infer<typeof Erratum>;

/**
 * The corrections a document's errata make, cut down to what really changes so that maps stay fine.
 * @throws InputError when an erratum's exact raw string is not in the text, or changes nothing.
 */
export function corrections(raw: string, errata: readonly Erratum[]): Correction[] {
  return errata.flatMap((erratum) => {
    const places = placesOf(raw, erratum.raw);
    if (places.length === 0 || erratum.raw === erratum.replacement) {
      const what = places.length === 0 ? 'its raw string does not occur in the text' : 'it changes nothing';
      throw new InputError(
        `errata.json, "${erratum.raw}" of ${erratum.document}: ${what}. Copy the string as it stands.`,
      );
    }
    return places.map((place) => narrowed(erratum, place));
  });
}

/** The edits that apply corrections to the raw text. */
export function correctionEdits(list: readonly Correction[]): Edit[] {
  return list.map(({ span, text }) => ({ ...span, text }));
}

function narrowed({ raw, replacement, reason, evidence }: Erratum, place: number): Correction {
  let head = 0;
  while (head < raw.length && head < replacement.length && raw[head] === replacement[head]) head++;
  let tail = 0;
  const room = Math.min(raw.length, replacement.length) - head;
  while (tail < room && raw.at(-1 - tail) === replacement.at(-1 - tail)) tail++;
  return {
    span: { start: place + head, end: place + raw.length - tail },
    raw: raw.slice(head, raw.length - tail),
    text: replacement.slice(head, replacement.length - tail),
    reason,
    evidence,
  };
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) places.push(at);
  return places;
}
