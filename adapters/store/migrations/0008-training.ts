import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { countingKey } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const training: Migration = {
  name: '0008-training',
  async up(db, dialect) {
    await db.schema
      .createTable('runs')
      .addColumn('id', ...countingKey(dialect))
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('chat', 'text', required)
      .addColumn('thread', 'text')
      .addColumn('person', 'text', required)
      .addColumn('private', 'integer', required)
      .addColumn('kind', 'text', required)
      .addColumn('document', 'text')
      .addColumn('run', 'text', required)
      .addColumn('changed_at', 'bigint', required)
      .execute();
    await db.schema
      .createTable('askings')
      .addColumn('run', 'bigint', (column) => column.notNull().references('runs.id').onDelete('cascade'))
      .addColumn('position', 'integer', required)
      .addColumn('messages', 'text', required)
      .addColumn('poll', 'text')
      .addPrimaryKeyConstraint('askings_key', ['run', 'position'])
      .execute();
    await db.schema
      .createTable('answered')
      .addColumn('seq', ...countingKey(dialect))
      // No reference: when who began a run is forgotten, what others answered in it is still theirs.
      .addColumn('run', 'bigint', required)
      .addColumn('position', 'integer', required)
      .addColumn('person', 'text', required)
      .addColumn('question', 'text', required)
      .addColumn('was_right', 'integer', required)
      .addColumn('at', 'bigint', required)
      .addUniqueConstraint('answered_once', ['run', 'position', 'person'])
      .execute();
    await db.schema
      .createTable('memories')
      .addColumn('person', 'text', required)
      .addColumn('question', 'text', required)
      .addColumn('due', 'bigint', required)
      .addColumn('last_answered', 'bigint', required)
      .addColumn('memory', 'text', required)
      .addPrimaryKeyConstraint('memories_key', ['person', 'question'])
      .execute();
    await indexes(db);
  },
};

async function indexes(db: Kysely<unknown>): Promise<void> {
  const lookups = [
    ['runs', ['chat', 'person']],
    ['runs', ['person']],
    ['runs', ['changed_at']],
    ['askings', ['poll']],
    ['answered', ['person', 'at']],
    ['answered', ['at']],
    ['memories', ['last_answered']],
  ] as const;
  for (const [table, columns] of lookups) {
    await db.schema
      .createIndex([table, ...columns].join('_'))
      .on(table)
      .columns([...columns])
      .execute();
  }
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull();
}
