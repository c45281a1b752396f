import type { Timeline, TimelineRow } from '../../../src/due/timeline.ts';
import type { DueWords } from '../../../src/say/words-web-due.ts';
import { addressOf, placeOf } from '../../../src/units/address.ts';

/** What a row counts; units of several places are named with theirs. */
export function rowName({ of }: TimelineRow, { rows }: Timeline, words: DueWords): string {
  if (of === 'all') return words.all;
  if (of === 'others') return words.others;
  if (of === 'none') return words.unnamed;
  const places = new Set(rows.flatMap((row) => (typeof row.of === 'string' ? [] : placeOf(row.of))));
  return places.size > 1 ? addressOf(of) : (of.names[0] as string);
}
