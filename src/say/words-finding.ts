import type { Finding } from '../types.ts';

interface Rule {
  /** What the rule finds. */
  readonly name: string;
  /** Takes the detail out of the rule's message, and says it in Chinese; null where the name says it all. */
  readonly detail: readonly [RegExp, string] | null;
}

/** Every rule that reading may report, in Chinese; a test finds the ones that are missing here. */
const RULES: Readonly<Record<string, Rule>> = {
  'gap in the numbering': { name: '缺号', detail: [/^before (.+): (.+) missing$/, '$1 之前缺 $2'] },
  'out of order': { name: '次序错乱', detail: [/^(.+) stands out of its order; filed as (.+)$/, '$1 归入 $2'] },
  'number printed again': {
    name: '编号重复',
    detail: [/^(.+) stands for another part already; .*as (.+)$/, '$1 记为 $2'],
  },
  'empty label': { name: '标签后面是空的', detail: null },
  'deadline without a day': { name: '时限说不准是哪一天', detail: null },
  'unclear column': { name: '分不清牵头单位和责任单位', detail: null },
};

/** A finding in Simplified Chinese; of a rule unknown here the reader's own words. */
export function findingInChinese({ rule, message }: Pick<Finding, 'rule' | 'message'>): string {
  const known = RULES[rule];
  if (!known) return `${rule}: ${message}`;
  const detail = known.detail?.[0].test(message) ? message.replace(...known.detail) : '';
  return detail === '' ? known.name : `${known.name}:${detail}`;
}
