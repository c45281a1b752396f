import type { Found, NotFound } from './answer.ts';
import { type Fact, factOf } from './facts.ts';
import { notFound } from './kinds/not-found.ts';
import type { View } from './library.ts';
import type { Query } from './query.ts';

/** What is told of one document, in this order. */
const FACTS: readonly Fact[] = ['title', 'docNumber', 'issuer', 'written', 'published', 'effective', 'validity'];

/**
 * What /doc shows: what a document says of itself, printed or not, or the titles of several. Without a name that is all
 * documents in `scope`; null is all the viewer sees.
 */
export function overview(name: string, query: Query, view: View, scope: readonly string[] | null): Found | NotFound {
  const all = scope ?? view.documents.map(({ id }) => id);
  const named = view.document(name) ? [name] : query.documents;
  const wanted = name === '' ? all : (named ?? []);
  const documents = view.documents.filter(({ id }) => wanted.includes(id));
  if (documents.length === 0) {
    const reason = name === '' ? ({ is: 'empty library' } as const) : ({ is: 'other place', place: name } as const);
    return notFound({ query, view, scope: all }, 'document', reason, []);
  }
  const facts = documents.length === 1 ? FACTS : FACTS.slice(0, 1);
  const items = documents.flatMap((document) => facts.map((fact) => factOf(document, fact).item));
  return { kind: 'answer', intent: 'document', query, items, notes: [] };
}
