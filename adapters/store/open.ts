import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { storeOver } from './database-store.ts';
import type { Dialect } from './dialect.ts';
import { migrate } from './migrate.ts';
import { openPostgres, postgresTrouble } from './postgres.ts';
import type { Tables } from './schema.ts';
import { MEMORY, openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** The file under DATA_DIR. */
const STORE_FILE = 'gongkai.sqlite';

/** Where the store is: in PostgreSQL when there is an address of one, else in a file. */
export interface StorePlace {
  readonly DATA_DIR: string;
  readonly DATABASE_URL?: string | undefined;
}

/**
 * Opens the store, making or updating its tables; 'memory' is one that is gone with the process.
 * @throws InputError when the database cannot be used as it is; it says what to do.
 */
export async function openStore(place: StorePlace | 'memory'): Promise<Store> {
  if (place === 'memory') return ready(await openSqlite(MEMORY), 'sqlite');
  const { DATA_DIR, DATABASE_URL: url } = place;
  if (!url) return ready(await openSqlite(join(DATA_DIR, STORE_FILE)), 'sqlite');
  try {
    return await ready(openPostgres(url), 'postgres');
  } catch (error) {
    throw postgresTrouble(error, url);
  }
}

async function ready(db: Kysely<Tables>, dialect: Dialect): Promise<Store> {
  try {
    await migrate(db, dialect);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return storeOver(db, dialect);
}
