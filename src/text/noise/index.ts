import type { DropReason, Span } from '../../types.ts';
import { applyEdits, identity, type Mapped, originOf } from '../mapped.ts';
import { scanView } from '../normal.ts';
import { attachment } from './attachment.ts';
import { furniture } from './furniture.ts';
import { invisible } from './invisible.ts';
import { markup } from './markup.ts';
import { pageNumber } from './page-number.ts';
import { paging } from './paging.ts';
import { paywall } from './paywall.ts';
import { pinyin } from './pinyin.ts';
import { related } from './related.ts';
import type { NoiseRule } from './rule.ts';
import { spam } from './spam.ts';
import { watermark } from './watermark.ts';

/** Order is precedence: marks inside lines go first, so that the line rules see clean lines. */
export const noiseRules: readonly NoiseRule[] = [
  invisible,
  paging,
  watermark,
  pinyin,
  paywall,
  attachment,
  pageNumber,
  related,
  furniture,
  markup,
  spam,
];

/** A stretch of raw text that is not shown, and why. */
export interface Dropped {
  readonly span: Span;
  readonly reason: DropReason;
}

/** Takes all noise out of a text; what went and why comes back in raw offsets. */
export function withoutNoise(source: Mapped): { clean: Mapped; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  // Conversion is the costly part: the scan form is made once and cut along with the text.
  let scan = scanView(source.text);
  const clean = noiseRules.reduce((mapped, { reason, find }) => {
    const spans = find({ text: mapped.text, scan });
    if (spans.length === 0) return mapped;
    for (const own of spans.map(({ start, end }) => ({ span: originOf(mapped, start, end), reason })))
      dropped.push(own);
    const edits = spans.map((span) => ({ ...span, text: '' }));
    scan = applyEdits(identity(scan), edits).text;
    return applyEdits(mapped, edits);
  }, source);
  return { clean, dropped };
}
