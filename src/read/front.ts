import type { Block } from './blocks.ts';
import {
  BRACKETED,
  isDateLine,
  isPublishedLine,
  NUMBER_LINE,
  SALUTATION,
  SIGNATURE,
  TAIL,
  TRANSMITTAL,
} from './facts/front.ts';
import { isLabelAlone, labelledFacts } from './facts/labelled.ts';
import { TITLE, titleRuns } from './title.ts';

/** What a block is when it is not part of the plan's own text. */
export type FrontKind =
  | 'labelled'
  | 'value'
  | 'published'
  | 'number'
  | 'salutation'
  | 'transmittal'
  | 'title'
  | 'note'
  | 'signature'
  | 'date'
  | 'tail';

/** A plain sentence ends so; a title, a table head or a signature does not. */
const SENTENCE_END = /[。;!?:,]$/;
/** A paragraph of the plan, in a document without numbers. */
const PARAGRAPH = 30;
/** An entry of an annex list is a name. */
const ENTRY = 60;

interface Place {
  readonly block: Block;
  readonly next: Block | undefined;
  readonly previous: FrontKind | undefined;
  /** Above the plan's first number. */
  readonly before: boolean;
}

/** The first kind whose test holds; order is precedence. */
const KINDS: readonly [FrontKind, (place: Place) => boolean][] = [
  ['labelled', ({ block }) => labelledFacts(block) !== null],
  ['date', ({ block }) => isDateLine(block.scan)],
  ['published', ({ block }) => isPublishedLine(block.scan)],
  ['number', ({ block }) => NUMBER_LINE.test(block.scan)],
  ['tail', ({ block }) => TAIL.test(block.scan)],
  ['signature', ({ block, next }) => SIGNATURE.test(block.scan) && isDateLine(next?.scan ?? '')],
  // The title of a table that stands under the plan.
  ['tail', ({ block, next, before }) => !before && next?.cell != null && !block.marker && isShort(block)],
  ['tail', ({ block, next }) => block.marker?.length === block.scan.length && (!next || next.marker !== null)],
  ['salutation', ({ block, before }) => before && !block.marker && SALUTATION.test(block.scan)],
  ['transmittal', ({ block }) => !block.marker && TRANSMITTAL.test(block.scan)],
  ['note', ({ block, before }) => before && !block.marker && BRACKETED.test(block.scan)],
];

/** Sorts out the blocks that are about the document. Everything not in the map is text of the plan. */
export function frontMatter(blocks: readonly Block[]): Map<Block, FrontKind> {
  const kinds = new Map<Block, FrontKind>();
  const numbered = blocks.findIndex((block) => block.cell !== null || (block.marker && !labelledFacts(block)));
  const start = numbered >= 0 ? numbered : blocks.findIndex(isParagraph);
  let annex = false;
  blocks.forEach((block, i) => {
    if (block.cell !== null) return;
    const previous = blocks[i - 1];
    const place = { block, next: blocks[i + 1], previous: previous && kinds.get(previous), before: i < start };
    const kind = valueKind(previous, place) ?? kindOf(place);
    const entry = annex && !SENTENCE_END.test(block.scan);
    if (kind !== null) kinds.set(block, kind);
    // A lost annex leaves its title and column heads behind, an annex list its entries: lines without an end, up to the
    // next part of the plan.
    else if (entry && (!block.marker || isEntry(block))) kinds.set(block, 'tail');
    else if (block.marker) annex = false;
    if (/^附\s*[件表]/.test(block.scan) && kind === 'tail') annex = true;
  });
  const free = (block: Block) => !kinds.has(block) && !SENTENCE_END.test(block.scan);
  for (const block of titleRuns(blocks.slice(0, Math.max(0, start)), free).flat()) kinds.set(block, 'title');
  return kinds;
}

function kindOf(place: Place): FrontKind | null {
  return KINDS.find(([, test]) => test(place))?.[0] ?? null;
}

/** The line under a label that stands alone. */
function valueKind(previous: Block | undefined, { block, previous: kind }: Place): FrontKind | null {
  const under = previous !== undefined && kind === 'labelled' && isLabelAlone(previous);
  const own = block.marker || SENTENCE_END.test(block.scan) || TITLE.test(block.scan) || labelledFacts(block);
  return under && !own ? 'value' : null;
}

function isShort({ scan }: Block): boolean {
  return scan.length <= ENTRY && !SENTENCE_END.test(scan);
}

function isParagraph({ scan }: Block): boolean {
  return scan.length >= PARAGRAPH && SENTENCE_END.test(scan) && !TRANSMITTAL.test(scan) && !SALUTATION.test(scan);
}

function isEntry({ marker, scan }: Block): boolean {
  return marker?.style === 'arabic' && scan.length <= ENTRY;
}
