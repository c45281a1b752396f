import { InputError } from '../../../errors.ts';
import type { Cell } from '../parts/table.ts';
import { readXml } from '../parts/xml.ts';
import type { Package } from '../parts/zip.ts';
import { shownNumber } from './number-formats.ts';
import { textReader, unescaped, type Workbook } from './workbook.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

// A plan of 5,000 tasks with 20 columns has 100,000.
const MAX_FILLED = 1_000_000;

/** How the value of a cell is shown, by its type; a number without a type. */
const SHOWN: Readonly<Record<string, (value: string, book: Workbook, style: number) => string>> = {
  s: (value, { strings }) => strings[Number(value)] ?? '',
  b: (value) => (value === '1' ? 'TRUE' : 'FALSE'),
  n: (value, { patterns, from1904 }, style) => shownNumber(Number(value), patterns[style] ?? 'General', from1904),
};

/**
 * The filled cells of a sheet as Excel shows them: formulas by the value last computed, merged cells with what they cover.
 * @throws InputError for more than a million filled cells.
 */
export async function readSheet(archive: Package, part: string, book: Workbook): Promise<Cell[]> {
  const cells: (Place & { text: string })[] = [];
  const merged = new Map<string, Place>();
  let at: Place = { row: -1, column: -1 };
  let type = 'n';
  let style = 0;
  let value = '';
  let taking = false;
  const inline = textReader('is', (text) => fill(text));

  await readXml(archive.text(part), {
    open(name, attributes) {
      inline.open(name);
      taking = name === 'v';
      if (name === 'row') at = { row: Number(attributes['r'] ?? at.row + 2) - 1, column: -1 };
      else if (name === 'c') {
        at = placeOf(attributes['r'] ?? '') ?? { row: at.row, column: at.column + 1 };
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
      } else if (name === 'mergeCell') merge(attributes['ref'] ?? '');
    },
    text(piece) {
      inline.text(piece);
      if (taking) value += piece;
    },
    close(name) {
      inline.close(name);
      taking = false;
      if (name === 'v' && value !== '') fill(SHOWN[type]?.(value, book, style) ?? unescaped(value));
    },
  });
  return cells.map(({ row, column, text }) => {
    const end = merged.get(`${row}:${column}`) ?? { row, column };
    return { row, column, rows: end.row - row + 1, columns: end.column - column + 1, content: [text] };
  });

  function fill(text: string): void {
    if (text.trim() === '') return;
    if (cells.length >= MAX_FILLED) throw new InputError('a sheet has more than a million filled cells. Is it a plan?');
    cells.push({ ...at, text });
  }

  function merge(range: string): void {
    const [from, to] = range.split(':').map(placeOf);
    if (from && to) merged.set(`${from.row}:${from.column}`, to);
  }
}

/** `AB12` as a place counted from 0; null for anything else. */
function placeOf(name: string): Place | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(name);
  if (!match) return null;
  const column = [...(match[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]) - 1, column: column - 1 };
}
