const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  O: 0,
  '0': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters a Chinese number below ten thousand is written with, for use inside a character class. */
export const CHINESE_NUMERALS = '零〇○一二两三四五六七八九十百千';

/**
 * The value of a number written in Arabic or Chinese numerals, 0–9999; also digit by digit (二〇二〇 is 2020).
 * Anything else gives null.
 */
export function numberOf(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const chars = [...text];
  if (chars.length === 0) return null;
  if (chars.every((char) => char in DIGITS)) return Number(chars.map((char) => DIGITS[char]).join(''));
  let sum = 0;
  let digit: number | null = null;
  let unit = Number.POSITIVE_INFINITY;
  for (const char of chars) {
    const ten = TENS[char];
    if (ten === undefined) {
      const value = DIGITS[char];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
    } else {
      if (ten >= unit) return null;
      sum += (digit || 1) * ten;
      unit = ten;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}

/** A whole number of 0–9999 in Chinese numerals, as headings print it (21 is 二十一, 105 is 一百零五). */
export function chineseNumber(value: number): string {
  const digits = String(value).padStart(4, '0');
  const parts = [...'千百十', ''].map((unit, i) =>
    digits[i] === '0' ? '零' : `${'零一二三四五六七八九'[Number(digits[i])]}${unit}`,
  );
  const text = parts
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零(?=.)|(?<=.)零$/g, '');
  return text.replace(/^一十/, '十');
}
