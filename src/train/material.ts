import type { View } from '../ask/library.ts';
import { gramsOf } from '../ask/topic.ts';
import type { Clause } from '../types.ts';

/** Clauses a wrong answer may come from: the nearest in the document, and as many spread over the rest of it. */
const NEAREST = 40;
const SPREAD = 40;
/** Clauses of the whole library a number or a day may come from. */
const WIDEST = 160;

/** A clause of the same document, and how near it is, from 0 to 1. */
interface Sibling {
  readonly clause: Clause;
  /** Half for one part of the document, half for common words. */
  readonly closeness: number;
}

/** What questions are made of. Everything asked of it takes the same time however large the library is. */
export interface Material {
  readonly view: View;
  clausesOf(document: string): readonly Clause[];
  /** Other clauses of the same document, the nearest first. */
  siblings(clause: Clause): readonly Sibling[];
  /** The nearest clauses of the library that count something, or that print a day; its own document comes first. */
  near(clause: Clause, what: keyof typeof PRINTS): readonly Clause[];
  /** How much of a text each of some clauses holds, from 0 to 1. */
  held(text: string, clauses: readonly Clause[]): readonly number[];
  /** How much of some short texts a text holds, each from 0 to 1. */
  heldBy(text: string, parts: readonly string[]): readonly number[];
}

/** What clauses are looked for that print something special. */
const PRINTS = {
  count: ({ fields }: Clause) =>
    fields.some((own) => own.name === 'quantity' || ('relative' in own && (own.relative ?? own.period) !== null)),
  day: ({ fields }: Clause) => fields.some((own) => 'due' in own && own.due !== null),
} as const;

/** All that a viewer sees. */
export async function materialOf(view: View): Promise<Material> {
  const clauses = await view.clauses({});
  const places = new Map(clauses.map((clause, i) => [clause, i]));
  const byDocument = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const own = byDocument.get(clause.document);
    if (own) own.push(clause);
    else byDocument.set(clause.document, [clause]);
  }
  const printing = { count: clauses.filter(PRINTS.count), day: clauses.filter(PRINTS.day) };
  const numbers = new Map<string, number>();
  const grams = new WeakMap<Clause, Uint32Array>();
  const siblings = new WeakMap<Clause, readonly Sibling[]>();
  const placeOf = (clause: Clause) => places.get(clause) as number;
  const clausesOf = (document: string) => byDocument.get(document) ?? [];

  /** The grams of a text, each once, as numbers in order: two texts are then compared in one go. */
  function numbered(text: string): Uint32Array {
    const own = [...new Set(gramsOf(text))].map((gram) => {
      const number = numbers.get(gram) ?? numbers.size;
      numbers.set(gram, number);
      return number;
    });
    return Uint32Array.from(own).sort();
  }

  function gramsIn(clause: Clause): Uint32Array {
    const known = grams.get(clause) ?? numbered(`${clause.heading ?? ''} ${clause.text}`);
    grams.set(clause, known);
    return known;
  }

  function closeness(a: Clause, b: Clause): number {
    const [one, other] = [gramsIn(a), gramsIn(b)];
    const all = one.length + other.length;
    return (a.section === b.section ? 0.5 : 0) + (all === 0 ? 0 : common(one, other) / all);
  }

  function siblingsOf(clause: Clause): readonly Sibling[] {
    const all = clausesOf(clause.document);
    const at = placeOf(clause) - placeOf(all[0] as Clause);
    const near = around(all, at, NEAREST);
    const kept = new Set([clause, ...near]);
    const others = all.filter((own) => !kept.has(own));
    const count = Math.min(SPREAD, others.length);
    const far = Array.from({ length: count }, (_, i) => others[Math.floor((i * others.length) / count)] as Clause);
    return [...near, ...far].map((own) => ({ clause: own, closeness: closeness(clause, own) }));
  }

  return {
    view,
    clausesOf,
    siblings(clause) {
      const known = siblings.get(clause) ?? siblingsOf(clause);
      siblings.set(clause, known);
      return known;
    },
    near(clause, what) {
      const all = printing[what];
      const at = indexBefore(all, placeOf, placeOf(clause));
      const here = all[at];
      return [...(here && here !== clause ? [here] : []), ...around(all, at, WIDEST)];
    },
    heldBy(text, parts) {
      const whole = numbered(text);
      return parts.map((part) => {
        const own = numbered(part);
        return own.length === 0 ? 0 : common(own, whole) / own.length;
      });
    },
    held(text, others) {
      const own = numbered(text);
      return others.map((other) => (own.length === 0 ? 0 : common(own, gramsIn(other)) / own.length));
    },
  };
}

/** The `most` items around an index, the nearest first, without the one there. */
function around(items: readonly Clause[], at: number, most: number): Clause[] {
  const found: Clause[] = [];
  for (let distance = 1; found.length < most && distance <= Math.max(at, items.length - at); distance++) {
    for (const i of [at - distance, at + distance]) {
      const own = items[i];
      if (own && found.length < most) found.push(own);
    }
  }
  return found;
}

/** The index of the last of some clauses, in the order of the library, that stands at a place or before it; -1 for none. */
function indexBefore(items: readonly Clause[], placeOf: (clause: Clause) => number, place: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(items[middle] as Clause) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many numbers two ordered lists share. */
function common(a: Uint32Array, b: Uint32Array): number {
  let [count, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] as number, b[j] as number];
    if (one === other) count++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return count;
}
