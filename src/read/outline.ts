import type { Block } from './blocks.ts';
import type { FrontKind } from './front.ts';
import { isLabelled } from './labels.ts';
import { depthOf, type Node } from './nodes.ts';
import { gathered, rehomed, reopened, runsOn, sorted } from './order.ts';

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
  let lastItem: { readonly node: Node; readonly parent: Node | undefined } | null = null;
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
    const continues = lastItem?.node.value === marker.value - 1 && (lastItem.parent?.value ?? 0) < (parent?.value ?? 0);
    if (first && !continues) orphans.push(node);
    siblings.push(node);
    open.push(node);
    if (marker.style === 'item') lastItem = { node, parent };
  }
  const again: Block[] = [];
  const merged = reopened(roots, again);
  const misplaced = [...(runsOn(merged) ? [] : rehomed(orphans, merged)), ...gathered(merged)];
  const nodes = sorted(merged, misplaced);
  setHeadings(nodes);
  return { preamble, nodes, misplaced, again };
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
