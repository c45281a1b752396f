import { documentFinder } from '../src/ask/entities/documents.ts';
import type { ClauseFilter, Library, View, Viewer } from '../src/ask/library.ts';
import { soundOfGram } from '../src/ask/slips.ts';
import { gramsOf } from '../src/ask/topic.ts';
import type { Clause, ReadDocument, SourceDocument, Standing } from '../src/types.ts';
import { createRegistry } from '../src/units/registry.ts';
import { createPassageIndex, type PassageIndex } from './passages.ts';
import { words } from './segment.ts';

const RANK: Readonly<Record<Standing['kind'], number>> = { official: 0, repost: 1, sample: 2 };

/**
 * Builds the library of some documents and proves that every field and sentence can be quoted.
 * @throws Error when a citation would not hold: a fault of the reader, not of the input.
 */
export function createLibrary(documents: readonly ReadDocument[]): Library {
  const ordered = [...documents].sort((a, b) => compare(a.document, b.document));
  for (const document of ordered) prove(document);
  const views = new Map<boolean, View>();
  return {
    view: async ({ internal }: Viewer) => {
      const view =
        views.get(internal) ??
        createView(ordered.filter(({ document }) => internal || document.visibility === 'public'));
      views.set(internal, view);
      return view;
    },
  };
}

/** Official copies first, samples last; within a standing the newer plan first. */
function compare(a: SourceDocument, b: SourceDocument): number {
  return RANK[a.standing.kind] - RANK[b.standing.kind] || (b.period?.to ?? 0) - (a.period?.to ?? 0);
}

function createView(documents: readonly ReadDocument[]): View {
  const sources = documents.map(({ document }) => document);
  const clauses = documents.flatMap((document) => document.clauses);
  const byId = new Map(documents.map((document) => [document.document.id, document]));
  const byKey = new Map(clauses.map((clause) => [keyOf(clause), clause]));
  // Made when first needed: loading the segmenter takes a second that a question by number can do without.
  let made: PassageIndex | undefined;
  const index = () => (made ??= indexOf(clauses));
  const wanted = ({ documents: ids }: ClauseFilter) => (ids ? ids.flatMap((id) => byId.get(id) ?? []) : documents);
  return {
    documents: sources,
    units: createRegistry(sources, clauses),
    named: documentFinder(sources),
    document: (id) => byId.get(id)?.document,
    clauses: async (filter) => wanted(filter).flatMap((document) => document.clauses),
    sections: async (filter) => wanted(filter).flatMap(({ sections }) => sections),
    search: async ({ text, expansions, documents: ids }, limit) => {
      const query = { text, expansions, ...(ids && ids.length < documents.length ? { accept: within(ids) } : {}) };
      return index()
        .search(query, limit)
        .map(({ id, score }) => ({ clause: byKey.get(id) as Clause, score }));
    },
    idf: remembered((text) => index().idf(text)),
    soundsLike: soundsIn(clauses),
    words,
  };
}

/** Accepts the clauses of some documents, by their key. */
function within(documents: readonly string[]): (key: string) => boolean {
  const ids = new Set(documents);
  return (key) => ids.has(key.slice(0, key.indexOf('#')));
}

/** A function of one string with its results kept: the documents have a bounded vocabulary, questions have not. */
function remembered(compute: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const own = known.get(text) ?? compute(text);
    if (known.size < REMEMBERED) known.set(text, own);
    return own;
  };
}

const REMEMBERED = 100_000;

const keyOf = ({ document, id }: Clause) => `${document}#${id}`;

function indexOf(clauses: readonly Clause[]): PassageIndex {
  return createPassageIndex(
    clauses.map((clause) => ({
      id: keyOf(clause),
      fields: { heading: clause.heading ?? '', section: clause.section ?? '', text: clause.text },
    })),
  );
}

/** Looks pairs of characters up by sound; the table is made when first needed, since few questions hold a slip. */
function soundsIn(clauses: readonly Clause[]): View['soundsLike'] {
  let table: Map<string, Set<string>> | undefined;
  const make = () => {
    const bySound = new Map<string, Set<string>>();
    const pairs = new Set(clauses.flatMap(({ heading, text }) => gramsOf(`${heading ?? ''} ${text}`)));
    for (const pair of pairs) {
      if (!/^\p{Script=Han}{2}$/u.test(pair)) continue;
      const sound = soundOfGram(pair);
      bySound.set(sound, (bySound.get(sound) ?? new Set()).add(pair));
    }
    return bySound;
  };
  return (pair) => {
    table ??= make();
    const alike = [...(table.get(soundOfGram(pair)) ?? [])];
    return alike.find((own) => own[0] === pair[0] || own[1] === pair[1]);
  };
}

/** The citation invariant (design section 1), for every span an answer may quote. */
function prove({ document, clauses }: ReadDocument): void {
  for (const clause of clauses) {
    for (const { span, text } of clause.sentences) {
      if (document.normal(span).replace(/\s*\n\s*/g, '') !== text) fail(clause, text);
    }
    for (const field of clause.fields) {
      const printed = document.normal(field.span);
      for (const value of 'values' in field ? field.values : [field.text])
        if (!printed.includes(value)) fail(clause, value);
      if (document.clean(field.span) === '') fail(clause, field.name);
    }
  }
}

function fail(clause: Clause, what: string): never {
  throw new Error(`${clause.document} ${clause.id}: the citation of “${what.slice(0, 40)}” does not hold`);
}
