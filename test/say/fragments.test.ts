import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { factOf } from '../../src/ask/facts.ts';
import { loadSeeds } from '../../src/read/load.ts';
import { fragmentsOf } from '../../src/say/fragments.ts';
import type { ReadDocument, Span } from '../../src/types.ts';
import { goldDocuments } from '../support/gold.ts';
import { readText } from '../support/read-text.ts';

const documents: readonly ReadDocument[] = [...loadSeeds('seeds', 'seeds'), ...invented()];

function invented(): ReadDocument[] {
  return goldDocuments('test/fixtures/plans').map(({ id, path }) => readText(id, readFileSync(path, 'utf8')));
}

/** Every span a citation of a clause may have. */
const spansOf = ({ clauses }: ReadDocument) =>
  clauses.flatMap((clause) => [
    { clause, span: clause.span },
    ...clause.sentences.map(({ span }) => ({ clause, span })),
    ...clause.fields.map(({ span }) => ({ clause, span })),
    ...clause.fields.flatMap((field) => ('sentence' in field ? [{ clause, span: field.sentence }] : [])),
  ]);

const marked = (read: ReadDocument, shown: Span, mark: Span) =>
  fragmentsOf(read.document, shown, mark)
    .flatMap((own) => ('marked' in own && own.marked ? [own.text] : []))
    .join('');

it.each(documents.map((read) => [read.document.id, read] as const))('%s: marks exactly what is quoted', (_, read) => {
  const { document } = read;
  for (const { clause, span } of spansOf(read)) {
    const whole = { start: 0, end: document.raw.length };
    expect(marked(read, whole, span)).toBe(document.clean(span));
    if (span.start >= clause.span.start && span.end <= clause.span.end)
      expect(marked(read, clause.span, span)).toBe(document.clean(span));
  }
  for (const fact of ['title', 'docNumber', 'issuer', 'written', 'basedOn', 'annex'] as const) {
    const { quote, citation } = factOf(document, fact).item;
    expect(marked(read, { start: 0, end: document.raw.length }, citation)).toBe(quote);
  }
});

it.each(documents.map((read) => [read.document.id, read] as const))('%s: loses nothing, prints no spam', (_, read) => {
  const { raw, ledger } = read.document;
  for (const form of ['clean', 'printed'] as const) {
    const fragments = fragmentsOf(read.document, { start: 0, end: raw.length }, null, form);
    const length = fragments.reduce((sum, own) => {
      if (own.is === 'gap') return sum + own.characters;
      return sum + (own.is === 'corrected' ? own.correction.raw.length : own.text.length);
    }, 0);
    expect(length).toBe(raw.length);
    const text = fragments.map((own) => ('text' in own ? own.text : '')).join('\n');
    for (const { span, reason } of ledger) {
      const spam = raw.slice(span.start, span.end).trim();
      if (reason === 'spam' && spam !== '') expect(text).not.toContain(spam);
    }
  }
});

it('shows what was dropped in the printed form alone, and counts it in the other', () => {
  const [, huanggang] = documents as [ReadDocument, ReadDocument];
  const { document, clauses } = huanggang;
  const fifth = clauses.find(({ id }) => id === '5');
  const clean = fragmentsOf(document, (fifth as NonNullable<typeof fifth>).span, null);
  const printed = fragmentsOf(document, (fifth as NonNullable<typeof fifth>).span, null, 'printed');
  const corrected = (list: typeof clean) => list.flatMap((own) => (own.is === 'corrected' ? [own.text] : []));
  expect(corrected(clean)).toEqual(['', '', '']);
  expect(corrected(printed)).toEqual(['項試多', '備拘狼', '霸夜駝']);
});
