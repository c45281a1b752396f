import type { Item } from '../ask/answer.ts';
import { absentItem, clauseItem, fieldsNamed, quantityItem, timeItem } from '../ask/cite.ts';
import { factOf } from '../ask/facts.ts';
import { dueWithin } from '../due/list.ts';
import type { Clause, DeadlineField, SourceDocument, UnitField } from '../types.ts';
import { coversOf } from '../units/collectives.ts';
import { labelled } from './kinds/units.ts';
import type { Card, CardKind, Row } from './tour.ts';

/** Rows of a card. */
const ROWS = 5;
/** Deadlines on one day that are a crowd. */
const CROWD = 3;

type Make = (
  document: SourceDocument,
  clauses: readonly Clause[],
  today: string,
) => Omit<Card, 'document' | 'is'> | null;

/** The cards of every tour, in order; one that has nothing to say is left out. */
export const MAKERS: readonly (readonly [CardKind, Make])[] = [
  [
    'what',
    (document) =>
      card(
        (['title', 'docNumber', 'issuer', 'written', 'published'] as const).map((fact) =>
          row(factOf(document, fact).item),
        ),
      ),
  ],
  ['structure', (document, clauses) => card(partsOf(document, clauses), clauses.length)],
  ['leaders', (document, clauses) => card(busiest(document, clauses, ['lead'], false))],
  ['shared', (document, clauses) => card(busiest(document, clauses, ['lead', 'responsible'], true))],
  ['coming', (document, clauses, today) => card(datesOf(document, dueWithin(clauses, { from: today, to: null })))],
  ['past', (document, clauses, today) => lastDates(document, clauses, today)],
  ['crowded', crowd],
  ['recurring', (document, clauses) => card(timesOf(document, clauses, isRepeated))],
  ['within', (document, clauses) => card(timesOf(document, clauses, ({ kind }) => kind === 'relative'))],
  ['numbers', (document, clauses) => card(numbersIn(document, clauses))],
  [
    'unsaid',
    (document, clauses) =>
      card(
        clauses
          .filter((clause) => hasLabels(clause) && labelled(clause, 'lead').length === 0)
          .map((clause) => row(absentItem(document, clause, 'lead'))),
      ),
  ],
];

function card(rows: readonly Row[], total = rows.length): Omit<Card, 'document' | 'is'> | null {
  return rows.length === 0 ? null : { rows: rows.slice(0, ROWS), total, day: null };
}

/** A line of a card. */
export function row(item: Item, name: string | null = null, count: number | null = null): Row {
  return { item, name, count };
}

/** The outermost parts, the fullest of them where there are many, in reading order. */
function partsOf(document: SourceDocument, clauses: readonly Clause[]): Row[] {
  const parts = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const name = clause.path[0] ?? clause.heading;
    if (name) parts.set(name, [...(parts.get(name) ?? []), clause]);
  }
  const all = [...parts];
  const kept = new Set([...all].sort(([, a], [, b]) => b.length - a.length).slice(0, ROWS));
  return all
    .filter((part) => kept.has(part))
    .map(([name, own]) => row(clauseItem(document, own[0] as Clause, null), name, own.length));
}

/** The units, or group names, that most clauses print in some roles. */
function busiest(
  document: SourceDocument,
  clauses: readonly Clause[],
  roles: readonly ('lead' | 'responsible')[],
  groups: boolean,
): Row[] {
  const named = new Map<string, Clause[]>();
  for (const clause of clauses) {
    for (const name of new Set(inRoles(clause, roles).flatMap(({ values }) => values))) {
      if ((coversOf(name) !== null) === groups) named.set(name, [...(named.get(name) ?? []), clause]);
    }
  }
  const sorted = [...named].sort(([, a], [, b]) => b.length - a.length);
  return sorted.map(([name, own]) => {
    const [first] = own as [Clause];
    const field = inRoles(first, roles).find(({ values }) => values.includes(name));
    return row(clauseItem(document, first, field?.span ?? null), name, own.length);
  });
}

function inRoles(clause: Clause, roles: readonly ('lead' | 'responsible')[]): UnitField[] {
  return roles.flatMap((role) => labelled(clause, role));
}

function datesOf(document: SourceDocument, due: ReturnType<typeof dueWithin>): Row[] {
  return due.map(({ clause, deadline }) => row(timeItem(document, clause, deadline)));
}

/** Where nothing is to come, what was due last, the latest first. */
function lastDates(document: SourceDocument, clauses: readonly Clause[], today: string): ReturnType<Make> {
  const all = dueWithin(clauses, { from: null, to: null });
  return all.some(({ deadline }) => (deadline.due as string) >= today) ? null : card(datesOf(document, all.reverse()));
}

/** The day most is due on. */
function crowd(document: SourceDocument, clauses: readonly Clause[]): ReturnType<Make> {
  const days = new Map<string, ReturnType<typeof dueWithin>>();
  for (const due of dueWithin(clauses, { from: null, to: null })) {
    const day = due.deadline.due as string;
    days.set(day, [...(days.get(day) ?? []), due]);
  }
  const [day, due] = [...days].sort(([, a], [, b]) => b.length - a.length)[0] ?? ['', []];
  const made = due.length < CROWD ? null : card(datesOf(document, due));
  return made && { ...made, day };
}

function timesOf(
  document: SourceDocument,
  clauses: readonly Clause[],
  wanted: (field: DeadlineField) => boolean,
): Row[] {
  const fields = (clause: Clause) => [...fieldsNamed(clause, 'frequency'), ...fieldsNamed(clause, 'deadline')];
  return onceEach(
    clauses.flatMap((clause) =>
      fields(clause)
        .filter(wanted)
        .map((field) => row(timeItem(document, clause, field))),
    ),
  );
}

/** Numbers of sentences that no card about time shows. */
function numbersIn(document: SourceDocument, clauses: readonly Clause[]): Row[] {
  const timed = new Set(timesOf(document, clauses, isRepeated).map(({ item }) => item.citation.start));
  const fields = (clause: Clause) => fieldsNamed(clause, 'quantity').filter(({ text }) => /\d/.test(text));
  const rows = clauses.flatMap((clause) => fields(clause).map((field) => row(quantityItem(document, clause, field))));
  return onceEach(rows.filter(({ item }) => !timed.has(item.citation.start)));
}

function isRepeated({ kind, period }: DeadlineField): boolean {
  return kind === 'recurring' || period !== null;
}

/** Two values of one sentence are one line. */
function onceEach(rows: readonly Row[]): Row[] {
  return [...new Map(rows.toReversed().map((own) => [own.item.citation.start, own])).values()].reverse();
}

function hasLabels(clause: Clause): boolean {
  return labelled(clause, 'responsible').length > 0;
}
