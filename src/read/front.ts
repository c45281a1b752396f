import type { Block } from './blocks.ts';
import { isDateLine, isPublishedLine, NUMBER_LINE, SALUTATION, SIGNATURE, TAIL, TRANSMITTAL } from './facts/front.ts';
import { labelledFacts } from './facts/labelled.ts';
import { TITLE } from './title.ts';

/** What a block is when it is not part of the plan's own text. */
export type FrontKind =
  | 'labelled'
  | 'published'
  | 'number'
  | 'salutation'
  | 'transmittal'
  | 'title'
  | 'signature'
  | 'date'
  | 'tail';

/** A plain sentence ends so; a title, a table head or a signature does not. */
const SENTENCE_END = /[。;!?:,]$/;

/** Sorts out the blocks that are about the document. Everything not in the map is text of the plan. */
export function frontMatter(blocks: readonly Block[]): Map<Block, FrontKind> {
  const kinds = new Map<Block, FrontKind>();
  const first = blocks.findIndex((block) => block.marker && !labelledFacts(block));
  let annex = false;
  blocks.forEach((block, i) => {
    const kind = kindOf(block, i, blocks, i < first);
    if (block.marker && kind === null) annex = false;
    if (kind !== null) kinds.set(block, kind);
    // A lost annex leaves its title and column heads behind: short lines without an end, up to the next number.
    else if (annex && !block.marker && !SENTENCE_END.test(block.scan)) kinds.set(block, 'tail');
    if (/^附\s*件/.test(block.scan) && kind === 'tail') annex = true;
  });
  return kinds;
}

function kindOf(block: Block, i: number, blocks: readonly Block[], before: boolean): FrontKind | null {
  const { scan } = block;
  if (labelledFacts(block)) return 'labelled';
  if (isDateLine(scan)) return 'date';
  if (isPublishedLine(scan)) return 'published';
  if (NUMBER_LINE.test(scan)) return 'number';
  if (TAIL.test(scan)) return 'tail';
  if (SIGNATURE.test(scan) && blocks[i + 1] && isDateLine(blocks[i + 1]?.scan ?? '')) return 'signature';
  if (block.marker) return null;
  if (before && SALUTATION.test(scan)) return 'salutation';
  if (TRANSMITTAL.test(scan)) return 'transmittal';
  const next = blocks[i + 1]?.scan ?? '';
  const previous = blocks[i - 1]?.scan ?? '';
  const broken = TITLE.test(scan + next) && /关于/.test(scan) && !SENTENCE_END.test(scan);
  const rest = TITLE.test(previous + scan) && /关于/.test(previous) && !SENTENCE_END.test(previous);
  return before && (TITLE.test(scan) || broken || rest) ? 'title' : null;
}
