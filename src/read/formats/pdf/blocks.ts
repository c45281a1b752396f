import type { Cell } from '../parts/table.ts';
import { filledCells, isInside } from './cells.ts';
import { type PrintedLine, printedLines } from './lines.ts';
import { ruledTables } from './ruled.ts';
import type { PrintedPage } from './shapes.ts';

/** A line of text, or a table with its cells, as they follow each other on a page. */
export type PageBlock = { readonly line: PrintedLine } | { readonly cells: readonly Cell[] };

export interface PageBlocks {
  readonly height: number;
  readonly blocks: readonly PageBlock[];
}

/** The lines and tables of a page from the top down. */
export function pageBlocks({ height, pieces, rulings }: PrintedPage): PageBlocks {
  const tables = ruledTables(rulings).flatMap((table) => {
    const own = pieces.filter((piece) => isInside(piece, table));
    return own.length > 0 ? [{ table, own }] : [];
  });
  const inTables = new Set(tables.flatMap(({ own }) => own));
  const blocks = [
    ...printedLines(pieces.filter((piece) => !inTables.has(piece))).map((line) => ({ y: line.y, line })),
    ...tables.map(({ table, own }) => ({ y: table.top, cells: filledCells(table, own) })),
  ];
  return { height, blocks: blocks.sort((a, b) => a.y - b.y) };
}
