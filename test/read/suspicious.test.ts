import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dictionaryWords } from '../../index/segment.ts';
import { loadSeeds } from '../../src/read/load.ts';
import { readDocument } from '../../src/read/read.ts';
import type { DocumentEntry } from '../../src/types.ts';

/** The seeds as they came, without the repairs that errata.json declares. */
const found = (id: string) => {
  const entry = loadSeeds('seeds', 'seeds').find(({ document }) => document.id === id)?.document as DocumentEntry;
  const raw = readFileSync(`seeds/${id}.txt`, 'utf8');
  const read = readDocument({ entry, raw, sha256: '', errata: [], cut: dictionaryWords });
  return read.document.findings
    .filter(({ rule }) => rule === 'suspicious characters')
    .map(({ span }) => raw.slice(span.start, span.end));
};

it('reports characters that make no words', () => {
  expect(found('huanggang-2020').join()).toMatch(/乃鑽鑽迎.*備拘狼.*霸夜駝/);
});

it.each(['beijing-2016-2020', 'haikou-2017', 'yunnan-2017', 'district-plan'])('finds none in %s', (id) => {
  expect(found(id)).toEqual([]);
});

it('takes nothing out', () => {
  const raw = '一、工作任务\n1.全面梳備拘狼理政务公开事项。\n2.按时公开。\n';
  const entry = {
    id: 'x',
    path: 'x',
    place: null,
    period: null,
    shortName: 'x',
    aliases: [],
    englishName: 'x',
    url: null,
    standing: { kind: 'repost' as const, evidence: 'x' },
    visibility: 'internal' as const,
    missing: [],
  };
  const { clauses } = readDocument({ entry, raw, sha256: '', errata: [], cut: dictionaryWords });
  expect(clauses[0]?.text).toContain('备拘狼');
});
