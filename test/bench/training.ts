import { createLibrary } from '../../index/library.ts';
import { loadSeeds } from '../../src/read/load.ts';
import { generate } from '../../src/train/generate.ts';
import { materialOf } from '../../src/train/material.ts';
import type { QuestionKind } from '../../src/train/question.ts';
import { copyOf } from './copies.ts';

/**
 * What the documents give to ask, what is rejected and why, and how long it takes: `npx tsx test/bench/training.ts
 * [copies]`. Time is also told as a ratio to reading the same documents. Copies of the Beijing plan under other places'
 * names show how it grows.
 */

const print = (line: string) => process.stdout.write(`${line}\n`);
const copies = Number(process.argv[2] ?? 0);
const ROUNDS = 5;

const startedReading = performance.now();
const seeds = loadSeeds('seeds', 'seeds');
const reading = performance.now() - startedReading;
const documents = [...seeds, ...Array.from({ length: copies }, (_, n) => copyOf(n, seeds))];
const view = await createLibrary(documents).view({ internal: true });

const times: number[] = [];
let made = await everything();
for (let round = 0; round < ROUNDS; round++) made = await everything();

async function everything() {
  const started = performance.now();
  const material = await materialOf(view);
  const all = view.documents.map(({ id }) => ({ id, ...generate(id, material) }));
  times.push(performance.now() - started);
  return all;
}

const kinds = [...new Set(made.flatMap(({ drafts }) => drafts.map(({ kind }) => kind)))];
print(['document', ...kinds, 'all', 'rejected'].map((word) => word.padEnd(12)).join(''));
for (const { id, drafts, rejected } of made.slice(0, 10)) {
  const of = (kind: QuestionKind) => drafts.filter((draft) => draft.kind === kind).length;
  print(
    [id.slice(0, 11), ...kinds.map(of), drafts.length, rejected.length].map((cell) => String(cell).padEnd(12)).join(''),
  );
}

const drafts = made.reduce((sum, own) => sum + own.drafts.length, 0);
const rejected = made.flatMap((own) => own.rejected);
const share = (count: number) => `${((100 * count) / (drafts + rejected.length)).toFixed(1)} %`;
print(`\nrejected ${rejected.length} of ${drafts + rejected.length} (${share(rejected.length)}):`);
const reasons = new Map<string, number>();
for (const { why } of rejected) reasons.set(why, (reasons.get(why) ?? 0) + 1);
for (const [why, count] of [...reasons].sort(([, a], [, b]) => b - a))
  print(`  ${why.padEnd(24)} ${count} (${share(count)})`);

const best = Math.min(...times);
const clauses = documents.reduce((sum, own) => sum + own.clauses.length, 0);
print(
  `\n${drafts} questions from ${clauses} clauses: first ${(times[0] as number).toFixed(0)} ms, then ${best.toFixed(0)} ms; ` +
    `1,000 questions ${((1000 * best) / drafts).toFixed(0)} ms`,
);
print(`the five seeds take ${reading.toFixed(0)} ms to read: ratio ${(best / reading).toFixed(2)}`);
