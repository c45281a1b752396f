import type { View } from '../ask/library.ts';
import { generate } from './generate.ts';
import { type Material, materialOf } from './material.ts';
import type { Draft } from './question.ts';

/** Everything that can be asked of what a viewer sees; of each document it is made when it is first needed. */
export interface Course {
  readonly view: View;
  readonly material: Material;
  draftsOf(document: string): readonly Draft[];
  /** The question of a key; null when its document does not print it any more. */
  draft(key: string | null | undefined): Draft | null;
}

/** The course of a view. */
export async function courseOf(view: View): Promise<Course> {
  const material = await materialOf(view);
  const made = new Map<string, ReadonlyMap<string, Draft>>();

  function byKey(document: string): ReadonlyMap<string, Draft> {
    const known = made.get(document);
    if (known) return known;
    const drafts = view.document(document) ? generate(document, material).drafts : [];
    const own = new Map(drafts.map((draft) => [draft.key, draft]));
    made.set(document, own);
    return own;
  }

  return {
    view,
    material,
    draftsOf: (document) => [...byKey(document).values()],
    draft: (key) => (key ? (byKey(key.slice(0, key.indexOf('#'))).get(key) ?? null) : null),
  };
}
