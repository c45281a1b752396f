import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { replaceFile } from '../../adapters/cli/replace-file.ts';
import { InputError } from '../../src/errors.ts';
import { readAnki, readField } from '../support/anki.ts';
import { command, execute } from '../support/commands.ts';
import { seedsView } from '../support/seeds.ts';

const OLD = 'what was there before\n';
const USAGE = 'usage: npm run -s export -- anki FILE [--scope ID[,ID]] [--language zh-Hans|zh-Hant|en]\n';
const home = mkdtempSync(join(tmpdir(), 'export-command-'));
afterAll(() => rmSync(home, { recursive: true }));

const exporting = (args: readonly string[], env = {}) => command('adapters/cli/export.ts', args, env);

/** A folder with a file in it. */
function folder() {
  const own = mkdtempSync(join(home, 'own-'));
  const file = join(own, 'cards.txt');
  writeFileSync(file, OLD);
  return { own, file };
}

/** Every card of a file with the id of its document, which is its last tag. */
function cardsIn(file: string) {
  return readAnki(readFileSync(file, 'utf8')).records.map(([guid, front = '', back = '', deck, tags = '']) => ({
    guid,
    question: readField(front).of['p']?.[0],
    links: readField(back).links,
    deck,
    document: tags.split(' ').at(-1) ?? '',
  }));
}

describe.concurrent('export', () => {
  it('replaces a file with the cards of all documents, and says what it wrote', async () => {
    const { own, file } = folder();
    const { status, stdout, stderr } = await exporting(['anki', file]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const cards = cardsIn(file);
    const { documents } = await seedsView();
    const counts = documents.map(({ id }) => `${id} ${cards.filter(({ document }) => document === id).length}`);
    expect(stderr).toBe(`${file}: ${cards.length} cards written: ${counts.join(', ')}\n`);
    expect(new Set(cards.map(({ deck }) => deck)).size).toBeGreaterThan(3);
    expect(cards.flatMap(({ links }) => links)).toEqual([]);
    expect(readdirSync(own)).toEqual(['cards.txt']);
  });

  it('takes some documents only, another language, and the address of the pages', async () => {
    const { own, file } = folder();
    const link = join(own, 'link.txt');
    symlinkSync(file, link);
    const scope = ['--scope', 'huanggang-2020, haikou-2017', '--language', 'en'];
    const { status, stderr } = await exporting(['anki', link, ...scope], {
      PUBLIC_URL: 'https://gongkai.example.cn/',
    });
    expect(status).toBe(0);
    expect(stderr).toMatch(/^\S+link\.txt: \d+ cards written: huanggang-2020 \d+, haikou-2017 \d+\n$/);
    // What a link leads to is the file.
    const cards = cardsIn(file);
    expect(new Set(cards.map(({ document }) => document))).toEqual(new Set(['huanggang-2020', 'haikou-2017']));
    expect(cards[0]?.question).toMatch(/^(?:Which|Who|By when|Fill)/);
    for (const { document, links } of cards)
      expect(links).toEqual([expect.stringContaining(`https://gongkai.example.cn/d/${document}/`)]);
  });

  it('has internal documents too, without links', async () => {
    const { own, file } = folder();
    const env = { DATA_DIR: join(own, 'data'), PUBLIC_URL: 'https://gongkai.example.cn' };
    // One more with units of the same kind: the answers of one are the wrong ones of the other.
    const seed = readFileSync('seeds/haikou-2017.txt', 'utf8');
    const plan = join(own, 'inside.txt');
    writeFileSync(plan, seed.replaceAll('海口', '静海'));
    expect(
      await command('adapters/cli/ingest.ts', [plan, '--id', 'inside', '--short', '内部::方案'], env),
    ).toMatchObject({
      status: 0,
    });
    const { status, stderr } = await exporting(['anki', file, '--scope', 'inside,haikou-2017'], env);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/inside [1-9]/) });
    const cards = cardsIn(file);
    for (const { document, deck, links } of cards) {
      expect(links).toHaveLength(document === 'inside' ? 0 : 1);
      expect(deck).toBe(document === 'inside' ? '政务公开::内部 方案' : '政务公开::海口方案 2017');
    }
  });

  it.each<[string, readonly string[], string]>([
    ['two files', ['anki', 'x', 'y'], 'a format and one file are needed'],
    ['an unknown format', ['pdf', 'x'], '"pdf" is no format; there is anki'],
    ['an unknown language', ['anki', 'x', '--language', 'de'], '--language: write zh-Hans, zh-Hant or en'],
  ])('is not for %s', async (_, args, message) => {
    expect(await exporting(args)).toEqual({ status: 2, stdout: '', stderr: `${message}\n${USAGE}` });
  });

  it.each<[string, (own: string) => readonly string[], Readonly<Record<string, string>>, (own: string) => string]>([
    [
      'an unknown document',
      (own) => [join(own, 'cards.txt'), '--scope', 'mars\u001B[2J'],
      {},
      () => 'there is no document "mars[2J"; there are beijing-2016-2020',
    ],
    [
      'an empty library',
      (own) => [join(own, 'cards.txt')],
      { SEEDS: 'off' },
      (own) =>
        `${own}/cards.txt: not written: nothing in the library makes a question. Name or ingest other documents.`,
    ],
  ])('says what is wrong with %s and touches nothing', async (_, argsIn, env, message) => {
    const { own, file } = folder();
    const { status, stdout, stderr } = await exporting(['anki', ...argsIn(own)], env);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(message(own));
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(readFileSync(file, 'utf8')).toBe(OLD);
    expect(readdirSync(own)).toEqual(['cards.txt']);
  });

  it.each<[string, (own: string) => string, (own: string) => string]>([
    [
      'a folder that is not there',
      (own) => join(own, 'none', 'x.txt'),
      (own) => `${own}/none/x.txt: not written: there is no folder ${own}/none. Make it, or name another.`,
    ],
    [
      'a folder that is a file',
      (own) => join(own, 'cards.txt', 'x.txt'),
      (own) => `${own}/cards.txt/x.txt: not written: ${own}/cards.txt is no folder. Name another.`,
    ],
    ['a file that is a folder', (own) => own, (own) => `${own}: not written: it is no file. Name a file.`],
    ['a device', () => '/dev/null', () => '/dev/null: not written: it is no file. Name a file.'],
  ])('writes nothing to %s', async (_, fileIn, message) => {
    const { own, file } = folder();
    const refused: unknown = await replaceFile(fileIn(own), 'new').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect((refused as InputError).message).toBe(message(own));
    expect(readFileSync(file, 'utf8')).toBe(OLD);
    expect(readdirSync(own)).toEqual(['cards.txt']);
  });

  it('leaves the old file where there is no room for the new one', async () => {
    const { own, file } = folder();
    // A process that may write files of 8 KB at most finds the disk full, as it were.
    const script = `import { replaceFile } from './adapters/cli/replace-file.ts';
      await replaceFile(${JSON.stringify(file)}, 'x'.repeat(100_000)).catch(({ message }) => console.log(message));`;
    const limited = 'ulimit -f 8; exec "$0" --import tsx --input-type=module -e "$1"';
    const env = { TSX_DISABLE_CACHE: '1' };
    const { stdout } = await execute('bash', ['-c', limited, process.execPath, script], env);
    expect(stdout).toBe(
      `${file}: not written: ${own} does not take it (EFBIG). Check your rights there and the room on the disk, or name another.\n`,
    );
    expect(readFileSync(file, 'utf8')).toBe(OLD);
    expect(readdirSync(own)).toEqual(['cards.txt']);
  });

  // Root may write anywhere.
  it.skipIf(process.getuid?.() === 0)('says that a folder is not for writing', async () => {
    const { own } = folder();
    const closed = join(own, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    const { status, stderr } = await exporting(['anki', join(closed, 'x.txt')]);
    expect(status).toBe(1);
    expect(stderr).toContain(`${closed} does not take it (EACCES). Check your rights there`);
  });
});
