import { InputError } from '../../errors.ts';
import { bodyReader } from './docx/body.ts';
import { createCounter } from './docx/counter.ts';
import { readNumbering } from './docx/numbering.ts';
import { createDraw } from './docx/paragraph.ts';
import { readStyles } from './docx/styles.ts';
import type { Format } from './format.ts';
import { holds, isZip } from './parts/magic.ts';
import { rawText } from './parts/table.ts';
import { readXml } from './parts/xml.ts';
import { openPackage } from './parts/zip.ts';

/**
 * Word (and WPS) documents: paragraphs with the numbers Word draws, tables, text boxes; tracked insertions taken, deletions,
 * hidden text, notes, heads and feet and the generated table of contents left out. mammoth, which turns documents into
 * HTML, gives no automatic numbers and holds the whole document as a tree; so the XML is read here, as a stream.
 */
export const docx: Format = {
  name: 'Word (docx)',
  extensions: ['.docx', '.docm', '.dotx'],
  matches: (bytes) => isZip(bytes) && holds(bytes, 'word/document'),
  async read(bytes, limits) {
    const archive = await openPackage(bytes, limits);
    const main = (await archive.related('', 'officeDocument')) ?? 'word/document.xml';
    const styles = await readStyles(archive, await archive.related(main, 'styles'));
    const numbering = await archive.related(main, 'numbering');
    const lists = await readNumbering(archive, numbering, (style) => styles.get(style)?.list ?? null);
    const { handlers, lines } = bodyReader(createDraw(styles, lists, createCounter(lists)));
    await readXml(archive.text(main), handlers);
    if (lines.length === 0)
      throw new InputError('there is no text in it. If its pages are pictures, it needs OCR first.');
    return rawText(lines);
  },
};
