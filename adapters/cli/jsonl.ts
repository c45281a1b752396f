/** Reads JSON Lines files for the commands. */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { InputError } from '../../src/errors.ts';

/**
 * All lines of a UTF-8 JSON Lines file, checked before any is used. Blank lines and a byte order mark are passed over,
 * an empty file gives `[]`.
 *
 * @param complaint what is wrong with a value of the right shape (an id that stands twice), or null; asked line by line
 * @throws InputError when the file cannot be read, or naming file and number of the first bad line
 */
export function readJsonLines<T>(
  path: string,
  schema: z.ZodType<T>,
  complaint: (value: T) => string | null = () => null,
): T[] {
  return read(path)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const fail = (what: string) => new InputError(`${path}: line ${index + 1}: ${what}`);
      const { data, success, error } = schema.safeParse(parse(line, fail));
      if (!success) throw fail(describe(error));
      const wrong = complaint(data);
      if (wrong !== null) throw fail(wrong);
      return [data];
    });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new InputError(`${path}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parse(line: string, fail: (what: string) => InputError): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw fail('not valid JSON');
  }
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? [issue.path.join('.'), issue.message].filter(Boolean).join(': ') : error.message;
}
