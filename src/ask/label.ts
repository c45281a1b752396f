import { chineseNumber } from '../text/numerals.ts';
import type { Clause } from '../types.ts';

/** How people call a clause: 第12项, 第五条, 三(二), 文首; from its id, since the id carries its place. */
export function labelOf({ id, number }: Pick<Clause, 'id' | 'number'>): string {
  const plain = id.replace(/~\d+$/, '');
  if (plain === 's0') return '文首';
  if (number?.startsWith('第')) return number;
  if (/^\d+$/.test(plain)) return `第${plain}项`;
  if (plain.startsWith('p')) return `第${plain.slice(1)}段`;
  if (plain.startsWith('r')) return `第${plain.slice(1)}行`;
  const [part, ...rest] = plain.slice(1).split('.');
  const inside = rest.map((value, i) =>
    i === 0 && !value.startsWith('n') ? `(${chineseNumber(Number(value))})` : `${value.replace('n', '')}`,
  );
  return `${chineseNumber(Number(part))}${inside.join('')}`;
}
