import type { SourceDocument } from '../types.ts';

/** The documents a scope names, or the first id that no document has. */
export type Scope =
  | { readonly ids: readonly string[]; readonly unknown: null }
  | { readonly ids: null; readonly unknown: string };

/** Reads ids with commas between them; people type Chinese commas and blanks too. */
export function readScope(text: string, documents: readonly SourceDocument[]): Scope {
  const ids = [...new Set(text.trim().split(/[\s,，、]+/))];
  const unknown = ids.find((id) => !documents.some((document) => document.id === id));
  return unknown === undefined ? { ids, unknown: null } : { ids: null, unknown };
}
