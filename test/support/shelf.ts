import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '../../adapters/store/folder-shelf.ts';
import type { Kept, Shelf } from '../../adapters/store/shelf.ts';
import { InputError } from '../../src/errors.ts';

/** A document to keep; `text` is both its file and its raw text. */
export function keptOf(id: string, text = `${id}\n1.办好政府公报。\n`): Kept {
  const bytes = new TextEncoder().encode(text);
  return {
    entry: {
      id,
      file: 'original.txt',
      originalName: `${id} (终稿).TXT`,
      sha256: sha256Of(bytes),
      rawSha256: sha256Of(text),
      ingested: '2026-11-22',
      place: '静海',
      period: { from: 2023, to: 2023 },
      shortName: `静海方案 ${id}`,
      englishName: `静海方案 ${id}`,
      aliases: ['静海方案'],
      url: null,
      standing: { kind: 'repost', evidence: 'test' },
      visibility: 'internal',
      missing: [],
    },
    bytes,
    raw: text,
  };
}

/** What every shelf must do, wherever it keeps things. */
export function describeShelf(name: string, open: () => Promise<Shelf>, clean: () => void): void {
  describe(name, () => {
    let shelf: Shelf;
    beforeEach(async () => {
      shelf = await open();
    });
    afterEach(clean);
    const ids = async () => (await shelf.list()).map(({ id }) => id);

    it('is empty at first', async () => {
      expect(await shelf.list()).toEqual([]);
      expect(await shelf.get('plan')).toBeNull();
      expect(await shelf.remove('plan')).toBe(false);
    });

    it('gives back what was put, also after it was opened again', async () => {
      const odd = keptOf('静海2023_a.b-1', '\uFEFF一、\r\n\u0000😀 羣衆\r');
      await shelf.put(odd, false);
      await shelf.put(keptOf('a'), false);
      for (const opened of [shelf, await open()]) {
        expect(await opened.list()).toEqual([keptOf('a').entry, odd.entry]);
        const back = (await opened.get(odd.entry.id)) as Kept;
        expect({ ...back, bytes: [...back.bytes] }).toEqual({ ...odd, bytes: [...odd.bytes] });
      }
    });

    it('refuses an id that is taken, and says how to replace it', async () => {
      await shelf.put(keptOf('plan', 'first'), false);
      const again = shelf.put(keptOf('plan', 'second'), false);
      await expect(again).rejects.toThrow(InputError);
      await expect(again).rejects.toThrow('there is a document "plan" already; --replace');
      expect((await shelf.get('plan'))?.raw).toBe('first');
    });

    it('replaces when asked to, and what is not there too', async () => {
      await shelf.put(keptOf('plan', 'first'), true);
      await shelf.put(keptOf('plan', 'second'), true);
      expect((await shelf.get('plan'))?.raw).toBe('second');
      expect(await ids()).toEqual(['plan']);
    });

    it('takes one away and leaves the others', async () => {
      for (const id of ['a', 'b', 'c']) await shelf.put(keptOf(id), false);
      expect(await shelf.remove('b')).toBe(true);
      expect(await ids()).toEqual(['a', 'c']);
      expect(await shelf.get('b')).toBeNull();
      expect(await shelf.remove('b')).toBe(false);
    });

    it('keeps every one of many that are put at once; of one id the first', async () => {
      const many = Array.from({ length: 8 }, (_, n) => shelf.put(keptOf(`plan-${n}`), false));
      const twice = [shelf.put(keptOf('x', 'first'), false), shelf.put(keptOf('x', 'second'), false)];
      const ended = await Promise.allSettled([...many, ...twice]);
      expect(ended.map(({ status }) => status)).toEqual([...Array(9).fill('fulfilled'), 'rejected']);
      expect(await ids()).toHaveLength(9);
      expect((await shelf.get('x'))?.raw).toBe('first');
    });

    it.each(['..', '../x', '.new-1-x', 'a/b', 'a\\b', '', 'x'.repeat(61)])('knows no document %j', async (id) => {
      expect(await shelf.get(id)).toBeNull();
      expect(await shelf.remove(id)).toBe(false);
    });
  });
}
