import { timeItem } from '../ask/cite.ts';
import type { View } from '../ask/library.ts';
import type { Due } from '../due/list.ts';
import type { DeadlineField, Language, SourceDocument } from '../types.ts';
import { addressOf } from '../units/address.ts';
import { passageOf, placeOf, type Shown, subjectOf } from './parts.ts';
import type { Passage } from './reply.ts';
import { type DueWords, dueWordsFor } from './words-web-due.ts';

/** A unit as a row names it, with the address of its page; null for one that is only the subject of a sentence. */
export interface RowUnit {
  readonly name: string;
  readonly address: string | null;
}

/** One duty as a page lists it. */
export interface DueRow {
  readonly day: string | null;
  readonly state: { readonly is: 'coming' | 'past' | 'continuing'; readonly text: string } | null;
  /** The phrase as printed; a reader of Simplified gets Simplified. */
  readonly phrase: string;
  /** Whom the date is for, where the sentence says so. */
  readonly about: string | null;
  readonly language: Language;
  readonly label: string;
  readonly subject: string;
  readonly lead: readonly RowUnit[];
  readonly responsible: readonly RowUnit[];
  readonly passage: Passage;
}

/** The rows of some duties. */
export function dueRows(all: readonly Due[], view: Pick<View, 'document' | 'units'>, shown: Shown): DueRow[] {
  const items = all.map(({ clause, deadline }) =>
    timeItem(view.document(clause.document) as SourceDocument, clause, deadline),
  );
  const words = dueWordsFor(shown.language);
  // One of each document is enough to tell whether two of them are of one place.
  const documents = [...new Map(items.map((own) => [own.document.id, own])).values()];
  return all.map(({ clause, deadline }, i) => {
    const item = items[i] as (typeof items)[number];
    const { document } = item;
    const simplified = shown.language === 'zh-Hans';
    const units = (role: 'lead' | 'responsible') =>
      clause.fields.flatMap((field) => {
        if (field.name !== role) return [];
        const names = simplified ? field.values : field.printed;
        return names.map((name, n): RowUnit => {
          const unit = field.basis === 'label' ? view.units.unitOf(document.id, field.values[n] ?? '') : undefined;
          return { name, address: unit ? addressOf(unit) : null };
        });
      });
    return {
      day: deadline.due,
      state: stateOf(deadline, shown.now, words),
      phrase: simplified ? deadline.text : deadline.printed,
      about: deadline.appliesTo,
      language: simplified ? 'zh-Hans' : document.script,
      label: placeOf(document, clause, documents, shown),
      subject: subjectOf(document, clause, shown, SUBJECT),
      lead: units('lead'),
      responsible: units('responsible'),
      passage: passageOf(item),
    };
  });
}

/** Longest subject of a row. */
const SUBJECT = 40;

/** What a date means today. A duty that goes on is never called overdue. */
function stateOf({ due, continuing, kind, period }: DeadlineField, now: string, words: DueWords): DueRow['state'] {
  if (period !== null || kind === 'recurring') return null;
  if (due === null) return kind === 'fixed' ? { is: 'coming', text: words.noYear } : null;
  if (due < now && continuing) return { is: 'continuing', text: words.state.continuing };
  return { is: due < now ? 'past' : 'coming', text: dayState(due, now, words) };
}

/** Whether a day is past, today, or how many days are left. */
export function dayState(day: string, now: string, words: DueWords): string {
  const days = Math.round((Date.parse(day) - Date.parse(now)) / 86_400_000);
  return days < 0 ? words.state.past : days === 0 ? words.state.today : words.daysLeft(days);
}
