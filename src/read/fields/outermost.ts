import type { FieldDraft } from './recogniser.ts';

/** Without times that stand inside a longer one (2月20日前 in 每年2月20日前). A count inside a time stays a quantity. */
export function outermost<T extends FieldDraft>(drafts: readonly T[]): T[] {
  const times = drafts
    .filter(({ name }) => name === 'deadline')
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const inner = new Set<T>();
  let reach = 0;
  let longest: T | undefined;
  for (const draft of times) {
    const same = longest?.range.start === draft.range.start && longest.range.end === draft.range.end;
    if (draft.range.end <= reach && !same) inner.add(draft);
    if (draft.range.end > reach) {
      reach = draft.range.end;
      longest = draft;
    }
  }
  return drafts.filter((draft) => !inner.has(draft));
}
