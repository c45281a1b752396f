import { isIsoDate } from '../text/dates.ts';
import type { Clause, Period, SourceDocument } from '../types.ts';
import { dutiesOf } from './duties.ts';
import type { Due } from './list.ts';
import { type Recurrence, recurrenceOf } from './recurrence.ts';

/** A duty in a calendar. */
export interface Entry extends Due {
  /** The same as long as the document prints this deadline in this clause; of each deadline its own. */
  readonly key: string;
  readonly day: string;
  readonly recurrence: Recurrence | null;
}

/**
 * The duties that have a place in a calendar: those with a day, then those that come again in exact periods. What the
 * documents print no day for is in none.
 */
export function entriesOf(clauses: readonly Clause[], periodOf: (document: string) => Period | null): Entry[] {
  const { dated, recurring } = dutiesOf(clauses, { from: null, to: null }, periodOf);
  const seen = new Map<string, number>();
  const entry = (due: Due, day: string, recurrence: Recurrence | null): Entry => {
    const { clause, deadline } = due;
    const own = JSON.stringify([clause.document, clause.id, deadline.text, deadline.due, deadline.appliesTo]);
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return { ...due, key: times === 1 ? own : `${own} ${times}`, day, recurrence };
  };
  return [
    ...dated.map((due) => entry(due, due.deadline.due as string, null)),
    ...recurring.flatMap((due) => {
      const recurrence = recurrenceOf(due.deadline, periodOf(due.clause.document), behind(due));
      return recurrence ? [entry(due, recurrence.first, recurrence)] : [];
    }),
  ];
}

/** What stands behind a printed period in its sentence. */
function behind({ clause, deadline }: Due): string {
  const { start, end } = deadline.sentence;
  const sentence = clause.sentences.find(({ span }) => span.start < end && span.end > start)?.text ?? '';
  return sentence.split(deadline.text)[1] ?? '';
}

/** The last day a document says anything of itself: when it was published, else written, else its plan begins. */
export function dayOf({ published, written, effective, period }: SourceDocument): string {
  const printed = [published, written, effective].flatMap((own) => (own ? [own.value] : []));
  return printed.find(isIsoDate) ?? (period ? `${period.from}-01-01` : '2000-01-01');
}
