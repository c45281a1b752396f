import { stringify } from 'csv-stringify/sync';
import type { Cell } from 'write-excel-file/node';
import type { DueFile } from '../src/say/due-file.ts';
import type { FileColumn } from '../src/say/words-web-due.ts';

/** Widths in characters of Latin letters. */
const WIDTHS: Readonly<Record<FileColumn, number>> = {
  list: 14,
  day: 12,
  state: 20,
  phrase: 24,
  subject: 44,
  lead: 26,
  responsible: 36,
  quote: 60,
  document: 22,
  clause: 12,
  citation: 60,
  link: 40,
};
/** Columns whose texts go over several lines. */
const WRAPPED: readonly FileColumn[] = ['subject', 'lead', 'responsible', 'quote', 'citation'];
/** What a cell of Excel holds. */
const LONGEST_CELL = 32_767;

/** The file for any spreadsheet: with the mark by which Excel sees UTF-8, and nothing in it that is a formula. */
export function csvOf({ header, rows }: DueFile): Buffer {
  const text = stringify([header.map(({ name }) => name), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  return Buffer.from(text);
}

/** The file for Excel; texts are typed as such and dates as dates, so that nothing is taken for a formula. */
export async function xlsxOf({ header, rows }: DueFile): Promise<Buffer> {
  // Loaded for the first file: starting must not wait for it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const cellOf = (text: string, column: FileColumn): Cell => {
    if (text === '') return null;
    if (column === 'day') return { value: new Date(text), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' };
    const value = text.slice(0, LONGEST_CELL);
    return { value, type: String, wrap: WRAPPED.includes(column), alignVertical: 'top' };
  };
  const data = [
    header.map(({ name }): Cell => ({ value: name, fontWeight: 'bold' })),
    ...rows.map((row) => row.map((text, i) => cellOf(text, (header[i] as DueFile['header'][number]).is))),
  ];
  const columns = header.map(({ is }) => ({ width: WIDTHS[is] }));
  return writeXlsxFile(data, { columns, stickyRowsCount: 1 }).toBuffer();
}
