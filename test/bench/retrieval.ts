/**
 * Our retrieval beside MiniSearch, SQLite FTS5 and plain FlexSearch, all over the same words, in one run:
 * `npx tsx test/bench/retrieval.ts PASSAGES.jsonl QUERIES.jsonl`. Queries are `{"id","question","relevant":[id]}`.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Index } from 'flexsearch';
import Database from 'libsql';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { readJsonLines } from '../../adapters/cli/jsonl.ts';
import { createPassageIndex } from '../../index/passages.ts';
import { loadSegmenter, segment } from '../../index/segment.ts';
import { fold } from '../../src/text/normal.ts';

const PASSAGE = z.object({ id: z.string(), text: z.string() });
const QUERY = z.object({ id: z.string(), question: z.string(), relevant: z.array(z.string()) });
const LIMIT = 10;
const MEGABYTE = 1024 * 1024;

type Passages = readonly z.infer<typeof PASSAGE>[];
type Search = (question: string) => string[];
type Figures = Readonly<Record<string, number>>;

const SYSTEMS: Readonly<Record<string, (passages: Passages) => Search>> = {
  ours(passages) {
    const index = createPassageIndex(passages.map(({ id, text }) => ({ id, fields: { text } })));
    return (question) => index.search({ text: question }, LIMIT).map(({ id }) => id);
  },
  'MiniSearch OR'(passages) {
    const index = new MiniSearch({ fields: ['text'], tokenize: words, processTerm: (term) => term });
    index.addAll(passages);
    return (question) =>
      index
        .search(question, { combineWith: 'OR' })
        .slice(0, LIMIT)
        .map(({ id }) => String(id));
  },
  'SQLite FTS5'(passages) {
    const database = new Database(':memory:');
    database.exec("CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, tokenize = 'unicode61')");
    const insert = database.prepare('INSERT INTO passages VALUES (?, ?)');
    for (const { id, text } of passages) insert.run(id, words(text).join(' '));
    const select = database.prepare('SELECT id FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT ?');
    return (question) => {
      const terms = words(question).map((word) => `"${word.replaceAll('"', '')}"`);
      return terms.length === 0 ? [] : select.all(terms.join(' OR '), LIMIT).map((row) => (row as { id: string }).id);
    };
  },
  'FlexSearch suggest'(passages) {
    const index = new Index({ encode: words });
    for (const { id, text } of passages) index.add(id, text);
    return (question) => index.search(question, { limit: LIMIT, suggest: true }).map(String);
  },
};

function words(text: string): string[] {
  return segment(fold(text));
}

function measure(
  create: (passages: Passages) => Search,
  passages: Passages,
  queries: z.infer<typeof QUERY>[],
): Figures {
  const before = heap();
  const start = performance.now();
  const search = create(passages);
  const build = (performance.now() - start) / 1000;
  const size = heap() - before;
  // The first round is thrown away: it times the compiler.
  const [, rounds = []] = [1, 2].map(() => queries.map((query) => ask(search, query)));
  const mean = (value: (rank: number) => number) =>
    rounds.reduce((sum, { rank }) => sum + value(rank), 0) / rounds.length;
  const times = rounds.map(({ ms }) => ms).sort((a, b) => a - b);
  const quantile = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    'Recall@1 %': 100 * mean((rank) => (rank === 1 ? 1 : 0)),
    'Recall@5 %': 100 * mean((rank) => (rank <= 5 ? 1 : 0)),
    'MRR@10 %': 100 * mean((rank) => 1 / rank),
    'p50 ms': quantile(0.5),
    'p99 ms': quantile(0.99),
    'heap MB': size,
    'build s': build,
  };
}

/** The rank of the first relevant hit, from 1; Infinity when there is none. */
function ask(search: Search, { question, relevant }: z.infer<typeof QUERY>): { rank: number; ms: number } {
  const start = performance.now();
  const hits = search(question);
  const ms = performance.now() - start;
  const at = hits.findIndex((id) => relevant.includes(id));
  return { rank: at < 0 ? Number.POSITIVE_INFINITY : at + 1, ms };
}

/** Heap in use after a collection, in megabytes. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / MEGABYTE;
}

function table(results: ReadonlyMap<string, Figures>): string {
  const [ours] = results.values();
  const rows = [...results].map(([name, figures]) => {
    const cells = Object.entries(figures).map(([key, value]) => {
      const ratio = value / (ours?.[key] ?? 1);
      return `${value.toFixed(key.endsWith('ms') ? 3 : 1)} (×${ratio.toFixed(2)})`;
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  const heads = ['system (× ours)', ...Object.keys(ours ?? {})];
  return [`| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`, ...rows, ''].join('\n');
}

const [corpus, batch] = process.argv.slice(2);
if (corpus === undefined || batch === undefined) throw new Error('which PASSAGES.jsonl and QUERIES.jsonl?');
const passages = readJsonLines(corpus, PASSAGE);
const queries = readJsonLines(batch, QUERY);
// Neither of the dictionaries belongs to any one of the systems.
loadSegmenter();
fold('字');
const results = Object.entries(SYSTEMS).map(([name, create]) => [name, measure(create, passages, queries)] as const);
process.stdout.write(table(new Map(results)));
