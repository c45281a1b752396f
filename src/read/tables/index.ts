import { barred } from './barred.ts';
import { flat } from './flat.ts';
import { listed } from './listed.ts';
import { pipe } from './pipe.ts';
import { tabbed } from './tabbed.ts';
import type { Layout, Table, View } from './table.ts';

/** Order is precedence: the more marks a layout has, the surer it is. */
const layouts: readonly Layout[] = [pipe, tabbed, barred, listed, flat];

/** The tables of duties in a text, in order. */
export function tablesIn(view: View): Table[] {
  const tables: Table[] = [];
  for (const layout of layouts) {
    const found = layout.find(view);
    for (const own of found.filter(({ range }) => !tables.some((own) => overlap(own.range, range)))) tables.push(own);
  }
  return tables.sort((a, b) => a.range.start - b.range.start);
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
