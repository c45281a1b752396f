import type { Clause, SourceDocument, UnitField } from '../types.ts';
import { type Covers, coversOf } from './collectives.ts';
import { aliasesOf, englishNames, identityOf } from './name.ts';

/** A body of one place, or a group name; identity is place + name (北京 市财政局 and 黄冈 市财政局 are two). */
export interface Unit {
  readonly key: string;
  /** The documents it is printed in. */
  readonly documents: readonly string[];
  /** The names it is printed under, Simplified. */
  readonly names: readonly string[];
  /** Whom a group name covers; null for one body. */
  readonly covers: Covers | null;
}

/** A unit named in a question. */
export interface UnitMatch {
  readonly start: number;
  readonly end: number;
  readonly units: readonly Unit[];
}

export interface UnitRegistry {
  readonly units: readonly Unit[];
  /** The unit a printed name stands for in one document. */
  unitOf(document: string, name: string): Unit | undefined;
  /** The clauses whose labels name a unit, in the order of the library. */
  clausesOf(unit: Unit): readonly Clause[];
  /** Units named in a normal text, longest names first, never overlapping. */
  find(text: string): UnitMatch[];
}

type Named = Pick<SourceDocument, 'id' | 'place'>;

/** Collects the units that labels and brackets name. Two names of one body in one place become one unit. */
export function createRegistry(documents: readonly Named[], clauses: readonly Clause[]): UnitRegistry {
  const byKey = new Map<string, { documents: Set<string>; names: Set<string>; clauses: Set<Clause> }>();
  const places = new Map(documents.map(({ id, place }) => [id, place ?? id]));
  const keyOf = (document: string, name: string) => `${places.get(document) ?? document} ${identityOf(name)}`;
  for (const clause of clauses) {
    for (const name of clause.fields.filter(isUnitField).flatMap(({ values }) => values)) {
      const key = keyOf(clause.document, name);
      const unit = byKey.get(key) ?? { documents: new Set(), names: new Set(), clauses: new Set() };
      byKey.set(key, unit);
      unit.documents.add(clause.document);
      unit.names.add(name);
      unit.clauses.add(clause);
    }
  }
  const units = [...byKey].map(([key, unit]): Unit => {
    const names = [...unit.names];
    return { key, documents: [...unit.documents], names, covers: coversOf(names[0] as string) };
  });
  const known = new Map(units.map((unit) => [unit.key, unit]));
  return {
    units,
    unitOf: (document, name) => known.get(keyOf(document, name)),
    clausesOf: ({ key }) => [...(byKey.get(key)?.clauses ?? [])],
    find: finder(units),
  };
}

function isUnitField(field: { name: string; basis?: string }): field is UnitField {
  return (field.name === 'lead' || field.name === 'responsible') && field.basis === 'label';
}

function finder(units: readonly Unit[]): UnitRegistry['find'] {
  const byAlias = new Map<string, Unit[]>();
  for (const unit of units) {
    const aliases = unit.names.flatMap((name) => (unit.covers ? [name] : [...aliasesOf(name), ...englishNames(name)]));
    for (const alias of new Set(aliases)) byAlias.set(alias, [...(byAlias.get(alias) ?? []), unit]);
  }
  const aliases = [...byAlias.keys()].sort((a, b) => b.length - a.length);
  return (text) => {
    const found: UnitMatch[] = [];
    let rest = text.toLowerCase();
    for (const alias of aliases) {
      for (let start = rest.indexOf(alias); start >= 0; start = rest.indexOf(alias, start + 1)) {
        const end = start + alias.length;
        if (/[a-z]/.test(alias) && (/[a-z]/.test(rest[start - 1] ?? '') || /[a-rt-z]/.test(rest[end] ?? ''))) continue;
        found.push({ start, end, units: byAlias.get(alias) as Unit[] });
        rest = rest.slice(0, start) + '\0'.repeat(alias.length) + rest.slice(end);
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}
