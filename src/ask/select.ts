import type { Clause, Section, SourceDocument } from '../types.ts';
import { conceptsOf, searchOf } from './concepts.ts';
import type { View } from './library.ts';
import type { Query, Reference } from './query.ts';
import { type Concept, type Fit, fitOf, topicOf } from './topic.ts';

/** Candidates taken from the index for a closer look; enough that no clause that could win is left out. */
const CANDIDATES = 40;
/** What the index's score, the best sentence and the whole clause count for. */
const WEIGHTS = { index: 0.2, sentence: 0.5, clause: 0.3 } as const;
/**
 * Least part of the topic that the best clause must hold, by the number of its concepts; below it the documents do not
 * treat the topic. Of two words both must stand in the clause: 停车收费 is not about 行政收费. Of many, some are a turn of
 * phrase. Calibrated on the questions of test/eval and the messages without an answer of test/ask/nothing.test.ts.
 */
const ENOUGH = [1, 0.6, 0.7, 0.55, 0.45] as const;
/** A clause this close to the best one is a fit as good. */
const AS_GOOD = 0.82;

/** A clause that may be what the question is about. */
export interface Candidate {
  readonly clause: Clause;
  readonly score: number;
  readonly fit: Fit;
}

export interface Ranking {
  readonly concepts: readonly Concept[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

/** Ranks the clauses of some documents by how well they treat the question's topic. */
export async function rank(query: Query, view: View, documents: readonly string[] | null): Promise<Ranking> {
  const concepts = conceptsOf(query, view.words);
  if (concepts.length === 0) return { concepts, candidates: [] };
  const hits = await view.search(searchOf(concepts, documents), CANDIDATES);
  const top = hits[0]?.score ?? 1;
  const topic = topicOf(concepts, view);
  const candidates = hits.map(({ clause, score }): Candidate => {
    const fit = fitOf(topic, clause);
    const total = WEIGHTS.index * (score / top) + WEIGHTS.sentence * fit.sentence + WEIGHTS.clause * fit.clause;
    return { clause, fit, score: total };
  });
  return { concepts, candidates: candidates.sort((a, b) => b.score - a.score) };
}

/** How much of the topic a clause must hold to answer. */
export function enoughFor({ concepts }: Pick<Ranking, 'concepts'>): number {
  return ENOUGH[Math.min(concepts.length, ENOUGH.length - 1)] as number;
}

/** The candidates that answer: none when even the best holds less than `enough`, else the best and those as good. */
export function best(candidates: readonly Candidate[], enough: number): Candidate[] {
  const [first] = candidates;
  if (!first || Math.max(first.fit.clause, first.fit.sentence) < enough) return [];
  return candidates.filter(({ score }) => score >= AS_GOOD * first.score).slice(0, 12);
}

/** Clauses and heading-only sections that a number names, by document. */
export interface Referenced {
  readonly reference: Reference;
  readonly document: SourceDocument;
  readonly clauses: readonly Clause[];
  readonly section: Section | null;
}

/**
 * Looks a number up in some documents. 第12项 is the Arabic task 12, the article 12, or, in a document without Arabic
 * tasks, its part 十二; 第三部分 is always the part.
 */
export async function lookUp(
  { references, text }: Pick<Query, 'references' | 'text'>,
  view: View,
  documents: readonly string[],
): Promise<Referenced[]> {
  const found: Referenced[] = [];
  for (const reference of references) {
    for (const id of documents) {
      const document = view.document(id) as SourceDocument;
      const filter = { documents: [id] };
      const clauses = await view.clauses(filter);
      const sections = await view.sections(filter);
      const ids = idsOf(within(reference, text, sections), clauses);
      const own = clauses.filter((clause) => ids.includes(clause.id.replace(/~\d+$/, '')));
      const section =
        sections.find((part) => ids.includes(part.id) && !clauses.some((clause) => clause.id === part.id)) ?? null;
      const children = section ? clauses.filter((clause) => under(section, sections).has(clause.id)) : [];
      const all = own.length > 0 ? own : children;
      if (all.length > 0) found.push({ reference, document, clauses: all, section: own.length > 0 ? null : section });
    }
  }
  return found;
}

/** 保障措施第四条: a number behind the heading of a part whose items are numbered for themselves counts inside it. */
function within(reference: Reference, text: string, sections: readonly Section[]): Reference {
  if (reference.part) return reference;
  const part = sections.find(
    ({ heading, children }) =>
      heading.length >= 4 && text.includes(heading) && children.every((id) => /^s\d+\.\d+$/.test(id)),
  );
  return part ? { ...reference, path: [Number(part.id.slice(1)), ...reference.path], part: true } : reference;
}

function idsOf({ path, part }: Reference, clauses: readonly Clause[]): string[] {
  const plain = path.join('.');
  if (part) return [`s${plain}`];
  const arabic = clauses.filter(({ id }) => /^\d+(?:~\d+)?$/.test(id));
  if (arabic.length > 0) return [plain];
  const nested = clauses.filter(
    ({ id }) =>
      new RegExp(`^s\\d.*\\.n?${plain}$`).test(id) && /^\d/.test(String(clauses.find((c) => c.id === id)?.number)),
  );
  return nested.length > 0 ? nested.map(({ id }) => id) : [`s${plain}`, `p${plain}`, `r${plain}`];
}

/** The ids of everything below a section. */
export function under(section: Section, sections: readonly Section[]): Set<string> {
  const ids = new Set<string>();
  for (const child of section.children) {
    ids.add(child);
    const below = sections.find(({ id }) => id === child);
    if (below) for (const id of under(below, sections)) ids.add(id);
  }
  return ids;
}
