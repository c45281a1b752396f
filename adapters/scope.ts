import { InputError } from '../src/errors.ts';
import type { SourceDocument } from '../src/types.ts';

/**
 * The documents a comma-separated scope names; null for no scope.
 * @throws InputError for an id no document has.
 */
export function scopeOf(scope: string | undefined, documents: readonly SourceDocument[]): readonly string[] | null {
  if (scope === undefined) return null;
  const ids = scope.split(',').map((id) => id.trim());
  const unknown = ids.find((id) => !documents.some((document) => document.id === id));
  if (unknown === undefined) return ids;
  throw new InputError(`there is no document "${unknown}"; there are ${documents.map(({ id }) => id).join(', ')}`);
}
