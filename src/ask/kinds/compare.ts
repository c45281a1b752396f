import type { SourceDocument } from '../../types.ts';
import type { Answer } from '../answer.ts';
import { clauseItem } from '../cite.ts';
import { lookUp, rank } from '../select.ts';
import type { Kind } from './kind.ts';
import { notFound } from './not-found.ts';
import { clauseText } from './readings.ts';
import { aboutOf, near } from './single.ts';
import { READINGS } from './values.ts';

/** Least part of a topic that a document's best clause must hold to be set beside another's. */
const COMPARABLE = 0.5;

/** The same duty in several documents, one clause of each. */
export const compare: Kind = {
  name: 'compare',
  examples: ['北京和黄冈的政府公报要求有什么不同', '对比各地的绩效考核占比'],
  matches: ({ query }) => query.asks.includes('compare'),
  async find(asked): Promise<Answer> {
    const { query, view, scope } = asked;
    if (query.references.length > 0) {
      const found = await lookUp(query, view, scope);
      const items = found.flatMap(({ document, clauses }) =>
        clauses.map((clause) => clauseItem(document, clause, null)),
      );
      if (items.length > 0) return { kind: 'answer', intent: 'compare', query, items, notes: [] };
    }
    const reading = query.asks.map((ask) => READINGS[ask]).find((own) => own) ?? clauseText;
    const { concepts, candidates } = await rank(query, view, scope);
    const best = scope.flatMap((id) => {
      const first = candidates.find(({ clause }) => clause.document === id && reading.eligible(clause, query));
      return first && Math.max(first.fit.sentence, first.fit.clause) >= COMPARABLE ? [first] : [];
    });
    if (best.length === 0) return notFound(asked, 'compare', { is: 'not treated' }, near(asked, candidates));
    const about = aboutOf(asked, concepts);
    const items = best
      .sort((a, b) => b.score - a.score)
      .flatMap(({ clause }) =>
        reading.value(view.document(clause.document) as SourceDocument, clause, about).items.slice(0, 1),
      );
    const without = view.documents.filter(
      ({ id }) => scope.includes(id) && !items.some(({ document }) => document.id === id),
    );
    return { kind: 'answer', intent: 'compare', query, items, notes: [{ is: 'without field', documents: without }] };
  },
};
