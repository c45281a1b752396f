import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { InputError } from '../../../errors.ts';
import { rawText } from '../parts/table.ts';
import { pageBlocks } from './blocks.ts';
import { withoutMargins } from './margins.ts';
import { printedPage } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { PrintedPage } from './shapes.ts';

const MAX_PAGES = 2000;
// A scan may carry a stamp or a page number as text.
const MIN_PER_PAGE = 10;
const MAX_UNREADABLE = 0.3;

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Reads the text of a pdf in this very thread; without a bound on time, so callers go through the worker.
 * @throws InputError for a damaged or protected file, more than 2,000 pages, no text layer, or one without characters.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await open(bytes);
  const { numPages } = document;
  if (numPages > MAX_PAGES) throw new InputError(`it has more than ${MAX_PAGES} pages. Is it a plan?`);
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= numPages; number++) {
    try {
      pages.push(await printedPage(await document.getPage(number)));
    } catch (error) {
      throw new InputError(`its page ${number} is damaged. Save or print it as pdf again.`, { cause: error });
    }
  }
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  if (text.length < MIN_PER_PAGE * numPages && text.length < 1000) {
    throw new InputError(
      'it has no text layer: its pages are pictures. It needs OCR first; save the result as docx or pdf.',
    );
  }
  const unreadable = text.match(/[\p{Co}\p{Cc}\p{Cn}\ufffd]/gu)?.length ?? 0;
  if (unreadable > text.length * MAX_UNREADABLE) {
    throw new InputError(
      'its text layer does not say which characters it prints. It needs OCR, or the document it was made from.',
    );
  }
  return rawText(paragraphsOf(withoutMargins(pages.map(pageBlocks))));
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: bytes,
      // Old Chinese files name their encodings (GBK-EUC-H) instead of carrying them.
      cMapUrl: `${join(folder, 'cmaps')}/`,
      standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
      disableFontFace: true,
      isEvalSupported: false,
      // Pictures are not needed, and decoding them is most of the work.
      maxImageSize: 1,
      stopAtErrors: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new InputError('it is protected by a password. Save it without one.', { cause: error });
    }
    throw new InputError('it is a damaged or incomplete pdf. Save or print it as pdf again.', { cause: error });
  }
}
