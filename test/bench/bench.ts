import { spawnSync } from 'node:child_process';
import MiniSearch from 'minisearch';
import { Gold } from '../../adapters/cli/eval/gold.ts';
import { readJsonLines } from '../../adapters/cli/jsonl.ts';
import { createLibrary } from '../../index/library.ts';
import { segment } from '../../index/segment.ts';
import { createAssistant } from '../../src/assistant.ts';
import { loadSeeds } from '../../src/read/load.ts';
import { fold } from '../../src/text/normal.ts';

/** Speed is measured side by side with a peer on the same clauses and questions, and printed as ratios too. */

const ROUNDS = 5;
const TODAY = '2026-11-22';

const print = (line: string) => process.stdout.write(`${line}\n`);
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);
const quantile = (sorted: readonly number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)] as number;

async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

async function measure(name: string, questions: readonly string[], answer: (question: string) => unknown) {
  for (const question of questions) await answer(question);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions) times.push((await timed(() => answer(question))).ms);
  }
  times.sort((a, b) => a - b);
  const total = times.reduce((a, b) => a + b, 0);
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  print(
    `${name.padEnd(34)} p50 ${p50.toFixed(3)} ms   p99 ${p99.toFixed(3)} ms   ${Math.round((1000 * times.length) / total)} per second`,
  );
  return { p50, p99 };
}

const before = megabytes();
const { ms: reading, value: documents } = await timed(() => loadSeeds('seeds', 'seeds'));
const { ms: indexing, value: library } = await timed(async () => {
  const built = createLibrary(documents);
  const view = await built.view({ internal: true });
  // The index is made at the first search.
  await view.search({ text: '政务公开', expansions: [], documents: null }, 1);
  return built;
});
const assistant = createAssistant(library);
print(
  `reading ${documents.length} documents ${reading.toFixed(0)} ms, segmenter and index ${indexing.toFixed(0)} ms, memory ${before} → ${megabytes()} MB`,
);

const gold = [...readJsonLines('test/eval/questions.jsonl', Gold), ...readJsonLines('test/eval/held-out.jsonl', Gold)];
const questions = gold.map(({ question }) => question);
const ours = await measure('gongkai-bot, whole answer', questions, (text) =>
  assistant.reply({ text, scope: null }, null, { internal: true }, { today: TODAY, at: 0 }),
);

const clauses = documents.flatMap((document) => document.clauses);
const tokenize = (text: string) => segment(fold(text));
const peer = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], tokenize, searchOptions: { tokenize } });
peer.addAll(
  clauses.map(({ document, id, heading, text }) => ({ id: `${document}#${id}`, text: `${heading ?? ''}${text}` })),
);
const theirs = await measure('MiniSearch with jieba, hits only', questions, (text) => peer.search(text));

const single = gold.filter(
  ({ gold: { match, items } }) => match === 'first' && items.every(({ clause }) => clause !== null),
);
const right = async (find: (text: string) => string | undefined | Promise<string | undefined>) => {
  let count = 0;
  for (const { question, gold: own } of single) {
    const first = await find(question);
    if (own.items.some(({ document, clause }) => `${document}#${clause}` === first)) count++;
  }
  return (100 * count) / single.length;
};
const ourRight = await right(async (text) => {
  const { answer } = await assistant.reply({ text, scope: null }, null, { internal: true }, { today: TODAY, at: 0 });
  const first = 'items' in answer ? answer.items[0] : undefined;
  return first && `${first.document.id}#${first.clause?.id}`;
});
const theirRight = await right((text) => peer.search(text)[0]?.id as string | undefined);
print(`right clause first (n=${single.length}): ours ${ourRight.toFixed(1)} %, MiniSearch ${theirRight.toFixed(1)} %`);
print(`ratios ours : peer – p50 ${(ours.p50 / theirs.p50).toFixed(2)}, p99 ${(ours.p99 / theirs.p99).toFixed(2)}`);

const cold = [1, 2, 3].map(() => {
  const started = performance.now();
  spawnSync('npm', ['run', '-s', 'ask', '--', '北京第12项谁牵头'], { stdio: 'ignore' });
  return performance.now() - started;
});
print(`cold \`npm run -s ask\`: ${(Math.min(...cold) / 1000).toFixed(2)} s (best of ${cold.length})`);
