import type { FieldDraft, UnitDraft } from './recogniser.ts';

/**
 * Orders and thins what the recognisers proposed: labelled fields first, then those in the sentences in text order;
 * subjects only where no label names a unit; the same subject once.
 */
export function refine(
  labelled: readonly FieldDraft[],
  written: readonly FieldDraft[],
  subjects: readonly FieldDraft[],
): FieldDraft[] {
  const named = labelled.some(({ name }) => name === 'lead' || name === 'responsible');
  return [...labelled, ...written, ...(named ? [] : once(subjects))];
}

function once(drafts: readonly FieldDraft[]): FieldDraft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const { name, values } = draft as UnitDraft;
    const key = `${name} ${values.join('、')}`;
    return !seen.has(key) && seen.add(key);
  });
}
