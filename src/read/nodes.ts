import type { Block } from './blocks.ts';
import type { MarkerStyle } from './markers.ts';

/** One numbered part of a document with what stands under it. */
export interface Node {
  readonly style: MarkerStyle;
  readonly value: number;
  readonly printed: string;
  /** The own heading when it stands apart; its block is in `blocks` too. */
  heading: Block | null;
  /** All blocks of the part itself, the numbered one first. */
  readonly blocks: Block[];
  readonly children: Node[];
}

const DEPTH: readonly MarkerStyle[] = ['chapter', 'section', 'item', 'category', 'article', 'arabic', 'row'];

/** How deep a style nests; parts nest in parts of a lesser depth. */
export function depthOf(style: MarkerStyle): number {
  return DEPTH.indexOf(style);
}

/** A node and everything below it, in order. */
export function* walk(nodes: readonly Node[], parents: readonly Node[] = []): Generator<[Node, readonly Node[]]> {
  for (const node of nodes) {
    yield [node, parents];
    yield* walk(node.children, [...parents, node]);
  }
}
