import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { loadFile, loadSeeds } from '../../src/read/load.ts';

const TEXT = '某市2023年政务公开工作要点\n\n1.办好政府公报。\n牵头单位:市政府办公室\n';
const ENTRY = {
  id: 'plan-2023',
  file: 'plan.txt',
  originalName: '要点.txt',
  sha256: createHash('sha256').update(TEXT).digest('hex'),
  place: '某市',
  period: { from: 2023, to: 2023 },
  shortName: '某市要点',
  englishName: 'Plan 2023',
  aliases: [],
  url: null,
  standing: { kind: 'official', evidence: 'made up' },
  visibility: 'public',
  missing: [],
};
const ERRATUM = { document: 'plan-2023', raw: '公报', replacement: '公告', reason: 'why', evidence: 'where' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seeds-'));
  write('manifest.json', JSON.stringify([ENTRY]));
  write('errata.json', '[]');
  write('plan.txt', TEXT);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const load = () => loadSeeds(folder, 'seeds');

test('reads a folder that is as its manifest says', () => {
  expect(load().map(({ document, clauses }) => [document.id, clauses.map(({ id }) => id)])).toEqual([
    ['plan-2023', ['1']],
  ]);
});

test.each<[string, () => void, string]>([
  ['a missing file', () => rmSync(join(folder, 'plan.txt')), 'seeds/plan.txt cannot be read (ENOENT)'],
  ['an empty file', () => write('plan.txt', ''), 'seeds/plan.txt is empty'],
  ['a changed file', () => write('plan.txt', `${TEXT} `), 'seeds/plan.txt is not the file manifest.json names'],
  ['a file in another encoding', () => write('plan.txt', Buffer.from([0xc4, 0xff])), 'seeds/plan.txt is not UTF-8'],
  ['a missing manifest', () => rmSync(join(folder, 'manifest.json')), 'manifest.json cannot be read'],
  ['bad JSON in the manifest', () => write('manifest.json', '[{]'), 'manifest.json is not valid JSON'],
  [
    'a wrong value in the manifest',
    () => write('manifest.json', JSON.stringify([{ ...ENTRY, visibility: 'secret' }])),
    'manifest.json, at 0.visibility: ',
  ],
  [
    'an id that stands twice',
    () => write('manifest.json', JSON.stringify([ENTRY, ENTRY])),
    'manifest.json: the id "plan-2023" stands twice',
  ],
  ['bad JSON in the errata', () => write('errata.json', '['), 'errata.json is not valid JSON'],
  [
    'an erratum whose string is not in the text',
    () => write('errata.json', JSON.stringify([{ ...ERRATUM, raw: '月报' }])),
    'errata.json, "月报" of plan-2023: its raw string does not occur in the text',
  ],
  [
    'an erratum that changes nothing',
    () => write('errata.json', JSON.stringify([{ ...ERRATUM, replacement: '公报' }])),
    'errata.json, "公报" of plan-2023: it changes nothing',
  ],
  [
    'an erratum of no document',
    () => write('errata.json', JSON.stringify([{ ...ERRATUM, document: 'other' }])),
    'errata.json: there is no document "other"',
  ],
])('%s is refused with what is wrong', (_, spoil, message) => {
  spoil();
  expect(load).toThrow(InputError);
  expect(load).toThrow(message);
});

test('a file of its own is called by its name', async () => {
  expect((await loadFile(join(folder, 'plan.txt'))).document.id).toBe('plan');
  await expect(loadFile(join(folder, 'none.txt'))).rejects.toThrow(InputError);
});
