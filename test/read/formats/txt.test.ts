import { describe, expect, it } from 'vitest';
import { readRaw } from '../../../src/read/formats/index.ts';

const TEXT = '一、推进预算公开\r\n(一)2023年6月底前公开预算。\r\n';
const UTF16LE = Buffer.from(TEXT, 'utf16le');

/** 政府資訊公開工作要點; 政府信息公开工作要点，市财政分。 */
const BIG5 = Buffer.from('ac46a9b2b8eab054a4bdb67da475a740ad6ec249', 'hex');
const GBK = Buffer.from('d5feb8aed0c5cfa2b9abbfaab9a4d7f7d2aab5e3a3accad0b2c6d5feb7d6a1a3', 'hex');

describe('texts of any encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-16 LE', UTF16LE],
    ['UTF-16 BE', Buffer.from(UTF16LE).swap16()],
  ])('reads %s without a mark, line ends kept', async (_, bytes) => {
    expect(await readRaw(bytes, 'a.txt')).toBe(TEXT);
  });

  it.each([
    ['UTF-8', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE', Buffer.concat([Buffer.from([0xff, 0xfe]), UTF16LE])],
    ['UTF-16 BE', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(UTF16LE).swap16()])],
  ])('keeps the byte order mark of %s', async (_, bytes) => {
    expect(await readRaw(bytes, 'a.txt')).toBe(`\ufeff${TEXT}`);
  });

  it('reads GBK', async () => {
    expect(await readRaw(GBK, 'a.txt')).toBe('政府信息公开工作要点，市财政分。');
  });

  it('reads Big5 where its characters are the commoner ones', async () => {
    expect(await readRaw(BIG5, 'a.txt')).toBe('政府資訊公開工作要點');
  });

  it('shows a broken character and reads on', async () => {
    const bytes = Buffer.concat([Buffer.from(TEXT.repeat(20)), Buffer.from([0xe4, 0xb8])]);
    expect(await readRaw(bytes, 'a.txt')).toContain(TEXT.repeat(20));
  });

  it('refuses bytes that are no text', async () => {
    const bytes = Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 256));
    await expect(readRaw(bytes, 'a.txt')).rejects.toThrow('a.txt: it is not text in UTF-8');
  });
});
