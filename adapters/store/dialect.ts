import { type ColumnDefinitionBuilder, type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** All that differs between the databases in queries and migrations stands in this file. */
export type Dialect = 'sqlite' | 'postgres';

type ColumnForm = readonly ['integer' | 'bigint', (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder];

/** A key that counts up and is never given twice, not even after its row is deleted. */
export function countingKey(dialect: Dialect): ColumnForm {
  return dialect === 'sqlite'
    ? ['integer', (column) => column.primaryKey().autoIncrement()]
    : ['bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity()];
}

/** Whether documents are kept in the database; beside a SQLite file they are in a folder. */
export function keepsDocuments(dialect: Dialect): boolean {
  return dialect === 'postgres';
}

/** Passes over rows another transaction is changing. SQLite has one writer at a time and nothing to pass over. */
export function unlocked<T, O>(query: SelectQueryBuilder<Tables, T & keyof Tables, O>, dialect: Dialect) {
  return dialect === 'sqlite' ? query : query.forUpdate().skipLocked();
}

/**
 * Lets one transaction at a time write to these chats. Numbers of a sequence are given before the commit, so without it
 * a later arrival of a chat could be seen, and claimed, before an earlier one.
 */
export async function inTurnPerChat(trx: Kysely<Tables>, chats: readonly string[], dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') return;
  // Always in the same order: two that want the same chats must not wait for each other.
  const sorted = [...new Set(chats)].sort();
  await sql`select pg_advisory_xact_lock(hashtextextended(chat, 0)) from unnest(${sorted}::text[]) as locked(chat)`.execute(
    trx,
  );
}

/** Takes what was deleted out of the files, too: SQLite would keep it in its log until that is written over. */
export async function expunge(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
