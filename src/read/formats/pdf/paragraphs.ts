import { scanForm } from '../../../text/normal.ts';
import { markerOf } from '../../markers.ts';
import { type Cell, type Line, tableLines } from '../parts/table.ts';
import type { PageBlock } from './blocks.ts';
import type { PrintedLine } from './lines.ts';
import { continuedTable, isContinued } from './tables.ts';

/** Where the text of a document begins and ends, across. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

// A Han character that does not fit any more leaves up to one em; hanging marks a half more.
const FULL = 1.6;
// Numbers and words are not broken; longer runs are.
const LONGEST_WORD = 20;
// Lines stand up to 1.8 times their height apart (GB/T 9704: 28 points for 16); more is a gap between paragraphs.
const GAP = 2.4;

/** Puts the lines of all pages together into paragraphs, and tables over page breaks into one. */
export function paragraphsOf(pages: readonly (readonly PageBlock[])[]): Line[] {
  const margins = marginsOf(pages.flat().flatMap((block) => ('line' in block ? [block.line] : [])));
  const found: ({ text: string } | { cells: readonly Cell[] })[] = [];
  let last: PrintedLine | null = null;
  pages.forEach((blocks) => {
    blocks.forEach((block, i) => {
      const before = found.at(-1);
      if ('cells' in block) {
        const goesOn = i === 0 && before && 'cells' in before && isContinued(before.cells, block.cells);
        if (goesOn) found[found.length - 1] = { cells: continuedTable(before.cells, block.cells) };
        else found.push({ cells: block.cells });
        last = null;
      } else {
        const goesOn = last && before && 'text' in before && continues(last, block.line, i === 0, margins);
        if (goesOn) before.text += seam(before.text, block.line.text) + block.line.text;
        else found.push({ text: block.line.text });
        last = block.line;
      }
    });
  });
  return found.flatMap((one): Line[] => ('text' in one ? [one.text] : tableLines(one.cells)));
}

/** Whether a line goes on with the one before: that one is full, and this one is not set in like a new paragraph. */
function continues(line: PrintedLine, next: PrintedLine, newPage: boolean, { left, right }: Margins): boolean {
  if (right - line.right > room(next)) return false;
  if (Math.abs(line.size - next.size) > line.size * 0.15) return false;
  if (!newPage && next.y - line.y > line.size * GAP) return false;
  // Lists of units are set in under their label; a comma goes on wherever the next line begins.
  if (/[、，,]$/.test(line.text)) return true;
  if (next.x > left + next.size) return false;
  const ended = /[。；！？：;!?:]["”’）)]*$/.test(line.text);
  return !(ended && markerOf(scanForm(next.text)) !== null);
}

/** How much of a line stays free when the next one's first characters do not fit in any more. */
function room({ text, size }: PrintedLine): number {
  const word = /^[\w.%〔（“《]*/.exec(text)?.[0].length ?? 0;
  return size * (FULL + Math.min(word, LONGEST_WORD) * 0.6);
}

/** The left edge lines that go on begin at, however few; the right edge nearly all keep to. */
function marginsOf(lines: readonly PrintedLine[]): Margins {
  const lefts = lines.map(({ x }) => x).sort((a, b) => a - b);
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  return { left: lefts[Math.floor(lefts.length * 0.02)] ?? 0, right: rights[Math.floor(rights.length * 0.95)] ?? 0 };
}

function seam(before: string, after: string): string {
  return /[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}
