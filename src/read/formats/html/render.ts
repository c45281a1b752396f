import { drawn } from '../parts/number-formats.ts';
import { type Line, tableLines } from '../parts/table.ts';
import { isFurniture } from './furniture.ts';
import { cellsOf } from './grid.ts';
import { newLines } from './lines.ts';
import type { Element } from './tree.ts';

/** Elements that run on in the line; every other one begins and ends it. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark o:p q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** How browsers draw an ordered list's numbers; decimal when not listed. */
const LIST_TYPES: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** What a reader of the page sees in `element`, without the site around the document. */
export function linesOf(element: Element, page: Element): Line[] {
  const lines = newLines();
  visit(element, false);
  return lines.finished();

  function visit({ name, attributes, children }: Element, verbatim: boolean): void {
    const own = verbatim || name === 'pre';
    let number = Number.parseInt(attributes['start'] ?? '1', 10);
    for (const child of children) {
      if (typeof child === 'string') lines.text(child, own);
      else if (child.name === 'br') lines.end();
      else if (!isFurniture(child, page)) {
        const block = !isInline(child.name);
        if (block) lines.end();
        if (name === 'ol' && child.name === 'li') {
          number = Number.parseInt(child.attributes['value'] ?? '', 10) || number;
          lines.number(`${drawn(number++, LIST_TYPES[attributes['type'] ?? ''] ?? 'decimal')}. `);
        }
        if (child.name === 'table') table(child, own);
        else visit(child, own);
        if (block) lines.end();
      }
    }
  }

  function table(child: Element, verbatim: boolean): void {
    for (const part of child.children) if (typeof part !== 'string' && part.name === 'caption') visit(part, verbatim);
    lines.end();
    const cells = cellsOf(child, (cell) => (isFurniture(cell, page) ? [] : linesOf(cell, page)));
    lines.add(tableLines(cells));
  }
}

/** Sites mark dates and titles inside a line with elements of their own (`st1:chsdate`, `ucaptitle`). */
function isInline(name: string): boolean {
  return INLINE.has(name) || name.startsWith('st1:');
}
