import { timeItem } from '../ask/cite.ts';
import { dayOf, type Entry } from '../due/entries.ts';
import { rruleOf } from '../due/recurrence.ts';
import type { Clause, SourceDocument } from '../types.ts';
import { officialCitation } from './official.ts';
import { passageOf, placeOf, type Shown, subjectOf } from './parts.ts';
import type { Passage } from './reply.ts';
import { visible } from './visible.ts';
import { calendarWordsFor } from './words-calendar.ts';

/** A duty as a calendar shows it; nothing in it depends on when it is asked for. */
export interface CalendarEvent {
  /** The same as long as the document prints this deadline in this clause. */
  readonly key: string;
  /** The first day, all of it. */
  readonly day: string;
  /** As RFC 5545 writes it; null for what is once. */
  readonly rule: string | null;
  /** Comes every day: nobody wants an alarm of it. */
  readonly isDaily: boolean;
  readonly summary: string;
  readonly description: string;
  readonly passage: Passage;
  /** The day its document last says something of itself. */
  readonly stamp: string;
}

/** Longest subject in the name of an event. */
const SUBJECT = 24;

/** The words of an entry: a short name, and the quotes that prove it with who, and where it is printed. */
export function eventOf(entry: Entry, document: SourceDocument, shown: Shown): CalendarEvent {
  const { clause, deadline, recurrence } = entry;
  const words = calendarWordsFor(shown.language);
  const item = timeItem(document, clause, deadline);
  const subject = subjectOf(document, clause, shown, SUBJECT);
  const mark = recurrence ? `(${words.every(recurrence.every)})` : deadline.continuing ? words.continuing : '';
  const place = placeOf(document, clause, [item], shown);
  const isFirstDay = recurrence !== null && !recurrence.printed;
  const rest = [
    ...(recurrence
      ? [
          isFirstDay
            ? words.recurring(deadline.printed, recurrence.every, recurrence.until)
            : words.onPrintedDay(deadline.printed, recurrence.until),
        ]
      : []),
    words.units(unitsOf(clause, 'lead'), unitsOf(clause, 'responsible')),
    officialCitation(document, clause, shown.language),
  ];
  // A printed line such as 完成时限:2018年底 does not say what is to be done.
  const duty = deadline.basis === 'label' ? clause.sentences[0]?.span : undefined;
  const quotes = [...(duty ? [document.clean(duty)] : []), item.quote].map((text) => `“${text.trim()}”`);
  return {
    key: entry.key,
    day: entry.day,
    rule: recurrence ? rruleOf(recurrence) : null,
    isDaily: recurrence?.every === 'day',
    summary: visible(`${place}${mark} ${subject}`).replace(/\s+/g, ' ').trim(),
    description: visible([...quotes, ...rest.filter((text) => text !== '')].join('\n')),
    passage: passageOf(item),
    stamp: dayOf(document),
  };
}

function unitsOf({ fields }: Clause, role: 'lead' | 'responsible'): string {
  return fields.flatMap((field) => (field.name === role ? field.printed : [])).join('、');
}
