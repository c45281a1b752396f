import { CHINESE_NUMERALS, numberOf } from '../../text/numerals.ts';
import type { Reference } from '../query.ts';
import { type Found, findAll } from './spans.ts';

const N = `(?:\\d{1,4}|[${CHINESE_NUMERALS}]{1,5})`;
const KIND = '(?:项|条|款|点|号任务|号|个任务|件)';
const AND = '\\s*(?:、|和|与|及|,|还有)\\s*';
const TO = '\\s*(?:到|至|-|~)\\s*';
/** Longest run one range may ask for; longer ones are cut, so that a slip cannot ask for everything. */
const LONGEST = 50;

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Reference[] | null;
}

const values = (...parts: (string | undefined)[]) => parts.map((part) => numberOf(part ?? ''));
const tasks = (numbers: readonly (number | null)[], printed: string, part = false): Reference[] | null =>
  numbers.every((value) => value !== null)
    ? numbers.map((value) => ({ path: [value as number], part, printed }))
    : null;

function range(from: number | null, to: number | null, printed: string): Reference[] | null {
  if (from === null || to === null || to < from) return null;
  const length = Math.min(to - from + 1, LONGEST);
  return Array.from({ length }, (_, i) => ({ path: [from + i], part: false, printed }));
}

const EN = '(?:task|item|no\\.?|number|clause|article|point|measure|duty|duties|#)';
/** Ways a clause is called by number; what an earlier form took a later one does not see. */
const FORMS: readonly Form[] = [
  // Nothing but a number: 12, 北京 12.
  {
    pattern: /开篇|开头|前言|序言|导语|引言|\b(?:preamble|introduction|opening (?:paragraph|part|section))\b/g,
    read: (m) => [{ path: [0], part: true, printed: m[0] }],
  },
  {
    pattern: /(?<=^\s*|\s{2})([一二三四五六七八九十百]{1,4})\s*(?:项|条)(?!目)/g,
    read: (m) => tasks(values(m[1]), m[0].trim()),
  },
  // A document's name and a number: 北京 16 谁牵头, 海口 四 全文.
  {
    pattern:
      /^\s+(\d{1,3})(?=\s*(?:谁|哪|牵头|责任|由|归|啥|什么|何时|期限|时限|完成|全文|原文|lead|responsible|deadline|due))/g,
    read: (m) => tasks(values(m[1]), (m[1] as string).trim()),
  },
  {
    pattern: new RegExp(
      `^\\s+([${CHINESE_NUMERALS}]{1,3})(?:、|,|部分)?(?=\\s*(?:$|全文|原文|谁|牵头|责任|讲|说))`,
      'g',
    ),
    read: (m) => tasks(values(m[1]), (m[1] as string).trim(), true),
  },
  { pattern: /^[\s?。]*(\d{1,4})[\s?。]*$/g, read: (m) => tasks(values(m[1]), (m[1] as string).trim()) },
  {
    pattern: new RegExp(
      `第(${N})(?:部分|章|大项|大条|节)\\s*的?(?:第\\s*(${N})${KIND}?|第?[(](${N})[)]${KIND}?)|(?<![\\d第])([${CHINESE_NUMERALS}]{1,3})、?[(]([${CHINESE_NUMERALS}]{1,3})[)]`,
      'g',
    ),
    read: (match) => {
      const [part, item] = values(match[1] ?? match[4], match[2] ?? match[3] ?? match[5]);
      return part && item ? [{ path: [part, item], part: true, printed: match[0] }] : null;
    },
  },
  { pattern: /\bs?(\d{1,2})\.(\d{1,2})\b/g, read: (match) => pathOf(match) },
  { pattern: new RegExp(`第\\s*(${N})${KIND}?${TO}第?(${N})\\s*${KIND}`, 'g'), read: (m) => range(...pair(m), m[0]) },
  {
    pattern: new RegExp(`${EN}s?\\s*#?(\\d{1,4})\\s*(?:-|to|through)\\s*(\\d{1,4})`, 'g'),
    read: (m) => range(...pair(m), m[0]),
  },
  {
    pattern: new RegExp(`第?(${N})${KIND}?${AND}第?(${N})\\s*${KIND}`, 'g'),
    read: (m) => tasks(values(m[1], m[2]), m[0]),
  },
  {
    pattern: new RegExp(`${EN}s?\\s*#?(\\d{1,4})\\s*(?:and|&|,)\\s*(\\d{1,4})`, 'g'),
    read: (m) => tasks(values(m[1], m[2]), m[0]),
  },
  { pattern: new RegExp(`第\\s*(${N})\\s*(?:部分|章|节|大项|块)`, 'g'), read: (m) => tasks(values(m[1]), m[0], true) },
  { pattern: /\b(?:section|part|chapter)\s+(\d{1,3})\b/g, read: (m) => tasks(values(m[1]), m[0], true) },
  { pattern: new RegExp(`第\\s*(${N})\\s*${KIND}`, 'g'), read: (m) => tasks(values(m[1]), m[0]) },
  // Without 项 or 条 only digits are a clause's number: 第一时间 and 第三方 are none.
  { pattern: /第\s*(\d{1,4})(?!\d|期|次|批|届|季|方)/g, read: (m) => tasks(values(m[1]), m[0]) },
  { pattern: /(?<![\d共有前第几年月])(\d{1,4})\s*(?:项|条|号任务)/g, read: (m) => tasks(values(m[1]), m[0]) },
  { pattern: new RegExp(`${EN}\\s*#?\\s*(\\d{1,4})(?!\\d)`, 'g'), read: (m) => tasks(values(m[1]), m[0]) },
];

function pathOf(match: RegExpExecArray): Reference[] | null {
  const [part, item] = values(match[1], match[2]);
  return part && item ? [{ path: [part, item], part: true, printed: match[0] }] : null;
}

function pair(match: RegExpExecArray): [number | null, number | null] {
  return [numberOf(match[1] ?? ''), numberOf(match[2] ?? '')];
}

/** The clause numbers in a question, in scan form and lower case. */
export function referencesIn(text: string): Found<Reference[]>[] {
  let rest = text;
  const found: Found<Reference[]>[] = [];
  for (const { pattern, read } of FORMS) {
    for (const own of findAll(rest, pattern, read)) {
      found.push(own);
      rest = rest.slice(0, own.start) + ' '.repeat(own.end - own.start) + rest.slice(own.end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
