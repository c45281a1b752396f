import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

function search(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'adapters/cli/search.ts', ...args],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

const corpus = file('corpus.jsonl', '{"id":"a","text":"办好政府公报"}', '{"id":"b","text":"财政预算培训"}', '');
const batch = file('batch.jsonl', '{"id":"q1","question":"公報誰?"}', '{"id":"q2","question":""}');

test('answers every question in order on standard output, figures on standard error', () => {
  const { status, stdout, stderr } = search('--json', '--corpus', corpus, '--batch', batch, '--limit', '1');
  const [first, second, ...rest] = stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const number = expect.any(Number);
  expect(first).toEqual({ id: 'q1', hits: [{ id: 'a', score: number }], ms: number });
  expect(second).toEqual({ id: 'q2', hits: [], ms: number });
  expect(rest).toEqual([]);
  expect(stderr).toMatch(/^indexed 2 passages in [\d.]+ s; heap \d+ MB, resident \d+ MB\n$/);
  expect(status).toBe(0);
});

test('without --json prints something to read', () => {
  const { stdout } = search('--corpus', corpus, '--batch', batch);
  expect(stdout).toMatch(/^公報誰\?\n {2}1\. a \([\d.]+\) 办好政府公报\n\n {2}\(nothing found\)\n$/);
});

test('a bad line is named before anything is answered: exit 1', () => {
  const twice = file('twice.jsonl', '{"id":"a","text":"x"}', '', '{"id":"a","text":"y"}');
  expect(search('--corpus', twice, '--batch', batch)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `${twice}: line 3: id: "a" stands twice\n`,
  });
  const broken = file('broken.jsonl', '{"id":"q","question":"?"}', '{"id":"q"');
  const { status, stderr } = search('--corpus', corpus, '--batch', broken);
  expect({ status, stderr }).toEqual({ status: 1, stderr: `${broken}: line 2: not valid JSON\n` });
});

test.each([
  [['--batch', batch], '--corpus is missing'],
  [['--corpus', corpus, '--batch', batch, '--limit', '0'], '--limit must be'],
  [['corpus.jsonl'], '"corpus.jsonl" belongs to no option'],
  [['--what'], "Unknown option '--what'"],
])('%j is a usage error: exit 2', (args, message) => {
  const { status, stderr } = search(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain('usage: npm run -s search');
});
