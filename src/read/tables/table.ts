import type { Span } from '../../types.ts';
import type { ColumnRole } from './columns.ts';

/** The two forms of a text that layouts look at, unit for unit: scan form has no tabs. */
export interface View {
  readonly normal: string;
  readonly scan: string;
}

/** A cell of a row with the column it stands under. */
export interface Cell {
  readonly range: Span;
  readonly role: ColumnRole;
}

/** Cells of one row in printed order, empty ones left out. */
export type Row = readonly Cell[];

/** A table of duties found in a text. */
export interface Table {
  /** From the head to the last row. */
  readonly range: Span;
  readonly head: Span;
  readonly rows: readonly Row[];
}

/** Finds the tables that are printed in one way. */
export interface Layout {
  readonly name: string;
  find(view: View): Table[];
}

/** The range without blanks at its ends. */
export function trimmedRange(text: string, start: number, end: number): Span {
  const own = text.slice(start, end);
  const from = start + own.length - own.trimStart().length;
  return { start: from, end: Math.max(from, start + own.trimEnd().length) };
}
