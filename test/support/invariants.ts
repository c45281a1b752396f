import { expect } from 'vitest';
import type { ReadDocument } from '../../src/types.ts';

/** What holds for every document, however damaged: the ledger partitions raw, and whatever is shown can be quoted. */
export function expectSound({ document, clauses }: ReadDocument): void {
  const { ledger, raw } = document;
  expect(ledger[0]?.span.start ?? 0).toBe(0);
  expect(ledger.at(-1)?.span.end ?? 0).toBe(raw.length);
  ledger.forEach(({ span, kind, reason }, i) => {
    expect(span.start).toBe(i === 0 ? 0 : ledger[i - 1]?.span.end);
    expect(reason !== undefined).toBe(kind === 'dropped');
  });
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
  for (const clause of clauses) {
    for (const { span, text } of clause.sentences) {
      expect(document.normal(span).replace(/\s*\n\s*/g, '')).toBe(text);
      expect(clause.text).toContain(text);
    }
    for (const field of clause.fields) {
      expect(document.clean(field.span)).not.toBe('');
      const printed = document.normal(field.span);
      for (const value of 'values' in field ? field.values : [field.text]) expect(printed).toContain(value);
    }
  }
}
