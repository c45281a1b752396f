import { type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { rulingsOf } from './rulings.ts';
import type { Piece, PrintedPage } from './shapes.ts';

/** Takes text and lines from a page, turned as it is shown. Slanted text (a watermark) is left out. */
export async function printedPage(page: PDFPageProxy): Promise<PrintedPage> {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(view.transform, item.transform) as number[];
    const size = Math.hypot(c, d);
    const slant = Math.min(Math.abs(a), Math.abs(b)) / (Math.hypot(a, b) || 1);
    if (size === 0 || slant > 0.1) return [];
    const lies = Math.abs(a) >= Math.abs(b);
    return [{ text: legible(item.str.trimEnd()), x, y, width: lies ? item.width : size, size }];
  });
  const list = pieces.length > 0 ? await page.getOperatorList() : { fnArray: [], argsArray: [] };
  page.cleanup();
  return { height: view.height, pieces, rulings: rulingsOf(list, view.transform) };
}

/**
 * Word sets digits and letters a little apart from Han characters, which is no blank of the text. A sign the font gives no
 * character for shows as U+FFFD.
 */
function legible(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han}) (?=[\dA-Za-z])|(?<=[\dA-Za-z]) (?=\p{Script=Han})/gu, '')
    .replace(/\p{Cc}/gu, '\ufffd');
}
