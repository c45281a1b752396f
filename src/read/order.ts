import type { Block } from './blocks.ts';
import { type Node, walk } from './nodes.ts';

/** Parts printed again with the same number and heading (a page break, sections out of order) become one. */
export function reopened(nodes: readonly Node[], again: Block[]): Node[] {
  const known = new Map<string, Node>();
  const kept: Node[] = [];
  for (const node of nodes) {
    const key = `${node.style} ${(node.blocks[0] as Block).scan}`;
    const before = known.get(key);
    if (before && (node.children.length > 0 || node.blocks.length === 1)) {
      for (const own of node.blocks.slice(1)) before.blocks.push(own);
      for (const own of node.children) before.children.push(own);
      again.push(node.blocks[0] as Block);
    } else {
      known.set(key, node);
      kept.push(node);
    }
  }
  for (const node of kept) node.children.splice(0, node.children.length, ...reopened(node.children, again));
  return kept;
}

/** Whether items are counted through all sections: （五） may then be the first of 二、. */
export function runsOn(roots: readonly Node[]): boolean {
  const sections = roots.filter(({ style }) => style === 'section').sort((a, b) => a.value - b.value);
  const values = sections.flatMap(({ children }) =>
    children
      .filter(({ style }) => style === 'item')
      .map(({ value }) => value)
      .sort((a, b) => a - b),
  );
  return values.every((value, i) => i === 0 || value > (values[i - 1] as number));
}

/**
 * Takes each orphan, an item whose list does not hold the ones before it, to the list whose numbers break off just
 * before its own; where there is none, to the top.
 */
export function rehomed(orphans: readonly Node[], roots: Node[]): Node[] {
  return orphans.filter((node) => {
    const lists = [roots, ...Array.from(walk(roots), ([{ children }]) => children)];
    const list = lists.find((nodes) => nodes.includes(node)) ?? [];
    if (list.some(({ style, value }) => style === node.style && value < node.value)) return false;
    list.splice(list.indexOf(node), 1);
    home(node, roots).push(node);
    return true;
  });
}

function home(node: Node, roots: Node[]): Node[] {
  for (const [candidate] of walk(roots)) {
    if (candidate.children.at(-1)?.style === node.style && candidate.children.at(-1)?.value === node.value - 1) {
      return candidate.children;
    }
  }
  return roots;
}

/**
 * Takes Arabic tasks that are counted through the plan, and stand in a section that holds neither neighbour, to the
 * section that holds both.
 */
export function gathered(roots: readonly Node[]): Node[] {
  const tasks = Array.from(walk(roots), ([node, parents]) => ({ node, list: parents.at(-1)?.children })).filter(
    ({ node }) => node.style === 'arabic',
  );
  const listOf = new Map(tasks.map(({ node, list }) => [node.value, list]));
  if (listOf.size < tasks.length) return [];
  return tasks.flatMap(({ node, list }) => {
    const [before, behind] = [listOf.get(node.value - 1), listOf.get(node.value + 1)];
    if (!list || !before || before !== behind || before === list) return [];
    list.splice(list.indexOf(node), 1);
    before.push(node);
    listOf.set(node.value, before);
    return [node];
  });
}

/** By printed number, when every number of a list stands once. */
export function sorted(nodes: Node[], misplaced: Node[]): Node[] {
  for (const node of nodes) node.children.splice(0, node.children.length, ...sorted([...node.children], misplaced));
  const values = new Set(nodes.map(({ style, value }) => `${style} ${value}`));
  if (values.size < nodes.length || nodes.some(({ style }) => style !== nodes[0]?.style)) return nodes;
  const inOrder = [...nodes].sort((a, b) => a.value - b.value);
  const late = nodes.filter((node, i) => nodes.slice(0, i).some(({ value }) => value > node.value));
  for (const own of late.filter((node) => !misplaced.includes(node))) misplaced.push(own);
  return inOrder;
}
