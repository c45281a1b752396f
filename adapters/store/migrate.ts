import { type Kysely, Migrator } from 'kysely';
import { InputError } from '../../src/errors.ts';
import type { Dialect } from './dialect.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Tables } from './schema.ts';

/** Named for this program: others may keep theirs in the same database. */
const DONE = 'gongkai_migrations';

/**
 * Brings a database to the form this version works on, under a lock: several processes may do it at once.
 * @throws InputError when a newer version has changed it already.
 */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const steps = MIGRATIONS.map(({ name, up }) => [name, { up: (trx: Kysely<unknown>) => up(trx, dialect) }] as const);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(steps) },
    migrationTableName: DONE,
    migrationLockTableName: `${DONE}_lock`,
    // The order is that of the names; Kysely would compare it with the times they ran at, and a clock may be set back.
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const unknown = await unknownStep(db).catch(() => null);
  if (unknown === null) throw error;
  throw new InputError(
    `the database was changed by a newer version of this program (${unknown}). Start that version, or restore a backup made before it.`,
  );
}

/** A step that ran and that this version does not have. */
async function unknownStep(db: Kysely<Tables>): Promise<string | null> {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const rows = await db.withTables<{ [DONE]: { name: string } }>().selectFrom(DONE).select('name').execute();
  return rows.find(({ name }) => !known.has(name))?.name ?? null;
}
