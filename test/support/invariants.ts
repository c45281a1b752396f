import { expect } from 'vitest';
import type { ReadDocument } from '../../src/types.ts';

/** What holds for every document, however damaged: the ledger partitions raw, and whatever is shown can be quoted. */
export function expectSound(read: ReadDocument): void {
  expect(faultsOf(read).slice(0, 5)).toEqual([]);
}

function faultsOf({ document, clauses }: ReadDocument): string[] {
  const { ledger, raw } = document;
  const ends = [0, ...ledger.map(({ span }) => span.end)];
  const bare = (text: string) => text.replace(/\s*\n\s*/g, '');
  return [
    ...(ends.at(-1) === raw.length ? [] : ['the ledger does not end with the text']),
    ...ledger.flatMap(({ span, kind, reason }, i) =>
      span.start === ends[i] && (reason !== undefined) === (kind === 'dropped') ? [] : [`segment ${i}`],
    ),
    ...(new Set(clauses.map(({ id }) => id)).size === clauses.length ? [] : ['an id stands twice']),
    ...clauses.flatMap(({ id, sentences, text, fields }) => [
      ...sentences.flatMap((own) =>
        bare(document.normal(own.span)) === own.text && text.includes(own.text) ? [] : [`${id}: ${own.text}`],
      ),
      ...fields.flatMap((field) => {
        const printed = document.normal(field.span);
        const values = 'values' in field ? field.values : [field.text];
        const quotable = document.clean(field.span) !== '' && values.every((value) => printed.includes(value));
        return quotable ? [] : [`${id}: ${values.join('、')} in ${printed}`];
      }),
    ]),
  ];
}
