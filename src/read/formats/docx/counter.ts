import { drawn } from '../parts/number-formats.ts';
import type { Level, List } from './numbering.ts';

/** Draws the number of the next paragraph on a level of a list, with the blank behind it; empty for none. */
export type Counter = (list: string, level: number) => string;

const MAX_LEVELS = 9;

/** Counts as Word does: lists of one source together, deeper levels anew under each higher number. */
export function createCounter(lists: ReadonlyMap<string, List>): Counter {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (id, at) => {
    const list = lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const numbers = counts.get(list.source) ?? [];
    counts.set(list.source, numbers);
    if (!begun.has(id)) {
      begun.add(id);
      for (const restarted of list.restarts.keys()) numbers[restarted] = undefined;
    }
    const start = (n: number) => list.restarts.get(n) ?? list.levels.get(n)?.start ?? 1;
    for (let higher = 0; higher < at; higher++) numbers[higher] ??= start(higher);
    const before = numbers[at];
    numbers[at] = before === undefined ? start(at) : before + 1;
    for (let deeper = at + 1; deeper < MAX_LEVELS; deeper++) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === null || restart === undefined || at < restart) numbers[deeper] = undefined;
    }
    return label(level, list, numbers);
  };
}

function label(level: Level, list: List, numbers: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return `${bullet(level.text)} `;
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const n = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (list.levels.get(n)?.format ?? 'decimal');
    return drawn(numbers[n] ?? 1, format);
  });
  return text === '' || level.suffix === 'nothing' ? text : `${text} `;
}

/** Signs of symbol fonts have no character of their own. */
function bullet(sign: string): string {
  return /^[\p{P}\p{S}]$/u.test(sign) ? sign : '•';
}
