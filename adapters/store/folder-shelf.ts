import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../src/errors.ts';
import { isDocumentId } from '../../src/read/document-id.ts';
import { inTurn } from './in-turn.ts';
import { entryFrom, keptFrom } from './kept.ts';
import { errorCode, recover, temporaryName } from './leftovers.ts';
import { type Kept, type KeptEntry, type Shelf, taken } from './shelf.ts';

export { sha256Of } from './kept.ts';

const ENTRY = 'entry.json';
const RAW = 'raw.txt';

/**
 * A shelf in a folder, one folder a document: the file as it came, raw.txt and entry.json. A document is made under a
 * temporary name, flushed to the disk and then renamed, so that its own name never holds half of it. The folder is made
 * with the first document; opening cleans up what a crash left over.
 * @throws InputError when the folder cannot be read.
 */
export async function openFolderShelf(folder: string): Promise<Shelf> {
  await told(folder, 'read', () => recover(folder));
  const home = (id: string) => join(folder, id);
  // One change at a time: a failed one cleans up what it finds.
  const change = inTurn();

  async function put({ entry, bytes, raw }: Kept, replace: boolean): Promise<void> {
    if (!replace && (await exists(home(entry.id)))) throw taken(entry.id);
    await mkdir(folder, { recursive: true });
    const fresh = join(folder, temporaryName('new', entry.id));
    const old = join(folder, temporaryName('old', entry.id));
    await rm(fresh, { recursive: true, force: true });
    try {
      await mkdir(fresh);
      await writeFile(join(fresh, entry.file), bytes, { flush: true });
      await writeFile(join(fresh, RAW), raw, { flush: true });
      await writeFile(join(fresh, ENTRY), `${JSON.stringify(entry, null, 2)}\n`, { flush: true });
      await flushed(fresh);
      if (replace) await moveIfThere(home(entry.id), old);
      await rename(fresh, home(entry.id));
    } catch (error) {
      await recover(folder);
      // Somebody else put it there meanwhile.
      throw ['ENOTEMPTY', 'EEXIST'].includes(errorCode(error)) ? taken(entry.id) : error;
    }
    await flushed(folder);
    await rm(old, { recursive: true, force: true });
  }

  async function list(): Promise<KeptEntry[]> {
    const names = await readdir(folder).catch(absent([]));
    const entries: KeptEntry[] = [];
    for (const id of names.filter(isDocumentId).sort()) entries.push(await entryOf(id));
    return entries;
  }

  async function entryOf(id: string): Promise<KeptEntry> {
    const text = await readFile(join(home(id), ENTRY), 'utf8').catch(absent(''));
    return entryFrom(text, placeOf(id));
  }

  async function get(id: string): Promise<Kept | null> {
    if (!isDocumentId(id) || !(await exists(home(id)))) return null;
    const entry = await entryOf(id);
    const bytes = await readFile(join(home(id), entry.file)).catch(absent(null));
    const raw = await readFile(join(home(id), RAW)).catch(absent(null));
    return keptFrom(entry, bytes, raw, placeOf(id));
  }

  async function remove(id: string): Promise<boolean> {
    if (!isDocumentId(id)) return false;
    const gone = join(folder, temporaryName('gone', id));
    if (!(await moveIfThere(home(id), gone))) return false;
    await flushed(folder);
    await rm(gone, { recursive: true, force: true });
    return true;
  }

  const placeOf = (id: string) => ({ id, name: home(id), entry: ENTRY, raw: RAW });

  return {
    put: (document, replace) => change(() => told(folder, 'written', () => put(document, replace))),
    list: () => told(folder, 'read', list),
    get: (id) => told(folder, 'read', () => get(id)),
    remove: (id) => change(() => told(folder, 'written', () => remove(id))),
  };
}

/** What the system refuses (rights, a full disk) is nothing to mend in the program: the person has to know. */
async function told<T>(folder: string, what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    if (error instanceof InputError || code === '') throw error;
    throw new InputError(`${folder} cannot be ${what} (${code}). Check DATA_DIR, its rights and the room on the disk.`);
  }
}

/** A rename is on the disk only when the folder that holds the name is. */
async function flushed(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, absent(false));
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(() => true, absent(false));
}

/** What stands in for a file that is not there; other errors stay errors. */
function absent<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    return value;
  };
}
