import { describe, expect, it } from 'vitest';
import { dumpOf } from '../../src/read/dump.ts';
import { loadSeeds } from '../../src/read/load.ts';

const documents = loadSeeds('seeds', 'seeds');

describe('the five documents', () => {
  it.each(documents)('reads $document.id as its golden file says', async ({ document, clauses }) => {
    const golden = `${JSON.stringify(clauses.map(dumpOf), null, 1)}\n`;
    await expect(golden).toMatchFileSnapshot(`../golden/${document.id}.json`);
  });

  it('finds all 162 clauses', () => {
    const counts = Object.fromEntries(documents.map(({ document, clauses }) => [document.id, clauses.length]));
    expect(counts).toEqual({
      'beijing-2016-2020': 100,
      'huanggang-2020': 32,
      'haikou-2017': 7,
      'yunnan-2017': 4,
      'district-plan': 19,
    });
  });

  it.each(documents)('accounts for every character of $document.id', ({ document, clauses }) => {
    const { ledger, raw } = document;
    expect(ledger[0]?.span.start).toBe(0);
    expect(ledger.at(-1)?.span.end).toBe(raw.length);
    for (const [i, { span }] of ledger.entries()) expect(span.start).toBe(i === 0 ? 0 : ledger[i - 1]?.span.end);
    for (const { kind, reason } of ledger) expect(reason !== undefined).toBe(kind === 'dropped');
    const owned = new Set(ledger.flatMap(({ clause }) => (clause ? [clause] : [])));
    expect([...owned].sort()).toEqual(clauses.map(({ id }) => id).sort());
  });

  it.each(documents)('can quote every field and sentence of $document.id verbatim', ({ document, clauses }) => {
    for (const clause of clauses) {
      for (const { span, text } of clause.sentences) {
        expect(document.normal(span).replace(/\s*\n\s*/g, '')).toBe(text);
        expect(clause.text).toContain(text);
      }
      for (const field of clause.fields) {
        expect(document.clean(field.span)).not.toBe('');
        expect(field.span.start >= clause.span.start && field.span.end <= clause.span.end).toBe(true);
        const printed = document.normal(field.span);
        for (const value of 'values' in field ? field.values : [field.text]) expect(printed).toContain(value);
      }
    }
  });
});
