import type { Item } from '../ask/answer.ts';
import { fieldsNamed, timeItem } from '../ask/cite.ts';
import { dutiesIn, sharedBy } from '../ask/duties.ts';
import type { View } from '../ask/library.ts';
import type { Clause, SourceDocument } from '../types.ts';
import { laterNames } from '../units/name.ts';
import type { Unit } from '../units/registry.ts';
import { passageOf, type Shown, subjectOf, valueText } from './parts.ts';
import type { Passage } from './reply.ts';

/** How a clause falls on a unit, the strongest first. */
export type Part = 'lead' | 'responsible' | 'sure' | 'unsure' | 'mentioned';

/** A clause a unit has to do with. */
export interface Duty {
  readonly document: SourceDocument;
  readonly clause: Clause;
  readonly subject: string;
  /** Its dates and how often, in words. */
  readonly times: readonly string[];
  /** Where it names the unit, or what it says. */
  readonly passage: Passage;
  /** The year it falls due; null where no day is printed. */
  readonly year: string | null;
}

/** What one unit has to do. */
export interface UnitDuties {
  readonly duties: Readonly<Record<Part, readonly Duty[]>>;
  readonly groups: readonly string[];
  readonly unsureGroups: readonly string[];
  readonly later: readonly { readonly name: string; readonly note: string }[];
}

/** Everything a unit leads, shares, and owes through group names, each clause once a part. */
export async function unitDutiesOf(unit: Unit, view: View, shown: Shown): Promise<UnitDuties> {
  const clauses = await view.clauses({ documents: unit.documents });
  const keys = new Set([unit.key]);
  const items = view.units.clausesOf(unit).flatMap((clause) => dutiesIn(clause, keys, ['lead', 'responsible'], view));
  const shared = unit.covers === null ? sharedBy([unit], clauses, items, view) : null;
  const named = (field: 'lead' | 'responsible') =>
    items.filter((own) => own.field === field).map((own) => dutyOf(own.clause as Clause, own, view, shown));
  const through = (list: readonly Clause[] = []) => list.map((clause) => dutyOf(clause, null, view, shown));
  return {
    duties: {
      lead: named('lead'),
      responsible: named('responsible'),
      sure: through(shared?.sure),
      unsure: through(shared?.unsure),
      mentioned: through(shared?.mentioned),
    },
    groups: shared?.groups ?? [],
    unsureGroups: shared?.unsureGroups ?? [],
    later: unit.names.flatMap(laterNames),
  };
}

/** Longest subject of a clause, in characters. */
const SUBJECT = 40;

function dutyOf(clause: Clause, item: Item | null, view: View, shown: Shown): Duty {
  const document = view.document(clause.document) as SourceDocument;
  const times = [...fieldsNamed(clause, 'deadline'), ...fieldsNamed(clause, 'frequency')].map((field) =>
    timeItem(document, clause, field),
  );
  const start = item?.citation ?? clause.sentences[0]?.span ?? clause.span;
  const passage = { document: document.id, clause: clause.id, start: start.start, end: start.end, internal: false };
  const day = times.find(({ due }) => due !== null)?.due ?? null;
  return {
    document,
    clause,
    subject: subjectOf(document, clause, shown, SUBJECT),
    times: [...new Set(times.map((own) => valueText(own, shown)))],
    passage: item ? passageOf(item) : passage,
    year: day?.slice(0, 4) ?? null,
  };
}

/** How many clauses of each part fall due in a year; null is without a day. */
export interface YearCount {
  readonly year: string | null;
  readonly lead: number;
  readonly responsible: number;
  readonly sure: number;
}

/** Clauses by year, each in its strongest part; what is not sure is not counted. */
export function byYear({ duties }: UnitDuties): YearCount[] {
  const counts = new Map<string | null, { lead: number; responsible: number; sure: number }>();
  const seen = new Set<Clause>();
  for (const part of ['lead', 'responsible', 'sure'] as const) {
    for (const { clause, year } of duties[part]) {
      if (seen.has(clause)) continue;
      seen.add(clause);
      const count = counts.get(year) ?? { lead: 0, responsible: 0, sure: 0 };
      count[part]++;
      counts.set(year, count);
    }
  }
  return [...counts]
    .map(([year, count]) => ({ year, ...count }))
    .sort((a, b) => (a.year ?? '9999').localeCompare(b.year ?? '9999'));
}
