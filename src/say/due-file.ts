import { timeItem } from '../ask/cite.ts';
import type { View } from '../ask/library.ts';
import type { Due } from '../due/list.ts';
import type { SourceDocument } from '../types.ts';
import { dueRows, type RowUnit } from './due-row.ts';
import { officialCitation } from './official.ts';
import type { Shown } from './parts.ts';
import type { Passage } from './reply.ts';
import { visible } from './visible.ts';
import { type DueList, dueWordsFor, type FileColumn } from './words-web-due.ts';

/** A table for a spreadsheet: the names of its columns, and texts. */
export interface DueFile {
  readonly header: readonly { readonly is: FileColumn; readonly name: string }[];
  readonly rows: readonly (readonly string[])[];
}

/** The duties of a list as a file shows them: whole, and quoted in the glyphs of the source. */
export function dueFile(
  lists: Readonly<Record<DueList, readonly Due[]>>,
  view: Pick<View, 'document' | 'units'>,
  shown: Shown,
  linkTo: (passage: Passage) => string | null,
): DueFile {
  const words = dueWordsFor(shown.language);
  const rows = (['dated', 'recurring', 'undated'] as const).flatMap((list) => {
    const shownRows = dueRows(lists[list], view, shown);
    return lists[list].map(({ clause, deadline }, i): Record<FileColumn, string> => {
      const document = view.document(clause.document) as SourceDocument;
      const row = shownRows[i] as (typeof shownRows)[number];
      return {
        list: words.list[list],
        day: list === 'dated' ? (row.day ?? '') : '',
        state: row.state?.text ?? '',
        phrase: row.phrase + (row.about === null ? '' : `(${row.about})`),
        subject: row.subject,
        lead: namesOf(row.lead),
        responsible: namesOf(row.responsible),
        quote: timeItem(document, clause, deadline).quote,
        document: shown.words.document(document),
        clause: shown.words.label(clause),
        citation: officialCitation(document, clause, shown.language),
        link: linkTo(row.passage) ?? '',
      };
    });
  });
  const names = Object.entries(words.columns) as [FileColumn, string][];
  return {
    header: names.map(([is, name]) => ({ is, name })),
    rows: rows.map((row) => names.map(([is]) => visible(row[is]))),
  };
}

function namesOf(units: readonly RowUnit[]): string {
  return units.map(({ name }) => name).join('、');
}
