import { readXml } from '../parts/xml.ts';
import type { Package } from '../parts/zip.ts';
import { patternOf } from './number-formats.ts';

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Dates count from 1904 on. */
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** The number pattern of each cell style, by its place. */
  readonly patterns: readonly string[];
}

/** Reads a workbook's visible sheets in their order, its texts and number formats. */
export async function readWorkbook(archive: Package, main: string): Promise<Workbook> {
  const relations = await archive.relations(main);
  const paths = new Map(relations.map(({ id, path }) => [id, path]));
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.path ?? '';
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  await readXml(archive.text(main), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      sheets.push({ name: attributes['name'] ?? '', part: paths.get(attributes['r:id'] ?? '') ?? '' });
    },
  });
  const strings = await readStrings(archive, partOf('sharedStrings'));
  return { sheets, from1904, strings, patterns: await readPatterns(archive, partOf('styles')) };
}

async function readStrings(archive: Package, part: string): Promise<string[]> {
  const strings: string[] = [];
  const reader = textReader('si', (text) => strings.push(text));
  await readXml(archive.text(part), reader);
  return strings;
}

/** Handlers that hand over the text of each `element`, without the readings Excel keeps beside it (rPh). */
export function textReader(element: string, done: (text: string) => void) {
  let text = '';
  let taking = false;
  let phonetic = false;
  return {
    open(name: string) {
      if (name === element) text = '';
      if (name === 'rPh') phonetic = true;
      taking = name === 't' && !phonetic;
    },
    text(piece: string) {
      if (taking) text += piece;
    },
    close(name: string) {
      taking = false;
      if (name === 'rPh') phonetic = false;
      if (name === element) done(unescaped(text));
    },
  };
}

/** Excel writes characters XML cannot hold as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

async function readPatterns(archive: Package, part: string): Promise<string[]> {
  const own = new Map<number, string>();
  const ids: number[] = [];
  await readXml(archive.text(part), {
    open(name, attributes, parent) {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'xf' && parent === 'cellXfs') ids.push(Number(attributes['numFmtId'] ?? 0));
    },
  });
  return ids.map((id) => patternOf(id, own));
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
