import { escaped, relations, zipOf } from './zip.ts';

/** A cell: a text, a number, or an element's own XML after `=` (`=<c r="A1" …>`). */
type Value = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  readonly merged?: readonly string[];
  readonly state?: string;
}

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月底前&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="9"/></cellXfs></styleSheet>';

/** A workbook; cell styles 1 to 3 are 2023年5月31日, 2023年5月底前 and per cent. */
export function xlsxOf(...sheets: readonly Sheet[]): Uint8Array {
  const strings: string[] = [];
  const parts = sheets.map(({ rows, merged = [] }, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    sheetOf(rows, merged, strings),
  ]);
  const listed = sheets.map(
    ({ name, state = 'visible' }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`,
  );
  const targets = sheets.map((_, i) => [`worksheet${i + 1}`, `worksheets/sheet${i + 1}.xml`]);
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml': `<workbook><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      ...Object.fromEntries(targets),
      sharedStrings: 'sharedStrings.xml',
      styles: 'styles.xml',
    }),
    ...Object.fromEntries(parts),
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t><rPh><t>ふ</t></rPh></si>`).join('')}</sst>`,
    'xl/styles.xml': STYLES,
  });
}

function sheetOf(rows: readonly (readonly Value[])[], merged: readonly string[], strings: string[]): string {
  const written = rows.map((cells, i) => {
    const row = cells.map((value, j) => cellOf(value, `${String.fromCharCode(65 + j)}${i + 1}`, strings));
    return `<row r="${i + 1}">${row.join('')}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet><sheetData>${written.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
}

function cellOf(value: Value, ref: string, strings: string[]): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`;
  if (value.startsWith('=')) return value.slice(1).replace('<c', `<c r="${ref}"`);
  return `<c r="${ref}" t="s"><v>${strings.push(value) - 1}</v></c>`;
}
