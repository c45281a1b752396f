import type { Node } from './nodes.ts';
import { walk } from './nodes.ts';

/** Gives every part its id (design section 2). Parts whose id is taken get `~2`, `~3` … */
export function idsOf(nodes: readonly Node[]): { ids: Map<Node, string>; repeated: Node[] } {
  const all = [...walk(nodes)];
  const restarts = hasDuplicates(all.flatMap(([{ style, value }]) => (style === 'arabic' ? [value] : [])));
  const chaptersCount = !all.some(([{ style }]) => style === 'article');
  const ids = new Map<Node, string>();
  const repeated: Node[] = [];
  const taken = new Set<string>();
  for (const [node, parents] of all) {
    const above = parents.filter(({ style }) => style !== 'chapter' || chaptersCount);
    const plain = plainId(node, above, restarts);
    let id = plain;
    for (let copy = 2; taken.has(id); copy++) id = `${plain}~${copy}`;
    if (id !== plain) repeated.push(node);
    taken.add(id);
    ids.set(node, id);
  }
  return { ids, repeated };
}

function plainId(node: Node, parents: readonly Node[], restarts: boolean): string {
  if (node.style === 'row') return `r${node.value}`;
  if (node.style === 'article' || (node.style === 'arabic' && !restarts)) return String(node.value);
  const numbers = [...parents, node].map(({ value }) => value);
  if (node.style !== 'arabic') return `s${numbers.join('.')}`;
  const above = parents.at(-1);
  if (!above) return String(node.value);
  const path = numbers.slice(0, -1).join('.');
  return above.style !== 'item' ? `s${path}.n${node.value}` : `s${path}.${node.value}`;
}

function hasDuplicates(values: readonly number[]): boolean {
  return new Set(values).size < values.length;
}
