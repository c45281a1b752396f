import type { Answer } from './answer.ts';
import { kinds } from './kinds/index.ts';
import { notFound } from './kinds/not-found.ts';
import type { View } from './library.ts';
import type { Query } from './query.ts';

const REGULATION = /条例第|《?(?:政府)?信息公开条例》?(?:的)?第|regulation article|article \d+ of the regulation/;

/**
 * Answers a query from what a view shows. `scope` is the chat's or thread's choice of documents; what the question
 * itself names goes first.
 */
export async function route(query: Query, view: View, scope: readonly string[] | null): Promise<Answer> {
  const documents = query.documents ?? scope ?? view.documents.map(({ id }) => id);
  const asked = { query, view, scope: documents };
  const intent = query.asks[0] ?? 'search';
  if (view.documents.length === 0) return notFound(asked, intent, { is: 'empty library' }, []);
  const place = query.strangers[0];
  if (place !== undefined && query.documents === null) return notFound(asked, intent, { is: 'other place', place }, []);
  if (REGULATION.test(query.text)) return notFound(asked, intent, { is: 'regulation' }, []);
  const kind = kinds.find((own) => own.matches(asked));
  if (!kind) throw new Error('no kind took the question: search takes every question');
  return kind.find(asked);
}
