import { readFileSync } from 'node:fs';
import { dumpOf } from '../../src/read/dump.ts';

import { ASPECTS, differences, goldDocuments } from './gold.ts';
import { readText } from './read-text.ts';

/** Prints how much of each invented plan is read as its gold says: `tsx test/support/compare-plans.ts FOLDER [NAME …]`. */
const [folder = 'test/fixtures/plans', ...names] = process.argv.slice(2);
const line = (cells: readonly (string | number)[]) =>
  process.stdout.write(`${cells.map((cell, i) => String(cell).padEnd(i === 0 ? 24 : 7)).join('')}\n`);

line(['document', 'gold', 'miss', 'extra', ...ASPECTS.map((aspect) => aspect.slice(0, 6))]);
const sums: number[] = [];
for (const { path, id, gold } of goldDocuments(folder)) {
  if (names.length > 0 && !names.some((name) => id.startsWith(name))) continue;
  const found = differences(readText(id, readFileSync(path, 'utf8')).clauses.map(dumpOf), gold);
  const count = (wanted: string) => found.filter(({ aspect }) => aspect === wanted).length;
  const there = gold.length - count('missing');
  const cells = [gold.length, count('missing'), count('extra'), ...ASPECTS.map((aspect) => there - count(aspect))];
  line([id, ...cells]);
  cells.forEach((cell, i) => {
    sums[i] = (sums[i] ?? 0) + cell;
  });
  if (names.length === 0) continue;
  for (const { clause, aspect, got, gold: wanted } of found) {
    process.stdout.write(`  ${clause} ${aspect}\n     got ${got}\n    gold ${wanted}\n`);
  }
}
line(['all', ...sums]);
