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

/** Ranks the clauses of some documents, at most `most` of them, by how well they treat the question's topic. */
export async function rank(
  query: Pick<Query, 'topic' | 'language'>,
  view: View,
  documents: readonly string[] | null,
  most = CANDIDATES,
): Promise<Ranking> {
  const concepts = conceptsOf(query, view.words);
  if (concepts.length === 0) return { concepts, candidates: [] };
  const hits = await view.search(searchOf(concepts, documents), most);
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
      const numbering = numberingOf(document, clauses);
      const ids = idsOf(within(reference, text, sections), numbering);
      const own = ids.flatMap((wanted) => numbering.byId.get(wanted) ?? []);
      const section = sections.find((part) => ids.includes(part.id) && !numbering.byId.has(part.id)) ?? null;
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

/** How the clauses of a document are numbered. */
interface Numbering {
  /** Clauses by id; the second of the same id (`12~2`) goes with the first. */
  readonly byId: ReadonlyMap<string, readonly Clause[]>;
  readonly hasArabic: boolean;
  /** Ids of tasks whose Arabic numbers start anew in each part, by number. */
  readonly nested: ReadonlyMap<string, readonly string[]>;
}

// Documents never change; a number asked of a thousand of them must not go through all their clauses each time.
const numberings = new WeakMap<SourceDocument, Numbering>();

function numberingOf(document: SourceDocument, clauses: readonly Clause[]): Numbering {
  const known = numberings.get(document);
  if (known) return known;
  const byId = new Map<string, Clause[]>();
  const nested = new Map<string, string[]>();
  for (const clause of clauses) {
    const id = clause.id.replace(/~\d+$/, '');
    byId.set(id, [...(byId.get(id) ?? []), clause]);
    const number = /^s\d.*\.n?(\d+)$/.exec(id)?.[1];
    if (number !== undefined && /^\d/.test(clause.number ?? ''))
      nested.set(number, [...(nested.get(number) ?? []), id]);
  }
  const numbering = { byId, nested, hasArabic: [...byId.keys()].some((id) => /^\d+$/.test(id)) };
  numberings.set(document, numbering);
  return numbering;
}

function idsOf({ path, part }: Reference, { hasArabic, nested }: Numbering): readonly string[] {
  const plain = path.join('.');
  if (part) return [`s${plain}`];
  if (hasArabic) return [plain];
  return nested.get(plain) ?? [`s${plain}`, `p${plain}`, `r${plain}`];
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
