import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** new: being written; old: giving way to a new one; gone: being taken away. */
type Stage = 'new' | 'old' | 'gone';

const NAME = /^\.(new|old|gone)-(\d+)-(.+)$/s;

/** The name of a folder while it is no document yet, or no more; the process is in it, so that others know who writes. */
export function temporaryName(stage: Stage, id: string): string {
  return `.${stage}-${process.pid}-${id}`;
}

/**
 * Cleans a folder of what processes that are gone left in it. A document that was giving way and whose successor did not
 * arrive is put back. This process's own leftovers go too: in a container the next start has the same number.
 */
export async function recover(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    const [, stage, pid, id] = NAME.exec(name) ?? [];
    if (id === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    if (stage === 'old' && !(await isThere(join(folder, id)))) await rename(join(folder, name), join(folder, id));
    else await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** The system's name of a failure (ENOENT); empty for any other error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, and belongs to somebody else.
    return errorCode(error) === 'EPERM';
  }
}
