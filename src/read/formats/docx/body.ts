import { type Line, tableLines } from '../parts/table.ts';
import type { XmlHandlers } from '../parts/xml.ts';
import { type Draw, newParagraph, type Paragraph } from './paragraph.ts';
import { createRows, type RowCell, type Rows } from './rows.ts';

/** Left out with all they hold: tracked deletions, former properties, second renderings, field codes, pinyin over a word. */
const SKIPPED = new Set(
  'w:del w:moveFrom w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange w:numberingChange mc:Fallback w:instrText w:rt w:sectPr'.split(
    ' ',
  ),
);

/** Signs that are elements of a run. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

interface Table {
  readonly rows: Rows;
  row: RowCell[];
  before: number;
  deleted: boolean;
}

/** Handlers that collect document.xml's paragraphs and tables in `lines`, in the order they stand. */
export function bodyReader(draw: Draw): { readonly handlers: XmlHandlers; readonly lines: Line[] } {
  const lines: Line[] = [];
  /** Where paragraphs go: the page, a cell, a text box. */
  const sinks: Line[][] = [lines];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  let skipping = 0;
  let text = false;
  let hidden = false;
  let carried = '';

  type Attributes = Readonly<Record<string, string>>;
  const opening: Readonly<Record<string, (attributes: Attributes, parent: string | undefined) => void>> = {
    'w:p': () => paragraphs.push(newParagraph()),
    'w:pStyle': ({ 'w:val': value = '' }) => change('style', value),
    'w:numId': ({ 'w:val': value = '' }) => change('list', value),
    'w:ilvl': ({ 'w:val': value }) => change('level', Number(value)),
    'w:r': () => (hidden = false),
    // Hidden text is not printed; on the paragraph's mark it says nothing of the text.
    'w:vanish': ({ 'w:val': value }) => (hidden = value !== '0' && value !== 'false'),
    'w:t': () => (text = true),
    'w:txbxContent': () => sinks.push(paragraphs.at(-1)?.boxes ?? lines),
    'w:tbl': () => tables.push({ rows: createRows(), row: [], before: 0, deleted: false }),
    'w:tr': () => inTable((table) => Object.assign(table, { row: [], before: 0, deleted: false })),
    'w:gridBefore': ({ 'w:val': value }) => inTable((table) => (table.before = columns(value))),
    'w:tc': () =>
      inTable((table) => {
        const cell: RowCell = { columns: 1, merge: null, content: [] };
        table.row.push(cell);
        sinks.push(cell.content);
      }),
    'w:gridSpan': ({ 'w:val': value }) => inCell((cell) => (cell.columns = columns(value))),
    'w:vMerge': ({ 'w:val': value }) => inCell((cell) => (cell.merge = value === 'restart' ? 'restart' : 'continue')),
  };
  const closing: Readonly<Record<string, () => void>> = {
    'w:t': () => (text = false),
    'w:p': () => {
      const paragraph = paragraphs.pop();
      if (paragraph) finish(paragraph);
    },
    'w:txbxContent': leave,
    'w:tc': () => inTable(leave),
    'w:tr': () => inTable((table) => !table.deleted && table.rows.add(table.row, table.before)),
    'w:tbl': () => {
      const table = tables.pop();
      if (table) for (const line of tableLines(table.rows.cells)) sinks.at(-1)?.push(line);
    },
  };

  return { handlers: { open, text: add, close }, lines };

  function open(name: string, attributes: Attributes, parent: string | undefined): void {
    if (skipping > 0) skipping++;
    else if (name === 'w:del' && parent === 'w:rPr') change('joined', true);
    else if (name === 'w:del' && parent === 'w:trPr') inTable((table) => (table.deleted = true));
    else if (SKIPPED.has(name)) skipping = 1;
    else if (parent === 'w:r' && name in SIGNS) add(SIGNS[name] as string, true);
    else opening[name]?.(attributes, parent);
  }

  function close(name: string): void {
    if (skipping > 0) skipping--;
    else closing[name]?.();
  }

  function add(piece: string, sign = false): void {
    const paragraph = paragraphs.at(-1);
    if (paragraph && (text || sign) && !hidden && skipping === 0) paragraph.text += piece;
  }

  function finish(paragraph: Paragraph): void {
    paragraph.text = carried + paragraph.text;
    carried = paragraph.joined ? paragraph.text : '';
    const line = paragraph.joined ? null : draw(paragraph);
    if (line?.trim()) sinks.at(-1)?.push(line);
    sinks.at(-1)?.push(...paragraph.boxes);
  }

  function change<Key extends keyof Paragraph>(key: Key, value: Paragraph[Key]): void {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph[key] = value;
  }

  function inTable(act: (table: Table) => unknown): void {
    const table = tables.at(-1);
    if (table) act(table);
  }

  function inCell(act: (cell: RowCell) => unknown): void {
    inTable(({ row }) => row.length > 0 && act(row.at(-1) as RowCell));
  }

  function leave(): void {
    if (sinks.length > 1) sinks.pop();
  }
}

/** A count of grid columns; Word's tables have at most 63. */
function columns(value: string | undefined): number {
  const count = Number(value);
  return Number.isInteger(count) && count > 0 ? Math.min(count, 63) : 1;
}
