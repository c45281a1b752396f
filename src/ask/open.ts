import type { Answer } from './answer.ts';
import { clauseItem, fieldsNamed, timeItem, unitItem } from './cite.ts';
import { notFound } from './kinds/not-found.ts';
import type { View } from './library.ts';
import type { Query } from './query.ts';

/**
 * One clause in full, with the units and deadlines its label lines print. A clause the viewer may not see is answered
 * like one that does not exist.
 */
export async function openClause(query: Query, view: View, documentId: string, clauseId: string): Promise<Answer> {
  const document = view.document(documentId);
  const clauses = document ? await view.clauses({ documents: [documentId] }) : [];
  const clause = clauses.find(({ id }) => id === clauseId);
  if (!document || !clause) {
    const scope = view.documents.map(({ id }) => id);
    return notFound({ query, view, scope }, 'clause', { is: 'not treated' }, []);
  }
  const units = [...fieldsNamed(clause, 'lead'), ...fieldsNamed(clause, 'responsible')];
  const items = [
    clauseItem(document, clause, clause.span),
    ...units.filter(({ basis }) => basis === 'label').map((field) => unitItem(document, clause, field)),
    ...fieldsNamed(clause, 'deadline')
      .filter(({ basis }) => basis === 'label')
      .map((field) => timeItem(document, clause, field)),
  ];
  return { kind: 'answer', intent: 'clause', query, items, notes: [] };
}
