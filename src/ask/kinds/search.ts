import type { SourceDocument } from '../../types.ts';
import type { Answer } from '../answer.ts';
import { clauseItem } from '../cite.ts';
import { best, enoughFor, rank } from '../select.ts';
import type { Kind } from './kind.ts';
import { notFound } from './not-found.ts';
import { near } from './single.ts';

/** A message that asks for nothing in particular: the clauses that treat its subject. */
export const search: Kind = {
  name: 'search',
  examples: ['政府公报', '第三方评估', 'third-party evaluation'],
  matches: () => true,
  async find(asked): Promise<Answer> {
    const { query, view, scope } = asked;
    const ranking = await rank(query, view, scope);
    const { concepts, candidates } = ranking;
    if (concepts.length === 0) return notFound(asked, 'search', { is: 'no topic' }, []);
    const chosen = best(candidates, enoughFor(ranking));
    if (chosen.length === 0) return notFound(asked, 'search', { is: 'not treated' }, near(asked, candidates));
    const items = chosen.map(({ clause, fit }) =>
      clauseItem(view.document(clause.document) as SourceDocument, clause, clause.sentences[fit.best]?.span ?? null),
    );
    return { kind: items.length > 1 ? 'choices' : 'answer', intent: 'search', query, items, notes: [] };
  },
};
