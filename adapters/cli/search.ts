/** `npm run -s search -- --corpus FILE --batch FILE`: the bot's own retrieval over any passages (design, section 7). */
import { z } from 'zod';
import { createPassageIndex, type Hit, type PassageIndex } from '../../index/passages.ts';
import { UsageError } from '../../src/errors.ts';
import { readJsonLines } from './jsonl.ts';
import { argumentsOf, print, run } from './run.ts';

const USAGE = 'npm run -s search -- [--json] --corpus PASSAGES.jsonl --batch QUERIES.jsonl [--limit 10]';
const PASSAGE = z.object({ id: z.string().min(1), text: z.string() });
const QUESTION = z.object({ id: z.string(), question: z.string() });
const OPTIONS = {
  json: { type: 'boolean', default: false },
  corpus: { type: 'string' },
  batch: { type: 'string' },
  limit: { type: 'string', default: '10' },
} as const;
/** Characters of a passage shown without --json. */
const EXCERPT = 40;
const MEGABYTE = 1024 * 1024;

await run(() => {
  const { json, corpus, batch, limit } = options();
  const passages = readJsonLines(corpus, PASSAGE, seenTwice());
  const questions = readJsonLines(batch, QUESTION);
  const index = build(passages);
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  for (const { id, question } of questions) {
    const start = performance.now();
    const hits = index.search({ text: question }, limit);
    const ms = Number((performance.now() - start).toFixed(3));
    const scored = hits.map((hit) => ({ id: hit.id, score: hit.score }));
    print(json ? JSON.stringify({ id, hits: scored, ms }) : readable(question, hits, texts));
  }
});

function options() {
  const { values, positionals } = argumentsOf({ options: OPTIONS }, USAGE);
  const { json, corpus, batch } = values;
  const limit = Number(values.limit);
  const wrong = (what: string) => new UsageError(`${what}\nusage: ${USAGE}`);
  if (positionals[0] !== undefined) throw wrong(`"${positionals[0]}" belongs to no option`);
  if (corpus === undefined) throw wrong('--corpus is missing');
  if (batch === undefined) throw wrong('--batch is missing');
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw wrong(`--limit must be a whole number from 1, not "${values.limit}"`);
  }
  return { json, corpus, batch, limit };
}

function seenTwice(): (passage: { id: string }) => string | null {
  const seen = new Set<string>();
  return ({ id }) => {
    if (seen.has(id)) return `id: "${id}" stands twice`;
    seen.add(id);
    return null;
  };
}

function build(passages: readonly z.infer<typeof PASSAGE>[]): PassageIndex {
  const start = performance.now();
  const index = createPassageIndex(passages.map(({ id, text }) => ({ id, fields: { text } })));
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const { heapUsed, rss } = process.memoryUsage();
  const [heap, resident] = [heapUsed, rss].map((bytes) => `${Math.round(bytes / MEGABYTE)} MB`);
  process.stderr.write(`indexed ${passages.length} passages in ${seconds} s; heap ${heap}, resident ${resident}\n`);
  return index;
}

function readable(question: string, hits: readonly Hit[], texts: ReadonlyMap<string, string>): string {
  const lines = hits.map(({ id, score }, at) => {
    const excerpt = [...(texts.get(id) ?? '').replace(/\s+/gu, ' ')].slice(0, EXCERPT).join('');
    return `  ${at + 1}. ${id} (${score.toFixed(1)}) ${excerpt}`;
  });
  return [question, ...(lines.length > 0 ? lines : ['  (nothing found)'])].join('\n');
}
