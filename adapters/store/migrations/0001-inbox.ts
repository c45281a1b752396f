import { sql } from 'kysely';
import { countingKey } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const inbox: Migration = {
  name: '0001-inbox',
  async up(db, dialect) {
    await db.schema
      .createTable('arrivals')
      .addColumn('seq', ...countingKey(dialect))
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('person', 'text')
      .addColumn('payload', 'text')
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addColumn('done_at', 'bigint')
      .addColumn('claimed', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('ready_at', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('delivered', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    // Only what is not done is in them: the many that are done cost a claim nothing.
    const undone = [
      ['arrivals_undone', ['seq']],
      ['arrivals_undone_of_chat', ['chat', 'seq']],
    ] as const;
    for (const [name, columns] of undone) {
      await db.schema
        .createIndex(name)
        .on('arrivals')
        .columns([...columns])
        .where(sql.ref('done_at'), 'is', null)
        .execute();
    }
    await db.schema
      .createIndex('arrivals_claimed')
      .on('arrivals')
      .column('chat')
      .where(sql<boolean>`done_at is null and claimed = 1`)
      .execute();
  },
};
