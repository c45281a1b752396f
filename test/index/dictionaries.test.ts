import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import stopWords from '../../index/dictionaries/stop-words.json' with { type: 'json' };
import { segment } from '../../index/segment.ts';
import { fold } from '../../src/text/normal.ts';

const entries = readFileSync(new URL('../../index/dictionaries/user.dict.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.replace(/ 1000 n$/, ''));

test('the user dictionary is sorted, without doubles, in Simplified Han characters', () => {
  expect(entries).toEqual([...new Set(entries)].sort());
  for (const entry of entries) expect(entry).toMatch(/^\p{Script=Han}{2,}$/u);
  expect(entries.map(fold)).toEqual(entries);
});

test('every entry is cut as one word', () => {
  expect(entries.filter((entry) => !segment(entry).includes(entry))).toEqual([]);
});

test('stop words are lower-case Simplified, without doubles', () => {
  expect(stopWords).toEqual([...new Set(stopWords)].sort());
  expect(stopWords.map((word) => fold(word).toLowerCase())).toEqual(stopWords);
});
