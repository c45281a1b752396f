import { blank } from '../ask/entities/spans.ts';
import type { View } from '../ask/library.ts';
import { entriesOf } from '../due/entries.ts';
import { type DueFilter, unitsMeant, wanted } from '../due/filter.ts';
import { fold } from '../text/normal.ts';
import type { Language, SourceDocument } from '../types.ts';
import { type CalendarEvent, eventOf } from './calendar-event.ts';
import { shownFor } from './parts.ts';
import { calendarWordsFor } from './words-calendar.ts';

/** A calendar with all that is in it, whatever day it is. */
export interface CalendarContent {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

/** The calendar a filter makes of what a viewer sees. */
export async function calendarOf(filter: DueFilter, view: View, language: Language): Promise<CalendarContent> {
  const documentOf = (id: string) => view.document(id) as SourceDocument;
  const clauses = wanted(await view.clauses({}), filter, view.units);
  const entries = entriesOf(clauses, (id) => documentOf(id).period);
  const shown = shownFor({ language, now: '' });
  const events = entries.map((entry) => eventOf(entry, documentOf(entry.clause.document), shown));
  return { name: calendarName(filter, view, language), events };
}

function calendarName({ documents, unit }: DueFilter, view: View, language: Language): string {
  const { words } = shownFor({ language, now: '' });
  const limits = (documents ?? []).flatMap((id) => view.document(id) ?? []).map(words.document);
  return calendarWordsFor(language).name([...limits, ...(unit === null ? [] : [unit])]);
}

/** A calendar somebody may be given. */
export interface CalendarOffer {
  readonly filter: DueFilter;
  readonly name: string;
  /** Duties in it. */
  readonly count: number;
}

/** What somebody wants in a calendar, and how much it is; null where no document or unit is called that. */
export async function calendarOffer(
  argument: string,
  scope: readonly string[] | null,
  view: View,
  language: Language,
): Promise<CalendarOffer | null> {
  const filter = wishOf(argument, scope, view);
  if (!filter) return null;
  const { name, events } = await calendarOf(filter, view, language);
  return { filter, name, count: events.length };
}

/** Nothing is all that the chat is limited to, else the documents and the unit somebody names. */
function wishOf(argument: string, scope: readonly string[] | null, view: View): DueFilter | null {
  const text = fold(argument).trim().toLowerCase();
  if (text === '') return { documents: scope, unit: null };
  const own = view.document(argument.trim());
  if (own) return { documents: [own.id], unit: null };
  const { documents } = view.named(text);
  const ids = [...new Set(documents.flatMap(({ value }) => value))];
  const unit = blank(text, documents).replace(/\s+/g, ' ').trim();
  if (unit !== '' && unitsMeant(unit, view.units).length === 0) return null;
  return { documents: ids.length > 0 ? ids : scope, unit: unit === '' ? null : unit };
}
