import { mkdtemp, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../../src/errors.ts';
import { errorCode } from '../store/leftovers.ts';

/**
 * Writes a file whole or not at all: under a name of its own beside it first, so that whoever reads it never sees half
 * of it and a failure leaves the old one.
 * @throws InputError when there can be no such file, or no room for it.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  // Behind a link the file is replaced, not the link.
  const target = await realpath(path).catch(() => resolve(path));
  const found = await stat(target).catch(() => null);
  if (found && !found.isFile()) throw new InputError(`${path}: not written: it is no file. Name a file.`);
  const folder = dirname(target);
  let own: string | null = null;
  try {
    own = await mkdtemp(join(folder, '.writing-'));
    const fresh = join(own, basename(target));
    await writeFile(fresh, text, { flush: true });
    await rename(fresh, target);
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    throw new InputError(`${path}: not written: ${reasonFor(folder, code)}`);
  } finally {
    if (own !== null) await rm(own, { recursive: true, force: true });
  }
}

function reasonFor(folder: string, code: string): string {
  switch (code) {
    case 'ENOENT':
      return `there is no folder ${folder}. Make it, or name another.`;
    case 'ENOTDIR':
      return `${folder} is no folder. Name another.`;
    default:
      return `${folder} does not take it (${code}). Check your rights there and the room on the disk, or name another.`;
  }
}
