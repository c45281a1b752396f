import { extname } from 'node:path';
import { InputError } from '../../errors.ts';
import { docx } from './docx.ts';
import { DEFAULT_LIMITS, type Format, type Limits } from './format.ts';
import { html } from './html.ts';
import { pdf } from './pdf.ts';
import { txt } from './txt.ts';
import { unsupported } from './unsupported.ts';
import { xlsx } from './xlsx.ts';

/** The order is precedence: contents that say what they are first, plain text last. */
export const formats: readonly Format[] = [pdf, docx, xlsx, html, txt];

/**
 * The raw text of a document, read by what its bytes say it is, then by its extension.
 * @param name the file's name; errors begin with it.
 * @throws InputError for an empty, too large, damaged or unsupported file, naming what to do.
 */
export async function readRaw(bytes: Uint8Array, name: string, limits: Limits = DEFAULT_LIMITS): Promise<string> {
  try {
    return await formatOf(bytes, name, limits).read(bytes, limits);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${name}: ${error.message}`, { cause: error });
    throw error;
  }
}

function formatOf(bytes: Uint8Array, name: string, limits: Limits): Format {
  if (bytes.length === 0) throw new InputError("it is empty. Put the document's text into it, or restore the file.");
  if (bytes.length > limits.maxBytes) {
    throw new InputError(
      `it is ${megabytes(bytes.length)} MB; the limit is ${megabytes(limits.maxBytes)} MB (MAX_FILE_MB). Take pictures out, or split it.`,
    );
  }
  const spoken = formats.find((format) => format !== txt && format.matches(bytes));
  if (spoken) return spoken;
  const refused = unsupported.find((kind) => kind.matches(bytes));
  if (refused) throw new InputError(refused.advice);
  const extension = extname(name).toLowerCase();
  const named = formats.find(({ extensions }) => extensions.includes(extension));
  if (named === docx || named === xlsx || named === pdf) {
    throw new InputError(`it is not a ${extension} file, or a damaged one. Open it and save it again.`);
  }
  return named ?? txt;
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
