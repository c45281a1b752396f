import { readFileSync } from 'node:fs';
import { readDocument } from '../../src/read/read.ts';
import type { DocumentEntry } from '../../src/types.ts';

/**
 * How time and memory grow with a document: `npx tsx --expose-gc test/bench/reading.ts [1 10 100 …]` reads the Beijing
 * plan that many times over. A growth of 10 for 10 times the text is linear.
 */

const print = (line: string) => process.stdout.write(`${line}\n`);
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1, 10, 100];
const beijing = readFileSync('seeds/beijing-2016-2020.txt', 'utf8');
const entry: DocumentEntry = {
  id: 'beijing',
  path: 'beijing.txt',
  place: null,
  period: null,
  shortName: 'Beijing',
  aliases: [],
  englishName: 'Beijing',
  url: null,
  standing: { kind: 'repost', evidence: 'bench' },
  visibility: 'internal',
  missing: [],
};

const han = beijing.match(/\p{Script=Han}/gu) as string[];
const charOf = (n: number) => han[n % han.length] as string;
const SECTIONS = '一二三四五六七八九十';

/** A copy in which every sentence has two characters of its own, so that no line repeats one of another copy. */
function changed(n: number): string {
  let i = 0;
  return beijing.replace(/[,,。;；]/g, (mark) => {
    i++;
    return `${charOf(n * 31 + i * 7)}${charOf(n * 17 + i * 13)}${mark}`;
  });
}

/** The copy as a section of its own in a longer plan: its tasks are counted in it. */
function asSection(n: number): string {
  const number = `${SECTIONS[Math.floor(n / 10)] ?? ''}十${SECTIONS[n % 10]}`;
  const tasks = changed(n)
    .slice(beijing.indexOf('一、'))
    .replace(/^ *[一二三四五六七]、.*$/gm, '');
  return `${n === 0 ? '某市政务公开工作重点任务分工\n' : ''}${number}、推进工作公开\n${tasks}`;
}

const kinds: Readonly<Record<string, (n: number) => string>> = {
  'the same copies (all but one are repetitions)': () => beijing,
  'changed copies of the same numbers': (n) => (n === 0 ? beijing : changed(n)),
  'one long plan (all of it is clauses)': asSection,
};

const read = (raw: string) => readDocument({ entry, raw, sha256: '', errata: [] });

/** Heap and buffers, after a collection. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

/** Best of several runs, since what other work on the machine adds is not growth; and what the result holds on to. */
function measure(raw: string, runs: number) {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    read(raw);
    return performance.now() - started;
  });
  const before = memory();
  const kept = read(raw);
  const megabytes = memory() - before;
  return { ms: Math.min(...times), clauses: kept.clauses.length, megabytes };
}

for (const [kind, copy] of Object.entries(kinds)) {
  print(kind);
  measure(copy(0), 5);
  let before: { ms: number; size: number } | undefined;
  for (const size of sizes) {
    const raw = Array.from({ length: size }, (_, n) => copy(n)).join('\n');
    const { ms, clauses, megabytes } = measure(raw, size >= 100 ? 1 : 5);
    const text = Buffer.byteLength(raw) / 2 ** 20;
    const growth = before
      ? `, ${(ms / before.ms).toFixed(1)} times the time for ${size / before.size} times the text`
      : '';
    print(
      `${String(size).padStart(5)} times: ${text.toFixed(2)} MB, ${clauses} clauses, ${ms.toFixed(0)} ms (${((text * 1000) / ms).toFixed(2)} MB/s), ${megabytes.toFixed(0)} MB kept${growth}`,
    );
    before = { ms, size };
  }
}
print(`resident at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
