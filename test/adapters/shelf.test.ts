import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFolderShelf } from '../../adapters/store/folder-shelf.ts';
import type { Shelf } from '../../adapters/store/shelf.ts';
import { InputError } from '../../src/errors.ts';
import { describeShelf, keptOf } from '../support/shelf.ts';

/** How many more changes of the disk succeed, and whether what comes after the failing one fails too. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, gone: false }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  type Call = (...args: unknown[]) => unknown;
  const failing = (name: keyof typeof real, call: Call): Call => {
    return async (...args) => {
      disk.left--;
      if (disk.left === -1 || (disk.gone && disk.left < 0)) {
        const [path, data] = args as [string, string | Uint8Array];
        if (name === 'writeFile' && disk.left === -1) await real.writeFile(path, data.slice(0, data.length / 2));
        throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
      }
      return call(...args);
    };
  };
  const changing = ['mkdir', 'writeFile', 'rename', 'rm', 'open'] as const;
  return { ...real, ...Object.fromEntries(changing.map((name) => [name, failing(name, real[name] as Call)])) };
});

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'shelf-')), 'documents');
});
afterEach(() => {
  disk.left = Number.POSITIVE_INFINITY;
  rmSync(join(folder, '..'), { recursive: true });
});

describeShelf(
  'a shelf in a folder',
  () => openFolderShelf(folder),
  () => undefined,
);

/** Ids and texts of all that is kept, and what else lies about. */
async function stateOf(shelf: Shelf) {
  const entries = await shelf.list();
  const texts = await Promise.all(entries.map(async ({ id }) => [id, (await shelf.get(id))?.raw] as const));
  return { texts, strays: readdirSync(folder).filter((name) => !entries.some(({ id }) => id === name)) };
}

describe.each<[string, (shelf: Shelf) => Promise<unknown>, readonly (readonly [string, string])[]]>([
  [
    'keeping a document',
    (shelf) => shelf.put(keptOf('b', 'new'), false),
    [
      ['a', 'old'],
      ['b', 'new'],
    ],
  ],
  ['replacing a document', (shelf) => shelf.put(keptOf('a', 'new'), true), [['a', 'new']]],
  ['taking a document away', (shelf) => shelf.remove('a'), []],
])('%s', (_, change, after) => {
  const before = [['a', 'old']];

  it.each([
    ['is killed', true],
    ['meets one failure', false],
  ])('leaves the library as it was, or as it should be, when it %s at any step', async (_how, gone) => {
    let steps = 0;
    for (let finished = false; !finished; steps++) {
      rmSync(folder, { recursive: true, force: true });
      await (await openFolderShelf(folder)).put(keptOf('a', 'old'), false);
      const shelf = await openFolderShelf(folder);
      Object.assign(disk, { left: steps, gone });
      const error = await change(shelf).catch((thrown: unknown) => thrown);
      disk.left = Number.POSITIVE_INFINITY;
      finished = !(error instanceof Error);
      if (!finished) expect(error).toBeInstanceOf(InputError);
      const { texts, strays } = await stateOf(await openFolderShelf(folder));
      expect([steps, strays]).toEqual([steps, []]);
      expect([before, after]).toContainEqual(texts);
      if (finished) expect(texts).toEqual(after);
    }
    expect(steps).toBeGreaterThan(2);
  });
});

describe('what a crash left over', () => {
  it('is cleaned up, but not what another process is writing', async () => {
    const dead = 2 ** 22 + 1;
    for (const name of [`.new-${dead}-x`, `.gone-${dead}-y`, `.old-${dead}-z`, `.new-${process.ppid}-w`]) {
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, name, 'entry.json'), '{"id":');
    }
    await openFolderShelf(folder);
    // z gave way to a document that never arrived: it is put back, and damaged as it was.
    expect(readdirSync(folder).sort()).toEqual([`.new-${process.ppid}-w`, 'z']);
  });
});

describe('a damaged document', () => {
  it.each([
    ['raw.txt', 'raw.txt is missing or was changed'],
    ['original.txt', 'original.txt is missing or was changed'],
    ['entry.json', 'entry.json is not what it should be'],
  ])('is named when %s was changed, and can be taken away', async (file, message) => {
    const shelf = await openFolderShelf(folder);
    await shelf.put(keptOf('plan'), false);
    appendFileSync(join(folder, 'plan', file), '!');
    await expect(shelf.get('plan')).rejects.toThrow(InputError);
    await expect(shelf.get('plan')).rejects.toThrow(`${message}`);
    await expect(shelf.get('plan')).rejects.toThrow('ingest -- --remove plan');
    expect(await shelf.remove('plan')).toBe(true);
    expect(await shelf.list()).toEqual([]);
  });
});

it('a folder that cannot be one is named', async () => {
  mkdirSync(join(folder, '..'), { recursive: true });
  writeFileSync(folder, 'a file');
  await expect(openFolderShelf(folder)).rejects.toThrow(/documents cannot be read \(ENOTDIR\)\. Check DATA_DIR/);
});
