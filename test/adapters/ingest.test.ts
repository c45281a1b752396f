import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDocuments, openLibrary } from '../../adapters/documents.ts';
import { type Brought, ingest, type Place, type Wishes } from '../../adapters/ingest.ts';
import { openFolderShelf } from '../../adapters/store/folder-shelf.ts';
import { InputError } from '../../src/errors.ts';
import { plain } from '../../src/say/plain.ts';

const SEED = { id: 'haikou-2017', shortName: '海口方案 2017' };
const planOf = (year: number, lead = '市港湾局') =>
  `静海市${year}年政务公开工作方案\n\n一、主要任务\n1.建设静海数据港湾。\n牵头单位:${lead}\n完成时限:${year}年6月底前\n2.办好静海公报。\n牵头单位:市潮汐办\n`;

let folder: string;
let place: Place;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  const shelf = await openFolderShelf(join(folder, 'documents'));
  place = { shelf, seeds: [SEED], maxBytes: 2 ** 23, maxClauses: 5000, today: '2026-11-22' };
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): Brought => ({ name, bytes: new TextEncoder().encode(text) });
const wishes: Wishes = {
  id: null,
  place: null,
  period: null,
  shortName: null,
  visibility: 'internal',
  replace: false,
  dryRun: false,
};
const take = (own: Brought, more: Partial<Wishes> = {}) => ingest(own, { ...wishes, ...more }, place);

/** Asks everything that is kept, as a command on the machine does. */
async function ask(text: string, internal = true): Promise<string> {
  const { assistant } = await openLibrary({ SEEDS: 'on', DATA_DIR: folder });
  const { reply } = await assistant.reply({ text, scope: null }, null, { internal }, { today: '2026-11-22', at: 0 });
  return plain(reply);
}

describe('a document that is brought', () => {
  it('is named by what it prints, kept as it came, and internal', async () => {
    const { read, outcome } = await take(file('in/某处/静海 (终稿).TXT', planOf(2023)));
    expect(outcome).toBe('kept');
    const named = { id: '静海-终稿', place: '静海', period: { from: 2023, to: 2023 }, shortName: '静海方案 2023' };
    expect(read.document).toMatchObject({ ...named, visibility: 'internal', standing: { kind: 'repost' } });
    expect((await place.shelf.list())[0]).toMatchObject({
      ...named,
      file: 'original.txt',
      originalName: '静海 (终稿).TXT',
      aliases: ['静海方案'],
      ingested: '2026-11-22',
    });
    const kept = join(folder, 'documents', named.id);
    expect(readdirSync(kept).sort()).toEqual(['entry.json', 'original.txt', 'raw.txt']);
    expect(readFileSync(join(kept, 'original.txt'), 'utf8')).toBe(planOf(2023));
  });

  it('is looked through for characters that make no words', async () => {
    const { read } = await take(file('a.txt', planOf(2023).replace('数据港湾', '数据備拘狼港湾')));
    expect(read.document.findings).toEqual([expect.objectContaining({ rule: 'suspicious characters' })]);
  });

  it('is read again as it was read the first time', async () => {
    const { read } = await take(file('a.txt', `\uFEFF${planOf(2023)}`), {
      id: 'x',
      place: '静海新区',
      shortName: '我们的',
    });
    const [again] = await loadDocuments({ SEEDS: 'off', DATA_DIR: folder });
    const plainOf = (own: typeof read | undefined) => JSON.parse(JSON.stringify(own));
    expect(plainOf(again)).toEqual(plainOf(read));
    expect(again?.document).toMatchObject({ id: 'x', place: '静海新区', shortName: '我们的' });
  });

  it('is answered from at once, by those who may see it', async () => {
    await take(file('jinghai.txt', planOf(2023)));
    expect(await ask('静海第1项谁牵头')).toContain('市港湾局');
    expect(await ask('静海第1项谁牵头', false)).not.toContain('港湾');
    await take(file('jinghai.txt', planOf(2023, '市灯塔局')), { replace: true, visibility: 'public' });
    expect(await ask('静海第1项谁牵头', false)).toContain('市灯塔局');
  });

  it('stands beside last year’s: a name and a year tell them apart', async () => {
    await take(file('a.txt', planOf(2023, '市港湾局')));
    await take(file('b.txt', planOf(2024, '市灯塔局')));
    expect(await ask('静海2023年第1项谁牵头')).toMatch(/市港湾局[\s\S]*静海方案 2023/);
    expect(await ask('2024年静海方案第1项谁牵头')).toMatch(/市灯塔局[\s\S]*静海方案 2024/);
    expect(await ask('静海方案 2023 第1项谁牵头')).toContain('市港湾局');
    for (const text of ['静海第1项谁牵头', '静海方案第1项谁牵头', '静海数据港湾谁牵头']) {
      expect(await ask(text)).toMatch(/要哪一个[\s\S]*静海方案 2024 第1项:市灯塔局[\s\S]*静海方案 2023 第1项:市港湾局/);
    }
    expect(await ask('静海')).toMatch(/要哪一个[\s\S]*静海方案 2024[\s\S]*静海方案 2023/);
  });

  it('that would be called like another has its id behind the name', async () => {
    await take(file('a.txt', planOf(2023)));
    const { read } = await take(file('b.txt', planOf(2023, '市灯塔局')));
    expect(read.document).toMatchObject({ shortName: '静海方案 2023(b)', aliases: ['静海方案'] });
  });

  it.each<[string, Brought, Partial<Wishes>, string]>([
    [
      'the id of a seed',
      file('haikou-2017.txt', planOf(2023)),
      {},
      'haikou-2017.txt: "haikou-2017" is the id of a document that comes with the bot',
    ],
    ['no id', file('😀.txt', planOf(2023)), {}, '😀.txt: its name gives no id; write one with --id'],
    ['an id that is taken', file('old.txt', planOf(2024)), {}, 'old.txt: there is a document "old" already; --replace'],
    [
      'the same, only tried',
      file('old.txt', planOf(2024)),
      { dryRun: true },
      'old.txt: there is a document "old" already',
    ],
    ['nothing in it', file('x.txt', ''), {}, 'x.txt: it is empty'],
    [
      'no clause',
      file('x.txt', '发布时间:2023-05-01\n来源:静海市政府'),
      {},
      'x.txt: no clause was found in it. Of its 24 characters nothing is text of a plan (metadata 24)',
    ],
    ['too much text', file('x.txt', '好'.repeat(2_000_001)), {}, 'x.txt: it holds 2000001 characters of text'],
    [
      'too many bytes',
      file('x.txt', ' '.repeat(2 ** 23 + 1)),
      {},
      'x.txt: it is 8.0 MB; the limit is 8.0 MB (MAX_FILE_MB)',
    ],
    ['a picture', { name: 'x.txt', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }, {}, 'x.txt: it is a picture'],
  ])('with %s is refused, and nothing is kept of it', async (_, own, more, message) => {
    await take(file('old.txt', planOf(2022)));
    const taken = take(own, more);
    await expect(taken).rejects.toThrow(InputError);
    await expect(taken).rejects.toThrow(message);
    expect((await place.shelf.list()).map(({ id }) => id)).toEqual(['old']);
  });

  it('with too many clauses is refused', async () => {
    place = { ...place, maxClauses: 1 };
    await expect(take(file('x.txt', planOf(2023)))).rejects.toThrow(
      'x.txt: it has 2 clauses; the limit is 1 (MAX_CLAUSES)',
    );
  });
});

it('a document with a seed’s id stops the start, and says how to take it away', async () => {
  place = { ...place, seeds: [] };
  await take(file('haikou-2017.txt', planOf(2023)));
  await expect(loadDocuments({ SEEDS: 'on', DATA_DIR: folder })).rejects.toThrow('ingest -- --remove haikou-2017');
});
