import type { Block } from './blocks.ts';
import { isLabelled } from './labels.ts';
import { depthOf, type Node, walk } from './nodes.ts';

/** The plan's own text as a tree. */
export interface Outline {
  /** Blocks before the first number. */
  readonly preamble: readonly Block[];
  readonly nodes: readonly Node[];
  /** Parts that stood out of their printed order. */
  readonly misplaced: readonly Node[];
}

/** Longest own heading; a longer first line is text. */
const HEADING = 60;
const ENDED = /[。;!?]$/;

/** Builds the tree by printed numbers: parts that stand out of order go where their number says. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const preamble: Block[] = [];
  const roots: Node[] = [];
  const open: Node[] = [];
  const misplaced: Node[] = [];
  for (const block of blocks) {
    const { marker } = block;
    const inArticle = open.at(-1)?.style === 'article' && marker?.style !== 'article' && marker?.style !== 'chapter';
    if (!marker || inArticle) {
      (open.at(-1)?.blocks ?? preamble).push(block);
      continue;
    }
    while (open.length > 0 && depthOf((open.at(-1) as Node).style) >= depthOf(marker.style)) open.pop();
    const node: Node = { ...marker, heading: null, blocks: [block], children: [] };
    const parent = open.at(-1);
    if (marker.style === 'item' && parent && parent.children.length === 0 && marker.value !== 1) misplaced.push(node);
    else (parent?.children ?? roots).push(node);
    open.push(node);
  }
  for (const node of misplaced) home(node, roots).push(node);
  const nodes = sorted(roots, misplaced);
  setHeadings(nodes);
  return { preamble, nodes, misplaced };
}

/** The list whose numbers break off just before a misplaced item's; where there is none, the top. */
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

/** Finds out which parts have a heading of their own. */
function setHeadings(nodes: readonly Node[]): void {
  for (const node of nodes) {
    const [first, ...rest] = node.blocks as [Block, ...Block[]];
    const bare = first.scan.slice(first.marker?.length ?? 0);
    const fits = bare.length > 0 && bare.length <= HEADING;
    // A part with nothing of its own but one line only heads the parts below it, full stop or not.
    const heads = node.children.length > 0 && rest.length === 0;
    const above = !ENDED.test(bare) && rest.some(({ scan }) => !isLabelled(scan));
    if (fits && (heads || above)) node.heading = first;
    setHeadings(node.children);
  }
}
