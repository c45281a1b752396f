import type { View } from '../ask/library.ts';
import { gramsOf } from '../ask/topic.ts';
import type { Clause, SourceDocument } from '../types.ts';

/** Clauses a wrong answer may come from, the nearest in the document, and as many spread over the rest of it. */
const NEAREST = 40;
const SPREAD = 40;

/** What questions are made of. */
export interface Material {
  readonly view: View;
  readonly documents: readonly SourceDocument[];
  readonly clauses: readonly Clause[];
  clausesOf(document: string): readonly Clause[];
  /** Other clauses of the same document, the nearest first; a bounded number, so that large documents take no longer. */
  siblings(clause: Clause): readonly Clause[];
  /** How alike two clauses are, from 0 to 1: half for one part of the document, half for common words. */
  closeness(a: Clause, b: Clause): number;
  /** How much of a text stands in a clause, from 0 to 1. */
  contained(text: string, clause: Clause): number;
}

/** All that a viewer sees. */
export async function materialOf(view: View): Promise<Material> {
  const clauses = await view.clauses({});
  const byDocument = new Map<string, Clause[]>();
  const places = new Map<Clause, number>();
  for (const clause of clauses) {
    const own = byDocument.get(clause.document) ?? [];
    byDocument.set(clause.document, own);
    places.set(clause, own.length);
    own.push(clause);
  }
  const grams = new Map<Clause, ReadonlySet<string>>();
  const gramsIn = (clause: Clause) => {
    const known = grams.get(clause) ?? new Set(gramsOf(`${clause.heading ?? ''} ${clause.text}`));
    grams.set(clause, known);
    return known;
  };
  const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
    let count = 0;
    for (const gram of a) if (b.has(gram)) count++;
    return count;
  };
  const clausesOf = (document: string) => byDocument.get(document) ?? [];
  return {
    view,
    documents: view.documents,
    clauses,
    clausesOf,
    siblings(clause) {
      const at = places.get(clause) ?? 0;
      const others = clausesOf(clause.document).filter((own) => own !== clause);
      const near = others.sort((a, b) => distance(places, a, at) - distance(places, b, at));
      if (near.length <= NEAREST + SPREAD) return near;
      const rest = near.slice(NEAREST);
      const step = rest.length / SPREAD;
      return [
        ...near.slice(0, NEAREST),
        ...Array.from({ length: SPREAD }, (_, i) => rest[Math.floor(i * step)] as Clause),
      ];
    },
    closeness(a, b) {
      const [one, other] = [gramsIn(a), gramsIn(b)];
      const alike = one.size + other.size === 0 ? 0 : (2 * common(one, other)) / (one.size + other.size);
      return (a.document === b.document && a.section === b.section ? 0.5 : 0) + 0.5 * alike;
    },
    contained(text, clause) {
      const own = new Set(gramsOf(text));
      return own.size === 0 ? 0 : common(own, gramsIn(clause)) / own.size;
    },
  };
}

function distance(places: ReadonlyMap<Clause, number>, clause: Clause, from: number): number {
  return Math.abs((places.get(clause) ?? 0) - from);
}
