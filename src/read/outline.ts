import type { Block } from './blocks.ts';
import type { FrontKind } from './front.ts';
import { isLabelled } from './labels.ts';
import { depthOf, type Node, walk } from './nodes.ts';

/** The plan's own text as a tree. */
export interface Outline {
  /** Blocks before the first number. */
  readonly preamble: readonly Block[];
  readonly nodes: readonly Node[];
  /** Parts that stood out of their printed order. */
  readonly misplaced: readonly Node[];
  /** Headings printed again. */
  readonly again: readonly Block[];
}

/** Longest own heading; a longer first line is text. */
const HEADING = 60;
const ENDED = /[。;!?]$/;

/**
 * Builds the tree by printed numbers, out of the blocks that are text of the plan: parts that stand out of order go where
 * their number says. A table under a title of its own is no part of the section before it.
 */
export function outlineOf(all: readonly Block[], front: ReadonlyMap<Block, FrontKind>): Outline {
  const preamble: Block[] = [];
  const roots: Node[] = [];
  const open: Node[] = [];
  const orphans: Node[] = [];
  let lastItem: Node | null = null;
  for (const [i, block] of all.entries()) {
    if (front.has(block)) continue;
    const { marker } = block;
    const before = all[i - 1];
    if (block.cell !== null && before && before.cell === null && front.has(before)) open.length = 0;
    const inArticle = open.at(-1)?.style === 'article' && marker?.style !== 'article' && marker?.style !== 'chapter';
    if (!marker || inArticle) {
      (open.at(-1)?.blocks ?? preamble).push(block);
      continue;
    }
    while (open.length > 0 && depthOf((open.at(-1) as Node).style) >= depthOf(marker.style)) open.pop();
    const node: Node = { ...marker, heading: null, blocks: [block], children: [] };
    const parent = open.at(-1);
    const siblings = parent?.children ?? roots;
    const first = marker.style === 'item' && parent && siblings.length === 0 && marker.value !== 1;
    if (first && lastItem?.value !== marker.value - 1) orphans.push(node);
    siblings.push(node);
    open.push(node);
    if (marker.style === 'item') lastItem = node;
  }
  const again: Block[] = [];
  const merged = reopened(roots, again);
  const misplaced = runsOn(merged) ? [] : rehomed(orphans, merged);
  const nodes = sorted(merged, misplaced);
  setHeadings(nodes);
  return { preamble, nodes, misplaced, again };
}

/** Parts printed again with the same number and heading (a page break, sections out of order) become one. */
function reopened(nodes: readonly Node[], again: Block[]): Node[] {
  const known = new Map<string, Node>();
  const kept: Node[] = [];
  for (const node of nodes) {
    const key = `${node.style} ${(node.blocks[0] as Block).scan}`;
    const before = known.get(key);
    if (before && (node.children.length > 0 || node.blocks.length === 1)) {
      before.blocks.push(...node.blocks.slice(1));
      before.children.push(...node.children);
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
function runsOn(roots: readonly Node[]): boolean {
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
function rehomed(orphans: readonly Node[], roots: Node[]): Node[] {
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

/** By printed number, when every number of a list stands once. */
function sorted(nodes: Node[], misplaced: Node[]): Node[] {
  for (const node of nodes) node.children.splice(0, node.children.length, ...sorted([...node.children], misplaced));
  const values = new Set(nodes.map(({ style, value }) => `${style} ${value}`));
  if (values.size < nodes.length || nodes.some(({ style }) => style !== nodes[0]?.style)) return nodes;
  const inOrder = [...nodes].sort((a, b) => a.value - b.value);
  const late = nodes.filter((node, i) => nodes.slice(0, i).some(({ value }) => value > node.value));
  misplaced.push(...late.filter((node) => !misplaced.includes(node)));
  return inOrder;
}

/** Cells that are words of the duty. */
const TEXT: ReadonlySet<Block['cell']> = new Set([null, 'task', 'requirement']);

/** In a table that says what a task asks for, the task is the heading. */
function headingCell({ blocks }: Node): Block | undefined {
  return blocks.find(({ cell }) => cell === 'task');
}

/** Finds out which parts have a heading of their own. */
function setHeadings(nodes: readonly Node[]): void {
  for (const node of nodes) {
    const first = headingCell(node) ?? (node.blocks[0] as Block);
    const rest = node.blocks.filter((block) => block !== first && TEXT.has(block.cell));
    const bare = first.scan.slice(first.marker?.length ?? 0);
    const fits = bare.length > 0 && bare.length <= HEADING;
    // A part with nothing of its own but one line only heads the parts below it, full stop or not.
    const heads = node.children.length > 0 && rest.length === 0;
    // An article that ends in a colon goes on with its list.
    const list = node.style === 'article' && bare.endsWith(':');
    const above = !list && !ENDED.test(bare) && rest.some(({ scan }) => !isLabelled(scan));
    if (fits && (heads || above) && first.cell !== 'number') node.heading = first;
    setHeadings(node.children);
  }
}
