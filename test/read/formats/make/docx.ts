import { escaped, relations, zipOf } from './zip.ts';

/** A Word file with this body (`w:p`, `w:tbl` elements), numbering and styles. */
export function docxOf(body: string, numbering = '', styles = ''): Uint8Array {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relations({ numbering: 'numbering.xml', styles: 'styles.xml' }),
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles>${styles}</w:styles>`,
  });
}

/** A run of text. */
export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph; `list` and `level` give it an automatic number. */
export function p(content: string, list?: number, level = 0): string {
  const number = list === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  return `<w:p><w:pPr>${number}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** A table row; cells are texts, or properties (`<w:vMerge/>`) and a text. */
export function row(...cells: readonly (string | readonly [string, string])[]): string {
  const written = cells.map((cell) => {
    const [properties, text] = typeof cell === 'string' ? ['', cell] : cell;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${text
      .split('\n')
      .map((line) => p(line))
      .join('')}</w:tc>`;
  });
  return `<w:tr>${written.join('')}</w:tr>`;
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** A list of numbering.xml with one format and form a level, and the list (`num`) that uses it under the same id. */
export function list(id: number, ...levels: readonly (readonly [string, string])[]): string {
  const written = levels.map(
    ([format, text], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum>${num(id, id)}`;
}

/** Another list over the levels of `source`. */
export function num(id: number, source: number, own = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${source}"/>${own}</w:num>`;
}
