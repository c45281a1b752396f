import { analyse } from 'chardet';
import { InputError } from '../../../errors.ts';

/** Byte order marks, which settle it. */
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Encodings of Chinese text without a mark, and what chardet calls them. GBK and GB 2312 are parts of GB 18030. */
const DOUBLE_BYTE: Readonly<Record<string, string>> = { GB18030: 'gb18030', Big5: 'big5' };

/** Enough to tell encodings apart by; chardet's time grows with it. */
const SAMPLE = 64 * 1024;

// A scraped page has a broken character now and then; one in a hundred is no text any more.
const MAX_BROKEN = 0.01;
const MAX_BROKEN_UTF8 = 0.05;
const BROKEN = /(?!\s)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu;

/**
 * Decodes a text of unknown encoding; a byte order mark stays as U+FEFF. In this order: the mark; UTF-8, when the bytes
 * say so; UTF-16, when nearly every second byte says so; `label` (what the page itself names); else GB 18030 or Big5, whichever
 * the frequency of its characters supports. A broken character becomes U+FFFD.
 * @throws InputError for bytes that are no text in any of them.
 */
export function decodeText(bytes: Uint8Array, label: string | null = null): string {
  const encoding = encodingOf(bytes, label);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const broken = text.match(BROKEN)?.length ?? 0;
  if (broken > Math.max(1, text.length * MAX_BROKEN)) {
    throw new InputError(
      'it is not text in UTF-8, UTF-16, GB 18030 (GBK) or Big5. If it is a document, save it as docx, pdf or UTF-8 text.',
    );
  }
  return text;
}

function encodingOf(bytes: Uint8Array, label: string | null): string {
  const mark = MARKS.find(([magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (mark) return mark[1];
  // UTF-8 with Han characters in it does not come about by chance, whatever the page says of itself.
  if (!bytes.includes(0) && isUtf8(bytes)) return 'utf-8';
  return wideEncoding(bytes) ?? labelled(label) ?? doubleByte(bytes);
}

/** Whether the bytes are UTF-8, but for a broken character here and there; other encodings break nearly all. */
function isUtf8(bytes: Uint8Array): boolean {
  if (isValidUtf8(bytes)) return true;
  const sample = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE));
  const wide = sample.match(/\P{ASCII}/gu) ?? [];
  return wide.filter((char) => char === '\ufffd').length <= wide.length * MAX_BROKEN_UTF8;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A web page's label as TextDecoder knows it; gb2312 and gbk pages use characters of GB 18030 freely. */
function labelled(label: string | null): string | null {
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label.trim());
    // A page that is not UTF-8 or UTF-16 by its bytes is not so by its label either.
    if (encoding.startsWith('utf')) return null;
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}

function doubleByte(bytes: Uint8Array): string {
  const found = analyse(bytes.subarray(0, SAMPLE)).find(({ name }) => name in DOUBLE_BYTE);
  return DOUBLE_BYTE[found?.name ?? ''] ?? 'gb18030';
}

/** High bytes of what Chinese text is made of: ASCII, 〇 and punctuation, Han characters, full-width forms. */
const isHigh = (byte: number) =>
  byte <= 1 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f);

/** UTF-16 without a mark: nearly every second byte is a high byte. In GBK and Big5 neither every even nor every odd byte is. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  if (sample.length < 4) return null;
  const enough = (sample.length / 2) * 0.95;
  const even = sample.filter((byte, i) => i % 2 === 0 && isHigh(byte)).length;
  const odd = sample.filter((byte, i) => i % 2 === 1 && isHigh(byte)).length;
  if (Math.max(even, odd) < enough) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
