import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { command, execute } from '../support/commands.ts';

// Every command is a process of its own; several at once on a small machine take their time.
const TIMEOUT = 60_000;
const EMPTY = { SEEDS: 'off' };
const folder = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (args: readonly string[], env = {}) => command('adapters/cli/ask.ts', args, env);

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe.concurrent('ask', () => {
  const asked = [
    { id: 'z', question: '北京第12项谁牵头', thread: 't' },
    { id: 'other', question: '黄冈第11项谁牵头', thread: 'u' },
    { id: 'a', question: '那责任单位呢?', thread: 't' },
    { id: 'alone', question: '那责任单位呢?' },
    { id: 'scoped', question: '第12项谁牵头', scope: 'huanggang-2020, district-plan' },
    { id: 'then', question: '这个月海口有哪些到期的', now: '2017-05-15' },
    { id: 'empty', question: '' },
    { id: 'emoji', question: '🙂🙂🙂' },
    { id: 'control', question: '北京第12项\u0000\u001B[31m谁牵头\u009B' },
    { id: 'stranger', question: '上海第12项谁牵头' },
  ];

  test(
    'a batch is answered in order, with every key of the contract',
    async ({ expect }) => {
      const lone = String.raw`{"id":"lone","question":"\ud800北京第12项谁牵头"}`;
      const batch = file('batch.jsonl', '\uFEFF', ...asked.map((line) => JSON.stringify(line)), '', lone);
      const { status, stdout, stderr } = await ask(['--json', '--batch', batch]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const results = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(results.map(({ id }) => id)).toEqual([...asked.map(({ id }) => id), 'lone']);
      const by = Object.fromEntries(results.map((result) => [result.id, result]));

      expect(Object.keys(by.z)).toEqual(['id', 'question', 'kind', 'intent', 'ms', 'answers', 'text']);
      expect(by.z).toMatchObject({ question: '北京第12项谁牵头', kind: 'answer', intent: 'lead' });
      expect(by.z.ms).toEqual(expect.any(Number));
      expect(by.z.answers).toEqual([
        {
          document: 'beijing-2016-2020',
          clause: '12',
          field: 'lead',
          values: ['市财政局'],
          due: null,
          quote: '牵头单位:市财政局',
          citation: {
            title: expect.stringContaining('北京'),
            docNumber: null,
            label: '第12项',
            source: 'seeds/beijing-2016-2020.txt',
            start: expect.any(Number),
            end: expect.any(Number),
            url: null,
          },
        },
      ]);
      expect(by.z.text).toContain('出处:北京分工 2016–2020 · 第12项');

      expect(by.a.answers[0]).toMatchObject({ document: 'beijing-2016-2020', clause: '12', field: 'responsible' });
      expect(by.alone.kind).toBe('not_found');
      expect(by.scoped).toMatchObject({ kind: 'choices' });
      expect(new Set(by.scoped.answers.map((answer: { document: string }) => answer.document))).toEqual(
        new Set(['huanggang-2020', 'district-plan']),
      );
      expect(by.then.answers[0]).toMatchObject({ document: 'haikou-2017', due: expect.stringMatching(/^2017-05-/) });
      for (const id of ['empty', 'emoji', 'stranger']) expect(by[id]).toMatchObject({ kind: 'not_found', answers: [] });
      for (const id of ['control', 'lone'])
        expect(by[id].answers[0]).toMatchObject({ clause: '12', values: ['市财政局'] });
    },
    TIMEOUT,
  );

  test(
    'one question; what was typed cannot steer the terminal',
    async ({ expect }) => {
      const { status, stdout, stderr } = await ask(['\u001B[31m北京那份文件说到火星\u009B2J探测局牵头哪些任务']);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    },
    TIMEOUT,
  );

  test(
    '--json of one question; an empty library answers too',
    async ({ expect }) => {
      const { status, stdout } = await ask(['--json', '北京第12项谁牵头'], EMPTY);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toEqual({
        question: '北京第12项谁牵头',
        kind: 'not_found',
        intent: 'lead',
        answers: [],
        text: expect.stringContaining('文件库是空的'),
      });
    },
    TIMEOUT,
  );

  test(
    'a reader that goes away ends it quietly',
    async ({ expect }) => {
      const many = file(
        'many.jsonl',
        ...Array.from({ length: 400 }, (_, i) => `{"id":"${i}","question":"公报谁牵头"}`),
      );
      const pipe = `"${process.execPath}" --import tsx adapters/cli/ask.ts --json --batch "${many}" | head -1; exit \${PIPESTATUS[0]}`;
      const { status, stdout, stderr } = await execute('bash', ['-c', pipe], {});
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    },
    TIMEOUT,
  );

  const good = '{"id":"q","question":"公报"}';
  test.each<[string, () => string[], number, string]>([
    ['an unknown option', () => ['公报', '--colour'], 2, "Unknown option '--colour'"],
    ['two questions', () => ['公报', '年报'], 2, 'one question in quotes is needed'],
    ['a date that does not exist', () => ['公报', '--now', '2017-02-30'], 2, '--now: write a date as YYYY-MM-DD'],
    ['a long question', () => ['长'.repeat(10_000)], 1, 'the question has 10000 characters; at most 2000 are read'],
    ['an unknown scope', () => ['公报', '--scope', 'mars\u001B[2J'], 1, 'there is no document "mars[2J"'],
    ['a missing batch file', () => ['--json', '--batch', join(folder, 'none.jsonl')], 1, 'none.jsonl: cannot be read'],
    [
      'bad JSON in a batch',
      () => ['--json', '--batch', file('bad.jsonl', good, '', '{"id":"r",')],
      1,
      'bad.jsonl: line 3: not valid JSON',
    ],
    [
      'an unknown scope in a batch',
      () => ['--json', '--batch', file('scope.jsonl', good, '{"id":"r","question":"公报","scope":"mars"}')],
      1,
      'scope.jsonl: line 2: there is no document "mars"',
    ],
  ])(
    '%s is refused before anything is answered',
    async (_, args, code, message) => {
      const { status, stdout, stderr } = await ask(args(), EMPTY);
      expect({ status, stdout }).toEqual({ status: code, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr.includes('usage: ')).toBe(code === 2);
      expect(stderr).not.toMatch(/\n {4}at |[^\P{Cc}\n]/u);
    },
    TIMEOUT,
  );
});

describe.concurrent('start', () => {
  test(
    'with a wrong setting stops with its name and what to write',
    async ({ expect }) => {
      const { status, stdout, stderr } = await command('adapters/main.ts', [], { LOG_LEVEL: 'loud' });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toBe('LOG_LEVEL="loud" cannot be used: write fatal, error, warn, info, debug, trace or silent.\n');
    },
    TIMEOUT,
  );
});
