/** A text at a place: points from the lower left corner, and its size. */
export type Text = readonly [x: number, y: number, text: string, size?: number];

export interface Page {
  readonly texts: readonly Text[];
  /** Lines from (x, y) to (x, y). */
  readonly lines?: readonly (readonly [number, number, number, number])[];
}

/**
 * A pdf of A4 pages whose Chinese font is not embedded but named, with a predefined encoding (STSong-Light,
 * UniGB-UCS2-H), as old office files are; so no font is needed to make it.
 */
export function pdfOf(...pages: readonly Page[]): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1[500 500] 814 939 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>',
    ...pages.flatMap((page, i) => {
      const content = contentOf(page);
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${6 + i * 2} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function contentOf({ texts, lines = [] }: Page): string {
  const drawn = lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`);
  const written = texts.map(([x, y, text, size = 16]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`);
  return [...drawn, ...written].join('\n');
}

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** The rulings of a table with these edges, and without the walls listed. */
export function grid(xs: readonly number[], ys: readonly number[]): (readonly [number, number, number, number])[] {
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  return [...xs.map((x) => [x, low, x, high] as const), ...ys.map((y) => [left, y, right, y] as const)];
}

/** A paragraph set in lines of `width` characters from (90, y) down, its first line two characters in. */
export function paragraph(text: string, y: number, width = 26): Text[] {
  const first = text.slice(0, width - 2);
  const rest = text.slice(width - 2).match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
  return [[122, y, first], ...rest.map((line, i): Text => [90, y - 28 * (i + 1), line])];
}
