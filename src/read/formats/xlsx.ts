import { InputError } from '../../errors.ts';
import type { Format } from './format.ts';
import { holds, isZip } from './parts/magic.ts';
import { type Line, rawText, tableLines } from './parts/table.ts';
import { openPackage } from './parts/zip.ts';
import { readSheet } from './xlsx/sheet.ts';
import { readWorkbook } from './xlsx/workbook.ts';

/** Names Excel and WPS give sheets themselves; they say nothing. */
const UNNAMED = /^(?:Sheet|工作表|表)\s*\d*$/i;

/**
 * Workbooks: each visible sheet as a table, under its name when there are several. Hidden rows stay in, since a filter
 * somebody left on is no part of the plan. No library gives values as shown, merged cells and a bound on memory together
 * (exceljs and read-excel-file give numbers without their formats), so the XML is read here and numfmt formats.
 */
export const xlsx: Format = {
  name: 'Excel (xlsx)',
  extensions: ['.xlsx', '.xlsm'],
  matches: (bytes) => isZip(bytes) && holds(bytes, 'xl/workbook'),
  async read(bytes, limits) {
    const archive = await openPackage(bytes, limits);
    const main = (await archive.related('', 'officeDocument')) ?? 'xl/workbook.xml';
    const book = await readWorkbook(archive, main);
    const sheets: { name: string; lines: Line[] }[] = [];
    for (const { name, part } of book.sheets) {
      const lines = tableLines(await readSheet(archive, part, book));
      if (lines.length > 0) sheets.push({ name, lines });
    }
    if (sheets.length === 0) throw new InputError('no visible sheet of it holds any text.');
    const named = sheets.length > 1;
    return rawText(sheets.flatMap(({ name, lines }) => (named && !UNNAMED.test(name) ? [name, ...lines] : lines)));
  },
};
