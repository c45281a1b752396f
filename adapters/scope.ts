import { readScope } from '../src/ask/scope.ts';
import { InputError } from '../src/errors.ts';
import type { SourceDocument } from '../src/types.ts';

/**
 * The documents a comma-separated scope names; null for no scope.
 * @throws InputError for an id no document has.
 */
export function scopeOf(scope: string | undefined, documents: readonly SourceDocument[]): readonly string[] | null {
  if (scope === undefined) return null;
  const { ids, unknown } = readScope(scope, documents);
  if (ids) return ids;
  const known = documents.length > 0 ? `there are ${documents.map(({ id }) => id).join(', ')}` : 'the library is empty';
  throw new InputError(`there is no document "${unknown}"; ${known}`);
}
