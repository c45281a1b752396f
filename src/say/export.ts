import type { Answer, Item } from '../ask/answer.ts';
import type { View } from '../ask/library.ts';
import type { Due } from '../due/list.ts';
import type { DeadlineField, Field, Language } from '../types.ts';
import { type DueFile, dueFile } from './due-file.ts';
import { shownFor } from './parts.ts';
import type { Action, Passage } from './reply.ts';
import { dueWordsFor } from './words-web-due.ts';

/** A list of deadlines as a file: its table, what the file is called without its ending, and what is said beside it. */
export interface Export {
  readonly table: DueFile;
  readonly name: string;
  readonly caption: string;
}

/** The button that has a list of deadlines sent as a file; other answers have none. */
export function exportAction({ kind, intent }: Pick<Answer, 'kind' | 'intent'>, language: Language): Action[] {
  return kind === 'answer' && intent === 'due_list' ? [{ kind: 'export', label: dueWordsFor(language).export }] : [];
}

/** The whole list an answer shows a page of; null for one that lists nothing. */
export function exportOf(answer: Answer, view: View, linkTo: (passage: Passage) => string | null): Export | null {
  if (answer.kind !== 'answer' || answer.intent !== 'due_list') return null;
  const recurring = answer.notes.flatMap((note) => (note.is === 'recurring' ? note.items : []));
  const lists = { dated: answer.items.flatMap(dueOf), recurring: recurring.flatMap(dueOf), undated: [] };
  const { language, now } = answer.query;
  const words = dueWordsFor(language);
  const table = dueFile(lists, view, shownFor(answer.query), linkTo);
  return { table, name: `${words.fileName}-${now}`, caption: words.exported(table.rows.length) };
}

function dueOf({ clause, deadline }: Item): Due[] {
  const isIt = (field: Field): field is DeadlineField => field === deadline;
  const own = clause?.fields.find(isIt);
  return clause && own ? [{ clause, deadline: own }] : [];
}
