import type { Clause, SourceDocument } from '../../types.ts';
import type { Answer, Item } from '../answer.ts';
import { absentItem, clauseItem, fieldsNamed, unitItem } from '../cite.ts';
import type { Asked, Kind } from './kind.ts';
import { notFound } from './not-found.ts';

const MOST = /最多|\bmost\b/;
const ABSENT = /(?:没有?|未)(?:写|印|列|标|注)?|no lead|without/;
const RESPONSIBLE = /责任|responsible/;

/** Counts: who leads most, which clauses print no lead, how many clauses there are. */
export const count: Kind = {
  name: 'count',
  examples: ['北京哪家牵头最多', '北京没写牵头单位的有哪些', '黄冈一共有多少项'],
  matches: ({ query }) =>
    query.asks.includes('count') && query.window === null && query.units.length === 0 && query.references.length === 0,
  async find(asked): Promise<Answer> {
    const { query, view, scope } = asked;
    const clauses = await view.clauses({ documents: scope });
    const role = RESPONSIBLE.test(query.text) && !/牵头|lead/.test(query.text) ? 'responsible' : 'lead';
    // Only documents that label units at all: elsewhere nothing is missing.
    const labelling = new Set(clauses.filter((clause) => labelled(clause, role)).map(({ document }) => document));
    const documentOf = ({ document }: Clause) => view.document(document) as SourceDocument;
    const reply = (items: Item[], unit: string | null, total: number): Answer =>
      items.length === 0
        ? notFound(asked, 'count', { is: 'not treated' }, [])
        : { kind: 'answer', intent: 'count', query, items, notes: [{ is: 'count', unit, count: total }] };
    if (MOST.test(query.text)) {
      const { name, items } = busiest(clauses, role, asked);
      return reply(items, name, items.length);
    }
    const tasks = clauses.filter((clause) => labelling.has(clause.document) && /^\d+$|^s\d/.test(clause.id));
    if (ABSENT.test(query.text)) {
      const items = tasks
        .filter((clause) => !labelled(clause, role))
        .map((clause) => absentItem(documentOf(clause), clause, role));
      return reply(items, null, items.length);
    }
    const numbered = clauses.filter(({ number }) => number !== null);
    return reply(
      numbered.map((clause) => clauseItem(documentOf(clause), clause, null)),
      null,
      numbered.length,
    );
  },
};

function labelled(clause: Clause, role: 'lead' | 'responsible'): boolean {
  return fieldsNamed(clause, role).some(({ basis }) => basis === 'label');
}

/** The body named most often in a role, with every clause that names it. Group names do not compete. */
function busiest(
  clauses: readonly Clause[],
  role: 'lead' | 'responsible',
  { view }: Asked,
): { name: string; items: Item[] } {
  const byUnit = new Map<string, { name: string; items: Item[] }>();
  for (const clause of clauses) {
    const document = view.document(clause.document) as SourceDocument;
    for (const field of fieldsNamed(clause, role).filter(({ basis }) => basis === 'label')) {
      for (const name of field.values) {
        const unit = view.units.unitOf(clause.document, name);
        if (!unit || unit.covers !== null) continue;
        const entry = byUnit.get(unit.key) ?? { name, items: [] };
        byUnit.set(unit.key, entry);
        entry.items.push(unitItem(document, clause, field));
      }
    }
  }
  return [...byUnit.values()].sort((a, b) => b.items.length - a.items.length)[0] ?? { name: '', items: [] };
}
