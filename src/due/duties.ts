import type { Clause, DeadlineField, Period } from '../types.ts';
import { type Days, type Due, dueWithin } from './list.ts';

/** Everything some clauses say of time: what falls due on a day, what comes again, and what has no day. */
export interface Duties {
  /** Earliest first. */
  readonly dated: readonly Due[];
  /** In the order of the library; what counts through a year (年内不少于2次) is among them. */
  readonly recurring: readonly Due[];
  /** Relative, ongoing, or printed without what is needed to know the day; in the order of the library. */
  readonly undated: readonly Due[];
}

/**
 * The duties of some clauses in some days. What recurs is in them while its plan runs; what has no day is in no days but
 * all of them.
 */
export function dutiesOf(
  clauses: readonly Clause[],
  days: Days,
  periodOf: (document: string) => Period | null,
): Duties {
  const isOpen = days.from === null && days.to === null;
  const rest = clauses.flatMap((clause) => clause.fields.filter(isTime).map((deadline) => ({ clause, deadline })));
  const recurring = rest.filter(
    ({ clause, deadline }) => isRecurring(deadline) && (isOpen || overlaps(periodOf(clause.document), days)),
  );
  const undated = isOpen ? rest.filter(({ deadline }) => !isRecurring(deadline) && deadline.due === null) : [];
  return { dated: dueWithin(clauses, days), recurring, undated };
}

function isTime(field: Clause['fields'][number]): field is DeadlineField {
  return field.name === 'deadline' || field.name === 'frequency';
}

function isRecurring({ kind, period }: DeadlineField): boolean {
  return kind === 'recurring' || period !== null;
}

function overlaps(period: Period | null, { from, to }: Days): boolean {
  return (
    period !== null && (to === null || `${period.from}-01-01` <= to) && (from === null || `${period.to}-12-31` >= from)
  );
}
