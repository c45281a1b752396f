import { chineseNumber } from '../../../text/numerals.ts';

const LEGAL: Readonly<Record<string, string>> = Object.fromEntries(
  [...'零一二三四五六七八九十百千'].map((c, i) => [c, [...'零壹贰叁肆伍陆柒捌玖拾佰仟'][i] as string]),
);
const LEGAL_TRADITIONAL: Readonly<Record<string, string>> = { ...LEGAL, 二: '貳', 三: '參', 六: '陸' };
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** How Word draws a number in each `w:numFmt` (ECMA-376 part 1, 17.18.59); one not listed is drawn as decimal. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  japaneseDigitalTenThousand: chinese,
  ideographDigital: digits,
  taiwaneseDigital: digits,
  chineseLegalSimplified: (value) => legal(value, LEGAL),
  ideographLegalTraditional: (value) => legal(value, LEGAL_TRADITIONAL),
  ideographTraditional: (value) => cycle('甲乙丙丁戊己庚辛壬癸', value),
  ideographZodiac: (value) => cycle('子丑寅卯辰巳午未申酉戌亥', value),
  ideographEnclosedCircle: (value) => inBlock(0x3280, 10, value),
  decimalEnclosedCircle: (value) => inBlock(0x2460, 20, value),
  decimalEnclosedCircleChinese: (value) => inBlock(0x2460, 20, value),
  decimalEnclosedParen: (value) => inBlock(0x2474, 20, value),
  decimalEnclosedFullstop: (value) => inBlock(0x2488, 20, value),
  numberInDash: (value) => `- ${value} -`,
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
};

/**
 * The number as a format draws it. Outside a format's range (0, or beyond ⑳) it is decimal, as in Word; what is no whole
 * number from 0 on is not drawn.
 */
export function drawn(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 0) return '';
  return FORMATS[format]?.(value) ?? String(value);
}

function chinese(value: number): string {
  return value < 10_000 ? chineseNumber(value) : String(value);
}

function digits(value: number): string {
  return String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] as string);
}

function wide(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Numbers as on a cheque, where ten is written with its one: 壹拾贰. */
function legal(value: number, signs: Readonly<Record<string, string>>): string {
  return [...chinese(value).replace(/^十/, '一十')].map((char) => signs[char] ?? char).join('');
}

function cycle(signs: string, value: number): string {
  return value < 1 ? String(value) : (signs[(value - 1) % signs.length] as string);
}

function inBlock(first: number, size: number, value: number): string {
  return value < 1 || value > size ? String(value) : String.fromCharCode(first + value - 1);
}

/** a … z, aa, bb … zz, aaa: Word repeats the letter. */
function letters(value: number): string {
  return value < 1 || value > 260
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  return ROMAN.map(([size, sign]) => {
    const times = Math.floor(rest / size);
    rest -= times * size;
    return sign.repeat(times);
  }).join('');
}
