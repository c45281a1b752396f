import { labelOf } from '../ask/label.ts';
import type { Finding } from '../types.ts';

interface Rule {
  /** What the rule finds. */
  readonly name: string;
  /** Takes the detail out of the rule's message, and says it in Chinese; null where the name says it all. */
  readonly detail: readonly [RegExp, (printed: string, other: string) => string] | null;
}

/** Every rule that reading may report, in Chinese; a test finds the ones that are missing here. */
const RULES: Readonly<Record<string, Rule>> = {
  'gap in the numbering': {
    name: '缺号',
    detail: [
      /^before (.+): (.+) missing$/,
      (printed, numbers) => `${printed} 之前缺 ${numbers.replaceAll(', ', '、')}`,
    ],
  },
  'out of order': {
    name: '次序错乱',
    detail: [/^(.+) stands out of its order; filed as (.+)$/, (_, id) => `放回${label(id)}`],
  },
  'number printed again': {
    name: '编号重复',
    detail: [/^(.+) stands for another part already; .*as (.+)$/, (printed, id) => `${printed} 又出现一次(${id})`],
  },
  'suspicious characters': { name: '疑似混入的字', detail: [/^(“.+?”) (.+)$/, (odd) => `${odd}不成词`] },
  'empty label': { name: '标签后面是空的', detail: null },
  'deadline without a day': { name: '时限说不准是哪一天', detail: null },
  'unclear column': { name: '分不清牵头单位和责任单位', detail: null },
};

/** A finding in Simplified Chinese; of a rule unknown here the reader's own words. */
export function findingInChinese({ rule, message }: Pick<Finding, 'rule' | 'message'>): string {
  const known = RULES[rule];
  if (!known) return `${rule}: ${message}`;
  const [, printed, other] = known.detail?.[0].exec(message) ?? [];
  if (!known.detail || printed === undefined || other === undefined) return known.name;
  return `${known.name}:${known.detail[1](printed, other)}`;
}

const label = (id: string) => labelOf({ id, number: null });
