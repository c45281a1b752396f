import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { ReadDocument } from '../../src/types.ts';

/** A document's text without what was dropped from it: one copy, no noise, its own order. */
export function cleanForm({ document }: ReadDocument): string {
  return document.ledger
    .map(({ kind, span }) => {
      if (kind !== 'dropped') return document.clean(span);
      return /\n|\s{2}$/.test(document.raw.slice(span.start, span.end)) ? '\n' : '';
    })
    .join('')
    .replace(/\r/g, '')
    .replace(/\n\s*\n/g, '\n');
}

/** A way to spoil a text without changing what it says; `pick(n)` gives whole numbers below n. */
export type Mutation = (text: string, pick: (below: number) => number) => string;

const toTraditional = Converter({ from: 'cn', to: 't' });
const GLOSSES: readonly ((reading: string) => string)[] = [
  (reading) => `(${reading})`,
  (reading) => `（${reading}）`,
  (reading) => `( ${reading} )`,
];
const WATERMARKS = ['ห้องสมุด', 'مكتبة', 'библиотека', '\u200b', 'ไป่ตู้'];
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};
const SECTION = /^[一二三四五六七八九十]{1,3}、/;

/** Inserts something behind Han characters, at about one place in `rare`. */
function sprinkle(text: string, pick: (below: number) => number, rare: number, what: (char: string) => string): string {
  return text.replace(/\p{Script=Han}/gu, (char) => (pick(rare) === 0 ? char + what(char) : char));
}

export const mutations: Readonly<Record<string, Mutation>> = {
  'pinyin glosses': (text, pick) =>
    sprinkle(text, pick, 12, (char) =>
      (GLOSSES[pick(3)] as (reading: string) => string)(pinyin(char, { toneType: 'symbol' })),
    ),
  watermarks: (text, pick) => sprinkle(text, pick, 40, () => WATERMARKS[pick(WATERMARKS.length)] as string),
  'a half twice': (text, pick) => {
    const lines = text.split('\n');
    const starts = lines.flatMap((line, i) => (SECTION.test(line) ? [i] : []));
    return [...lines, ...lines.slice(starts[pick(starts.length)])].join('\n');
  },
  'sections shuffled': (text, pick) => {
    const [front, ...sections] = sectionsOf(text);
    for (let i = sections.length - 1; i > 0; i--) {
      const j = pick(i + 1);
      [sections[i], sections[j]] = [sections[j] as string, sections[i] as string];
    }
    return [front, ...sections].join('\n');
  },
  Traditional: (text) => toTraditional(text),
  'full-width punctuation': (text) => text.replace(/[,;:()!?]/g, (char) => FULL[char] as string),
  'one line': (text) => text.replace(/\s*\n\s*/g, '\u3000\u3000'),
};

function sectionsOf(text: string): string[] {
  const parts: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (SECTION.test(line)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join('\n'));
}

/** A plan as a table with one row for each clause that has units of its own. */
export interface TableForm {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns of a plan that prints units and times behind labels. */
export function tableForm({ clauses, document }: ReadDocument): TableForm {
  const rows = clauses.flatMap((clause) => {
    const units = (name: 'lead' | 'responsible') =>
      clause.fields.flatMap((field) => (field.name === name && field.basis === 'label' ? field.values : [])).join('、');
    const time = clause.fields.find((field) => field.name === 'deadline' && field.basis === 'label');
    if (units('lead') === '' || units('responsible') === '' || !time) return [];
    const when = document.normal(time.span).replace(/^.*?[:：]\s*/, '');
    return [[clause.id, clause.text.replace(/\s/g, ''), units('lead'), units('responsible'), when]];
  });
  return { head: ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'], rows };
}

/** Ways a table is left over as text. */
export const layouts: Readonly<Record<string, (table: TableForm) => string>> = {
  pipes: ({ head, rows }) => [head, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  tabs: ({ head, rows }) => [head, ...rows].map((row) => row.join('\t')).join('\n'),
  'one cell a line': ({ head, rows }) => [head, ...rows].flat().join('\n'),
  'one cell a line with bars': ({ head, rows }) => `|\n${[head, ...rows].flat().join('\n|\n')}\n|\n|`,
  'flattened by lines': ({ head, rows }) => [head, ...rows].map((row) => row.join(' ')).join('\n'),
  'flattened on one line': ({ head, rows }) => [head, ...rows].flat().join(' '),
};
