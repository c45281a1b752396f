import type { Clause, DeadlineField } from '../types.ts';

/** Days, both ends inclusive; null is open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Due {
  readonly clause: Clause;
  readonly deadline: DeadlineField;
}

/** Every dated deadline that falls into some days, earliest first; the same day of one clause once. */
export function dueWithin(clauses: readonly Clause[], { from, to }: Days): Due[] {
  const due = clauses.flatMap((clause) => {
    const days = new Set<string>();
    return clause.fields.flatMap((field): Due[] => {
      // 年内不少于2次 counts through the year; it is no task that falls due.
      if (field.name !== 'deadline' || field.due === null || field.period !== null || days.has(field.due)) return [];
      if ((from !== null && field.due < from) || (to !== null && field.due > to)) return [];
      days.add(field.due);
      return [{ clause, deadline: field }];
    });
  });
  return due.sort((a, b) =>
    (a.deadline.due as string) < (b.deadline.due as string) ? -1 : a.deadline.due === b.deadline.due ? 0 : 1,
  );
}

/** The latest dated deadline, or null when none is dated. */
export function lastDue(clauses: readonly Clause[]): string | null {
  const days = clauses.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.name === 'deadline' && field.due ? [field.due] : [])),
  );
  return days.sort().at(-1) ?? null;
}
