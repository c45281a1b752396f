import { InputError } from '../../errors.ts';
import type { Format } from './format.ts';
import { linesOf } from './html/render.ts';
import { parseHtml } from './html/tree.ts';
import { decodeText } from './parts/encoding.ts';
import { rawText } from './parts/table.ts';

/** Bytes in which a page says what it is and how it is encoded. */
const HEAD = 4096;
const OPENING =
  /^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->)*<(?:!doctype\s+html|html|head|body|meta|title|table|style|script|link)\b/i;
const CHARSET = /<(?:meta|\?xml)[^>]+(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i;

/**
 * Web pages, also those saved under other names (`.doc` and `.xls` files of old sites often are pages). The site around
 * the document is left out by structure; what remains in doubt stays in, since a lost clause is worse than a line of noise.
 */
export const html: Format = {
  name: 'web page',
  extensions: ['.html', '.htm', '.shtml', '.xhtml'],
  matches: (bytes) => OPENING.test(headOf(bytes)),
  async read(bytes) {
    const page = parseHtml(decodeText(bytes, CHARSET.exec(headOf(bytes))?.[1] ?? null).replace(/^\ufeff/, ''));
    const lines = linesOf(page, page);
    if (lines.length === 0) {
      throw new InputError(
        'there is no text in the page. If a script loads it, open it in a browser, copy the text and save it.',
      );
    }
    return rawText(lines);
  },
};

/** The first bytes as ASCII; zeros left out, so that UTF-16 is legible too. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, HEAD))
    .toString('latin1')
    .replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '');
}
