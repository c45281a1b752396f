import type { Answer } from './answer.ts';
import { clauseItem, labelItems } from './cite.ts';
import { notFound } from './kinds/not-found.ts';
import type { View } from './library.ts';
import type { Query } from './query.ts';

/** A row of an answer: a clause, or without one what the answer says of the document itself. */
export interface Row {
  readonly document: string;
  readonly clause: string | null;
}

/** What stands behind a row. What the viewer may not see is answered like what does not exist. */
export async function openRow(answer: Answer, row: Row, view: View, now: string): Promise<Answer> {
  const query = { ...answer.query, now };
  const opened = row.clause === null ? facts(answer, row, view) : await wholeClause(query, row, view);
  const scope = view.documents.map(({ id }) => id);
  return opened ?? notFound({ query, view, scope }, 'clause', { is: 'not treated' }, []);
}

/** A clause in full, with the units and deadlines its label lines print. */
async function wholeClause(query: Query, row: Row, view: View): Promise<Answer | null> {
  const document = view.document(row.document);
  const clauses = document ? await view.clauses({ documents: [row.document] }) : [];
  const clause = clauses.find(({ id }) => id === row.clause);
  if (!document || !clause) return null;
  const items = [clauseItem(document, clause, clause.span), ...labelItems(document, clause)];
  return { kind: 'answer', intent: 'clause', query, items, notes: [] };
}

function facts(answer: Answer, row: Row, view: View): Answer | null {
  if (!('items' in answer) || !view.document(row.document)) return null;
  const items = answer.items.filter(({ document, clause }) => document.id === row.document && clause === null);
  const notes = answer.notes.filter((note) => !('document' in note) || note.document.id === row.document);
  return items.length > 0 ? { ...answer, kind: 'answer', items, notes } : null;
}
