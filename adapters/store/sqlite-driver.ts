import { setTimeout as pause } from 'node:timers/promises';
import { type CompiledQuery, type DatabaseConnection, type QueryResult, SqliteDriver } from 'kysely';
import type Database from 'libsql';
import { InputError } from '../../src/errors.ts';
import { errorCode } from './leftovers.ts';

/** Waits up to about 10 s for another process; none of ours writes for longer than a moment. */
const PATIENCE = 1000;
const PAUSE_MS = 10;

/**
 * Kysely's driver, safe beside other processes on the same file.
 *
 * Everything that may write runs between `begin immediate` and `commit`, so that the lock is met there and nowhere else.
 * libsql does not reset a prepared statement that met one: it would stay half open, and what is written after it would
 * not be committed (measured with 0.5.29). `exec` resets. And waiting is done here: SQLite's own busy_timeout would stop
 * the whole process, another store of this process that holds the lock with it.
 */
export class SqliteFileDriver extends SqliteDriver {
  readonly #database: Database.Database;
  readonly #file: string;
  readonly #statements: Statements;

  constructor(database: Database.Database, file: string) {
    const statements = new Statements(database);
    super({ database: statements });
    this.#database = database;
    this.#file = file;
    this.#statements = statements;
  }

  override async init(): Promise<void> {
    await super.init();
    // A message is acknowledged once it is kept: FULL keeps it through a power cut, too.
    // What is deleted is overwritten: people may ask for it.
    for (const setting of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'secure_delete = on']) {
      await this.exec(`pragma ${setting}`);
    }
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new SqliteFileConnection(this, this.#database, await super.acquireConnection());
  }

  override beginTransaction(): Promise<void> {
    return this.exec('begin immediate');
  }

  override commitTransaction(): Promise<void> {
    return this.exec('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    // SQLite has rolled back already when the disk is full.
    if (this.#database.inTransaction) await this.exec('rollback');
  }

  override async destroy(): Promise<void> {
    try {
      // All into the one file, for whoever copies that alone. What another process still uses waits for its end.
      this.#database.exec('pragma wal_checkpoint(truncate)');
    } catch {
      // The store may be closed because the file is damaged; nothing is lost by leaving it as it is.
    }
    await super.destroy();
  }

  /** Runs a statement without parameters and result. */
  exec(sql: string): Promise<void> {
    return this.patiently(async () => {
      this.#database.exec(sql);
    });
  }

  /** Does something again while another process is in the way. */
  async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        this.#statements.forget();
        if (!errorCode(error).startsWith('SQLITE_BUSY') || tries === PATIENCE) throw told(error, this.#file);
        await pause(PAUSE_MS);
      }
    }
  }
}

const MOST_STATEMENTS = 200;

/**
 * Prepares each statement once. libsql frees them with the garbage they leave on the JavaScript side, which is little:
 * unshared they hold 200 MB before anything is freed (measured with 0.5.29 over 50,000 queries).
 */
class Statements {
  readonly #database: Database.Database;
  readonly #prepared = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  prepare(sql: string): Database.Statement {
    const known = this.#prepared.get(sql);
    if (known) return known;
    if (this.#prepared.size >= MOST_STATEMENTS) this.forget();
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }

  /** None is used again: one that failed may be half open. */
  forget(): void {
    this.#prepared.clear();
  }

  close(): void {
    this.forget();
    this.#database.close();
  }
}

class SqliteFileConnection implements DatabaseConnection {
  readonly #driver: SqliteFileDriver;
  readonly #database: Database.Database;
  readonly #inner: DatabaseConnection;

  constructor(driver: SqliteFileDriver, database: Database.Database, inner: DatabaseConnection) {
    this.#driver = driver;
    this.#database = database;
    this.#inner = inner;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const run = async () => this.#inner.executeQuery<R>(query);
    const alone = query.query.kind === 'SelectQueryNode' || query.sql.startsWith('pragma ');
    if (alone || this.#database.inTransaction) return this.#driver.patiently(run);
    await this.#driver.beginTransaction();
    try {
      const result = await this.#driver.patiently(run);
      await this.#driver.commitTransaction();
      return result;
    } catch (error) {
      await this.#driver.rollbackTransaction();
      throw error;
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#inner.streamQuery(query, chunkSize ?? 1);
  }
}

/** What is the matter with the file or the disk is nothing to mend in the program: the person has to know. */
function told(error: unknown, file: string): unknown {
  const code = errorCode(error);
  if (/^SQLITE_(?:NOTADB|CORRUPT)/.test(code)) {
    return new InputError(
      `${file} is damaged (${code}). Put a backup in its place, or move it away to start with an empty one.`,
    );
  }
  if (/^SQLITE_BUSY/.test(code)) return new InputError(`${file} is held by another program (${code}). End that one.`);
  if (/^SQLITE_(?:FULL|READONLY|CANTOPEN|IOERR|PERM|AUTH|NOTADIR)/.test(code)) {
    return new InputError(`${file} cannot be written (${code}). Check DATA_DIR, its rights and the room on the disk.`);
  }
  return error;
}
