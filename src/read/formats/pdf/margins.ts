import { scanForm } from '../../../text/normal.ts';
import { markerOf } from '../../markers.ts';
import type { PageBlock, PageBlocks } from './blocks.ts';
import type { PrintedLine } from './lines.ts';

// The official margins (GB/T 9704) are 37 mm above and 35 mm below on a page of 297 mm.
const MARGIN = 0.12;
// A running head may differ on left and right pages and be missing on the first.
const SHARE = 0.4;
// A head or foot is no sentence and no item of the plan, even when plans repeat themselves from page to page.
const LONGEST = 60;

const D = '[\\d０-９]{1,4}';
const PAGE_NUMBER = new RegExp(
  `^[-—–―－·.\\s]*(?:第\\s*(?:${D}|[一二三四五六七八九十百]{1,5})\\s*页|${D})(?:\\s*[/／,，]?\\s*共?\\s*${D}\\s*页?)?[-—–―－·.\\s]*$`,
);

/** The pages without page numbers and without heads and feet that come back on page after page. */
export function withoutMargins(pages: readonly PageBlocks[]): PageBlock[][] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const forms = new Set(page.blocks.flatMap((block) => (inMargin(block, page) ? formsOf(block.line) : [])));
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length * SHARE);
  return pages.map((page) =>
    page.blocks.filter((block) => {
      if (!inMargin(block, page)) return true;
      const back = formsOf(block.line).some((form) => (counts.get(form) ?? 0) >= often);
      return !back && !PAGE_NUMBER.test(block.line.text.trim());
    }),
  );
}

function inMargin(block: PageBlock, { height }: PageBlocks): block is { line: PrintedLine } {
  return 'line' in block && (block.line.y < height * MARGIN || block.line.y > height * (1 - MARGIN));
}

/** A line that may be a head or foot, without its numbers and blanks, and where it stands: what comes back on other pages. */
function formsOf({ text, y }: PrintedLine): string[] {
  if (text.length > LONGEST || /[，。；：！？;]/.test(text) || markerOf(scanForm(text))) return [];
  return [`${Math.round(y / 4)}:${text.replace(/[\d０-９]+/g, '#').replace(/\s+/g, '')}`];
}
