import type { Kysely } from 'kysely';
import { InputError } from '../../src/errors.ts';
import { inTurn } from './in-turn.ts';
import { entryFrom, keptFrom } from './kept.ts';
import { errorCode } from './leftovers.ts';
import type { Tables } from './schema.ts';
import { type Kept, type KeptEntry, type Shelf, taken } from './shelf.ts';

/** A shelf in a database, one row a document: several processes see the same one. */
export function databaseShelf(db: Kysely<Tables>): Shelf {
  // Of two that are put at once under one id, the first wins.
  const change = inTurn();

  async function put({ entry, bytes, raw }: Kept, replace: boolean): Promise<void> {
    const columns = { entry: JSON.stringify(entry), bytes: Buffer.from(bytes), raw: Buffer.from(raw, 'utf8') };
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('documents')
      .values({ id: entry.id, ...columns })
      .onConflict((known) => (replace ? known.column('id').doUpdateSet(columns) : known.column('id').doNothing()))
      .executeTakeFirstOrThrow();
    if (Number(numInsertedOrUpdatedRows) === 0) throw taken(entry.id);
  }

  async function list(): Promise<KeptEntry[]> {
    const rows = await db.selectFrom('documents').select(['id', 'entry']).execute();
    // Sorted here: databases have orders of their own.
    const sorted = rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    return sorted.map(({ id, entry }) => entryFrom(entry, placeOf(id)));
  }

  async function get(id: string): Promise<Kept | null> {
    const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    const place = placeOf(id);
    return keptFrom(entryFrom(row.entry, place), row.bytes, row.raw, place);
  }

  async function remove(id: string): Promise<boolean> {
    const { numDeletedRows } = await db.deleteFrom('documents').where('id', '=', id).executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  }

  return {
    put: (document, replace) => change(() => told('written', () => put(document, replace))),
    list: () => told('read', list),
    get: (id) => told('read', () => get(id)),
    remove: (id) => change(() => told('written', () => remove(id))),
  };
}

function placeOf(id: string) {
  return { id, name: `document "${id}" in the database`, entry: 'its entry', raw: 'its raw text' };
}

/** What the database refuses is nothing to mend in the program: the person has to know. */
async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    if (error instanceof InputError || code === '') throw error;
    throw new InputError(`documents in the database cannot be ${what} (${code}). Check DATABASE_URL and the server.`);
  }
}
