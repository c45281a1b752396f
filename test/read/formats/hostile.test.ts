import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { DEFAULT_LIMITS } from '../../../src/read/formats/format.ts';
import { readRaw } from '../../../src/read/formats/index.ts';
import { docxOf, list, p, row, table } from './make/docx.ts';
import { grid, paragraph, pdfOf } from './make/pdf.ts';
import { xlsxOf } from './make/xlsx.ts';

const MEGABYTE = 2 ** 20;
const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  'a.docx': docxOf(p('任务', 1) + table(row('序号', '任务'), row('1', '公开')), list(1, ['chineseCounting', '%1、'])),
  'a.xlsx': xlsxOf({
    name: 'a',
    rows: [
      ['序号', '任务'],
      [1, '公开预算'],
    ],
    merged: ['A1:A2'],
  }),
  'a.pdf': pdfOf({
    texts: paragraph('一、公开预算。各单位要在年底前公开。', 700),
    lines: grid([80, 200, 400], [500, 470]),
  }),
  'a.html': Buffer.from(
    '<!DOCTYPE html><html><body><table><tr><td rowspan=2>甲<td>乙</table><ol><li>丙</ol></body></html>',
  ),
  'a.txt': Buffer.from('一、公开预算。\n二、公开决算。\n', 'utf16le'),
};

/** A text, or an error that says what to do; anything else is a bug. */
async function outcome(bytes: Uint8Array, name: string): Promise<'text' | 'refused'> {
  try {
    expect(typeof (await readRaw(bytes, name))).toBe('string');
    return 'text';
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toMatch(new RegExp(`^${name}: .{10,}`, 's'));
    return 'refused';
  }
}

describe('hostile and broken files', () => {
  it.each(Object.entries(SAMPLES).filter(([name]) => name !== 'a.pdf'))(
    '%s survives cutting and changed bytes',
    async (name, bytes) => {
      const change = fc.record({ at: fc.nat(bytes.length - 1), value: fc.nat(255) });
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length), fc.array(change, { maxLength: 8 }), async (length, changes) => {
          const broken = Uint8Array.from(bytes);
          for (const { at, value } of changes) broken[at] = value;
          await outcome(broken, name);
          await outcome(broken.subarray(0, length), name);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('a.pdf survives cutting and changed bytes', { timeout: 60_000 }, async () => {
    const bytes = SAMPLES['a.pdf'] as Uint8Array;
    for (const share of [0.1, 0.4, 0.7, 0.95]) await outcome(bytes.subarray(0, bytes.length * share), 'a.pdf');
    for (const at of [60, 300, 700, bytes.length - 40])
      await outcome(Uint8Array.from(bytes).fill(0x3c, at, at + 9), 'a.pdf');
  });

  it('takes any markup in the parts of a Word file', async () => {
    const body =
      p('任务', 1) +
      table(row('序号', ['<w:vMerge w:val="restart"/>', '任务']), row(['<w:gridSpan w:val="2"/>', '公开']));
    const numbering = list(1, ['chineseCounting', '%1、'], ['ideographTraditional', '%2%9']);
    const broken = (xml: string) =>
      fc
        .tuple(
          fc.nat(xml.length),
          fc.nat(40),
          fc.constantFrom('', '"-1"', '<w:tc>', '</w:tbl>', '</w:p>', '<w:txbxContent>', '&#0;', '"999999999"'),
        )
        .map(([at, length, piece]) => xml.slice(0, at) + piece + xml.slice(at + length));
    await fc.assert(
      fc.asyncProperty(
        broken(body),
        broken(numbering),
        async (...parts) => void (await outcome(docxOf(...parts), 'a.docx')),
      ),
      { numRuns: 300 },
    );
  });

  it.each(Object.keys(SAMPLES))('takes random bytes for %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => void (await outcome(bytes, name))),
      { numRuns: 100 },
    );
  });

  it('bounds what a zip unpacks to, whatever its directory says', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(6 * MEGABYTE).fill(0x20) });
    const limits = { ...DEFAULT_LIMITS, maxUnpackedBytes: 5 * MEGABYTE };
    expect(bomb.length).toBeLessThan(MEGABYTE / 100);
    await expect(readRaw(bomb, 'a.docx', limits)).rejects.toThrow('it unpacks to more than 5 MB');
    // The directory stands near the end; the size unpacked 24 bytes into its entry.
    const directory = Buffer.from(bomb).lastIndexOf('PK\x01\x02');
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 1000, true);
    await expect(readRaw(bomb, 'a.docx', limits)).rejects.toThrow('damaged');
  });

  it('bounds the number of parts of a zip', async () => {
    const parts = Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array()] as const);
    const bomb = zipSync({ 'word/document.xml': strToU8('<w:document/>'), ...Object.fromEntries(parts) });
    await expect(readRaw(bomb, 'a.docx')).rejects.toThrow('more than 10000 parts');
  });

  it('bounds what merged cells multiply', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [i === 0 ? '长'.repeat(30_000) : null, `第${i}行`]);
    await expect(readRaw(xlsxOf({ name: 'a', rows, merged: ['A1:A3000'] }), 'a.xlsx')).rejects.toThrow('too large');
  });

  it('bounds entities, of which none is expanded', async () => {
    const document =
      '<!DOCTYPE x [<!ENTITY a "AAAA"><!ENTITY b "&a;&a;">]><w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>';
    expect(await readRaw(zipSync({ 'word/document.xml': strToU8(document) }), 'a.docx')).toBe('&b;');
  });

  it.each([
    ['a.html', Buffer.from(`<html>${'<div>'.repeat(10_000)}甲`)],
    ['a.html', Buffer.from(`<html>${'<table><tr><td>'.repeat(10_000)}甲`)],
    ['a.docx', docxOf('<w:tbl><w:tr><w:tc>'.repeat(3000) + p('甲'))],
  ])('bounds nesting in %s', async (name, bytes) => {
    const start = performance.now();
    await expect(readRaw(bytes, name)).rejects.toThrow('nested deeper than 1000 levels');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each([
    ['comments', `<!-- a -->`.repeat(2000)],
    ['open comments', '<!--'.repeat(200_000)],
    ['tags never closed', `<html>${'<p><b>甲'.repeat(100_000)}`],
    ['closing tags without opening', `<html>${'<div>'.repeat(900)}${'</x>'.repeat(200_000)}`],
    ['spans', `<html><table>${'<tr><td rowspan=65534 colspan=1000>甲</td></tr>'.repeat(2000)}</table>`],
    ['blanks', `<html><p>甲${' \n'.repeat(500_000)}乙`],
  ])('reads a page of %s in bounded time', async (_, page) => {
    const start = performance.now();
    await outcome(Buffer.from(page), 'a.html');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('ends a pdf that takes too long or too much', { timeout: 30_000 }, async () => {
    const plain = Buffer.from(pdfOf({ texts: [] })).toString('latin1');
    const stream = deflateSync(Buffer.from('BT /F1 9 Tf <4e00> Tj ET\n'.repeat(8_000_000)));
    const content = `<</Filter/FlateDecode/Length ${stream.length}>>\nstream\n${stream.toString('latin1')}\nendstream`;
    const bomb = Buffer.from(
      plain.replace('<</Length 0>>\nstream\n\nendstream', () => content),
      'latin1',
    );
    expect(bomb.length).toBeLessThan(2 * MEGABYTE);
    const reading = readRaw(bomb, 'a.pdf', { ...DEFAULT_LIMITS, maxMilliseconds: 2000 });
    await expect(reading).rejects.toThrow(/longer than 2 s|too much memory/);
  });

  it.each([
    ['a.txt', new Uint8Array(), 'a.txt: it is empty'],
    ['a.txt', new Uint8Array(21 * MEGABYTE), 'a.txt: it is 21.0 MB; the limit is 20.0 MB'],
    ['a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'save it as .docx'],
    [
      'a.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
      'save it as .xlsx',
    ],
    [
      'a.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected by a password',
    ],
    ['a.rtf', Buffer.from('{\\rtf1 a}'), 'save it as .docx'],
    ['a.ofd', zipSync({ 'OFD.xml': new Uint8Array() }), 'OFD'],
    ['a.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'OCR'],
    ['a.docx', Buffer.from('公开'), 'it is not a .docx file'],
  ])('says what to do with %s', async (name, bytes, words) => {
    await expect(readRaw(bytes, name)).rejects.toThrow(words);
  });
});
