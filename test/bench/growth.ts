import { Gold } from '../../adapters/cli/eval/gold.ts';
import { readJsonLines } from '../../adapters/cli/jsonl.ts';
import { createLibrary } from '../../index/library.ts';
import { createAssistant } from '../../src/assistant.ts';
import { loadSeeds } from '../../src/read/load.ts';
import { copyOf } from './copies.ts';

/**
 * How latency grows with the library: `npx tsx test/bench/growth.ts [1000 10000 …]`. Copies of the Beijing plan under
 * other places' names are added until the library has so many clauses; the questions are those about the seeds.
 */

const print = (line: string) => process.stdout.write(`${line}\n`);
const sizes = process.argv.slice(2).map(Number);

const seeds = loadSeeds('seeds', 'seeds');
const questions = readJsonLines('test/eval/questions.jsonl', Gold).map(({ question }) => question);

for (const size of sizes.length > 0 ? sizes : [162, 1000, 10000]) {
  const copies = Math.max(0, Math.ceil((size - 162) / 100));
  const started = performance.now();
  const assistant = createAssistant(
    createLibrary([...seeds, ...Array.from({ length: copies }, (_, n) => copyOf(n, seeds))]),
  );
  const ask = (text: string) =>
    assistant.reply({ text, scope: null }, null, { internal: true }, { today: '2026-11-22', at: 0 });
  for (const text of questions) await ask(text);
  const built = performance.now() - started;
  const times: number[] = [];
  for (const text of [...questions, ...questions]) {
    const from = performance.now();
    await ask(text);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor((times.length - 1) * part)] as number).toFixed(2);
  print(
    `${162 + copies * 100} clauses: built and warm in ${(built / 1000).toFixed(1)} s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MB heap`,
  );
}
