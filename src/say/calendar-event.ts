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

/** Shorter words are no more than a date. */
const TELLING = 30;

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
    words.units(unitsOf(clause, 'lead', shown), unitsOf(clause, 'responsible', shown)),
    officialCitation(document, clause, shown.language),
  ];
  // 完成时限:2018年底 or 2024年底前完成 does not say what is to be done.
  const duty = deadline.basis === 'label' || item.quote.length < TELLING ? clause.sentences[0]?.span : undefined;
  const said = [...(duty ? [document.clean(duty)] : []), item.quote].map((text) => `“${text.trim()}”`);
  const quotes = [...new Set(said)];
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

/** A reader of Simplified gets Simplified; everyone else the document's own glyphs. */
function unitsOf({ fields }: Clause, role: 'lead' | 'responsible', { language }: Shown): string {
  const names = fields.flatMap((field) => {
    if (field.name !== role) return [];
    return language === 'zh-Hans' ? field.values : field.printed;
  });
  return names.join('、');
}
