import { expect, it } from 'vitest';
import { loadSeeds } from '../../src/read/load.ts';
import { printedRows } from '../../src/say/printed-rows.ts';

const documents = loadSeeds('seeds', 'seeds');

it.each(documents.map((read) => [read.document.id, read] as const))('%s: rows partition the source', (_, read) => {
  const { document, clauses } = read;
  const rows = printedRows(document);
  expect(rows.map(({ span }) => span.start)).toEqual([0, ...rows.slice(0, -1).map(({ span }) => span.end)]);
  expect(rows.at(-1)?.span.end).toBe(document.raw.length);
  for (const { id } of clauses) expect(rows.some(({ clause }) => clause === id)).toBe(true);
});

it('keeps glosses and debris in the line they stand in', () => {
  const yunnan = documents.find(({ document }) => document.id === 'yunnan-2017');
  const rows = printedRows((yunnan as NonNullable<typeof yunnan>).document);
  expect(rows.length).toBeLessThan(30);
});
