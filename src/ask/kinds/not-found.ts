import type { SourceDocument } from '../../types.ts';
import type { Item, NotFound, Reason } from '../answer.ts';
import type { Ask } from '../query.ts';
import type { Asked } from './kind.ts';

/** An honest no: why, and what was searched. */
export function notFound({ query, view, scope }: Asked, intent: Ask, reason: Reason, near: readonly Item[]): NotFound {
  const searched = view.documents.filter(({ id }) => scope.includes(id));
  return { kind: 'not_found', intent, query, reason, searched, near, notes: [] };
}

/** A number beyond the end, with how far each document goes. */
export async function noSuchNumber(asked: Asked, intent: Ask): Promise<NotFound> {
  const { query, view, scope } = asked;
  const ranges = await Promise.all(
    scope.map(async (id) => {
      const clauses = await view.clauses({ documents: [id] });
      const numbered = clauses.filter(({ id: own }) => /^\d+$/.test(own));
      const last = (numbered.length > 0 ? numbered : clauses).at(-1);
      return { document: view.document(id) as SourceDocument, last: last ?? null };
    }),
  );
  const number = query.references[0]?.printed ?? '';
  return notFound(asked, intent, { is: 'no such number', number, ranges }, []);
}
