import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { InputError } from '../../src/errors.ts';
import { errorCode } from './leftovers.ts';
import type { Tables } from './schema.ts';
import { SqliteFileDriver } from './sqlite-driver.ts';

/** A database that is gone with the process. */
export const MEMORY = ':memory:';

/**
 * Opens a SQLite file, or MEMORY. Folder and file are made when they are not there; the file is for this user alone.
 * @throws InputError when the file cannot be written.
 */
export async function openSqlite(file: string): Promise<Kysely<Tables>> {
  if (file !== MEMORY) await made(file);
  return new Kysely<Tables>({ dialect: new SqliteFileDialect(new Database(file), file) });
}

class SqliteFileDialect extends SqliteDialect {
  readonly #database: Database.Database;
  readonly #file: string;

  constructor(database: Database.Database, file: string) {
    super({ database });
    this.#database = database;
    this.#file = file;
  }

  override createDriver() {
    return new SqliteFileDriver(this.#database, this.#file);
  }

  override createAdapter() {
    return new TransactionalAdapter();
  }
}

/** SQLite takes back a half made table like anything else; Kysely does without it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/** Made here, for SQLite would let others read it, and says less when it fails. */
async function made(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await (await open(file, 'a', 0o600)).close();
  } catch (error) {
    throw new InputError(`${file} cannot be written (${errorCode(error)}). Check DATA_DIR and its rights.`);
  }
}
