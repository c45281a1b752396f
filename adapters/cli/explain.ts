import { conceptsOf } from '../../src/ask/concepts.ts';
import type { View } from '../../src/ask/library.ts';
import type { Query } from '../../src/ask/query.ts';
import { enoughFor, rank } from '../../src/ask/select.ts';

const CANDIDATES = 5;

/** What was understood of a question and how the nearest clauses scored, for whoever tunes the bot. */
export async function explain(query: Query, view: View, scope: readonly string[] | null): Promise<string[]> {
  const documents = query.documents ?? scope ?? view.documents.map(({ id }) => id);
  const ranking = await rank(query, view, documents);
  const concepts = conceptsOf(query, view.words).map(({ forms }) => forms.map(({ text }) => text).join('|'));
  const candidates = ranking.candidates.slice(0, CANDIDATES).map(({ clause, score, fit }) => {
    const part = (value: number) => `${Math.round(100 * value)} %`;
    const held = `clause ${part(fit.clause)}, best sentence ${part(fit.sentence)}`;
    return `  ${clause.document} ${clause.id}: ${score.toFixed(3)} (${held}) ${clause.sentences[fit.best]?.text.slice(0, 40) ?? ''}`;
  });
  return [
    `language ${query.language}; asks ${query.asks.join(', ') || 'nothing in particular'}; documents ${documents.join(', ')}`,
    `numbers ${query.references.map(({ printed }) => printed).join(', ') || 'none'}; units ${query.units.map(({ units }) => units[0]?.names[0]).join(', ') || 'none'}; days ${query.window ? `${query.window.from ?? '…'} to ${query.window.to ?? '…'}` : 'none'}`,
    `subject ${concepts.join(' + ') || 'none'} (a clause must hold ${Math.round(100 * enoughFor(ranking))} % of it)`,
    ...candidates,
  ];
}
