import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressOn } from '../../adapters/cli/progress.ts';
import { command } from '../support/commands.ts';

// Every command is a process of its own; several at once on a small machine take their time.
const TIMEOUT = 60_000;
const planOf = (year: number) =>
  `静海市${year}年政务公开工作方案\n\n一、主要任务\n1.建设静海数据港湾。\n牵头单位:市港湾局\n2.办好静海公报。\n牵头单位:市潮汐办\n`;

describe.concurrent('ingest', () => {
  const fresh = () => {
    const own = mkdtempSync(join(tmpdir(), 'ingest-command-'));
    const path = (name: string, text: string) => {
      writeFileSync(join(own, name), text);
      return join(own, name);
    };
    const run = (...args: string[]) =>
      command('adapters/cli/ingest.ts', args, { DATA_DIR: join(own, 'data'), LANG: 'C' });
    return { own, path, run };
  };

  it(
    'takes what it can of several files, names the others, lists and removes',
    async ({ expect }) => {
      const { own, path, run } = fresh();
      mkdirSync(join(own, 'folder'));
      const files = [
        path('a.txt', planOf(2023)),
        join(own, 'none.txt'),
        path('b.txt', planOf(2024)),
        join(own, 'folder'),
      ];
      const { status, stdout, stderr } = await run(...files);
      expect(status).toBe(1);
      expect(stdout).toMatch(/静海方案 2023\(a\):读出 2 条[\s\S]*已收录:a\(内部[\s\S]*静海方案 2024\(b\):读出 2 条/);
      expect(stderr).toBe(
        `2 of 4 files were not taken:\n${files[1]}: it cannot be read (ENOENT). Check that it is there.\n${files[3]}: it is no file.\n`,
      );
      const listed = await run('--list');
      expect(listed.stdout.trimEnd().split('\n')).toEqual([
        expect.stringMatching(/^a · 静海方案 2023 · internal · \d{4}-\d\d-\d\d · a\.txt$/),
        expect.stringMatching(/^b · 静海方案 2024 · internal/),
      ]);
      expect(await run('--remove', 'a')).toEqual({ status: 0, stdout: 'removed: a\n', stderr: '' });
      const gone = await run('--remove', 'a');
      expect(gone).toEqual({ status: 1, stdout: '', stderr: 'there is no document "a"; --list shows what is kept\n' });
      rmSync(own, { recursive: true });
    },
    TIMEOUT,
  );

  it(
    '--json is one object a file; --dry-run keeps nothing; what is set goes before what is read',
    async ({ expect }) => {
      const { own, path, run } = fresh();
      const set = ['--id', 'x', '--place', '静海新区', '--period', '2023-2025', '--short', '港湾计划', '--public'];
      const { status, stdout } = await run(path('a.txt', planOf(2023)), '--json', '--dry-run', ...set);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        outcome: 'tried',
        report: {
          document: 'x',
          place: '静海新区',
          period: { from: 2023, to: 2025 },
          shortName: '港湾计划',
          visibility: 'public',
        },
      });
      expect(await run('--list', '--json')).toEqual({ status: 0, stdout: '', stderr: '' });
      rmSync(own, { recursive: true });
    },
    TIMEOUT,
  );

  it.each<[string[], string]>([
    [['a.txt', 'b.txt', '--id', 'x'], '--id and --short go with one file'],
    [['a.txt', '--id', '../x'], '--id: letters, digits, hyphens'],
    [['a.txt', '--period', '2025-2021'], '--period: write a year, or two as 2021-2025'],
    [['--remove', 'x', '--replace'], '--replace does not go with --remove'],
  ])(
    'called as %j says how to call it',
    async (args, message) => {
      const { own, run } = fresh();
      const { status, stdout, stderr } = await run(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(`${message}`);
      expect(stderr).toContain('usage: npm run -s ingest');
      rmSync(own, { recursive: true });
    },
    TIMEOUT,
  );
});

it('progress is shown for several files on a terminal, and nowhere else', () => {
  const shown = (isTTY: boolean, total: number) => {
    const written: string[] = [];
    const progress = progressOn({ isTTY, write: (text) => written.push(text) }, total);
    for (let n = 0; n < total; n++) progress.show(`plan-${n}\u001B[31m.txt`);
    progress.clear();
    return written.map((text) => text.replace('\r\u001B[K', ''));
  };
  expect(shown(true, 2)).toEqual([
    '[....................] 1/2 plan-0[31m.txt',
    '[##########..........] 2/2 plan-1[31m.txt',
    '',
  ]);
  expect([shown(true, 1), shown(false, 2)]).toEqual([[], []]);
});
