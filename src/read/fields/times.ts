import { scanForm } from '../../text/normal.ts';
import type { Span } from '../../types.ts';
import { bareMonth, deadline } from './deadline.ts';
import { frequency } from './frequency.ts';
import { outermost } from './outermost.ts';
import type { Context, TimeDraft } from './recogniser.ts';
import { relative } from './relative.ts';

const ONGOING = /长期|持续|常年|全年|常态|随时|实时|动态/;
const CONTINUING = /(?:并|且|,)\s*(?:长期|持续|常态化)(?:推进|坚持|落实|实施|开展)?/;

/** A value behind 完成时限: always a deadline, read as far as it can be and kept as printed. */
export function labelledTimes(value: string, range: Span, context: Context): TimeDraft[] {
  const passage = { normal: value, scan: scanForm(value), start: 0, line: true };
  const dates = deadline(passage, context);
  const inside = outermost([
    ...(dates.length > 0 ? dates : bareMonth(passage, context)),
    ...frequency(passage, context),
    ...relative(passage, context),
  ]);
  const base = { name: 'deadline', basis: 'label', range, appliesTo: null } as const;
  const continuing = CONTINUING.test(value);
  if (inside.length === 1) return [{ ...(inside[0] as TimeDraft), ...base, text: value, continuing }];
  if (inside.length > 1) return inside.map((draft) => ({ ...draft, ...base, appliesTo: draft.appliesTo }));
  const kind = ONGOING.test(value) ? 'ongoing' : 'fixed';
  return [{ ...base, text: value, due: null, kind, continuing: kind === 'ongoing', period: null, relative: null }];
}
