import { fold } from '../text/normal.ts';
import type { Clause } from '../types.ts';
import { unitAt } from '../units/address.ts';
import type { Unit, UnitRegistry } from '../units/registry.ts';

/** Which duties somebody wants to see, of all they may; plain JSON. Null is all. */
export interface DueFilter {
  readonly documents: readonly string[] | null;
  /** Any name of a unit, or its address. */
  readonly unit: string | null;
}

/** The units a text means: the one it is the address of, else all that it names. */
export function unitsMeant(text: string, units: UnitRegistry): readonly Unit[] {
  const own = unitAt(units, text);
  return own ? [own] : units.find(fold(text)).flatMap((match) => match.units);
}

/** The units a clause names as lead or responsible, each once, in its order. */
export function unitsOf({ document, fields }: Clause, units: UnitRegistry): readonly Unit[] {
  const named = fields
    .flatMap((field) => (field.name === 'lead' || field.name === 'responsible' ? field.values : []))
    .flatMap((name) => units.unitOf(document, name) ?? []);
  return [...new Map(named.map((unit) => [unit.key, unit])).values()];
}

/** The clauses of the documents wanted that name one of the units wanted; a unit nobody knows is named by none. */
export function wanted(clauses: readonly Clause[], { documents, unit }: DueFilter, units: UnitRegistry): Clause[] {
  const inside = clauses.filter(({ document }) => documents === null || documents.includes(document));
  if (unit === null) return inside;
  const keys = new Set(unitsMeant(unit, units).map(({ key }) => key));
  return inside.filter((clause) => unitsOf(clause, units).some(({ key }) => keys.has(key)));
}
