import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { countingKey } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const answers: Migration = {
  name: '0003-answers',
  async up(db, dialect) {
    await db.schema
      .createTable('answers')
      .addColumn('id', ...countingKey(dialect))
      .addColumn('chat', 'text', required)
      .addColumn('thread', 'text')
      .addColumn('person', 'text')
      .addColumn('message', 'text', required)
      .addColumn('asked_at', 'bigint', required)
      .addColumn('month', 'text', required)
      .addColumn('platform', 'text', required)
      .addColumn('question', 'text', required)
      .addColumn('trail', 'text', required)
      .addColumn('kind', 'text', required)
      .addColumn('intent', 'text', required)
      .addColumn('context', 'text', required)
      .execute();
    await db.schema
      .createTable('answer_messages')
      .addColumn('answer', 'bigint', ofAnswer)
      .addColumn('position', 'integer', required)
      .addColumn('message', 'text', required)
      .addPrimaryKeyConstraint('answer_messages_key', ['answer', 'position'])
      .execute();
    await db.schema
      .createTable('actions')
      .addColumn('id', ...countingKey(dialect))
      .addColumn('answer', 'bigint', ofAnswer)
      .addColumn('action', 'text', required)
      .execute();
    await db.schema
      .createTable('complaints')
      .addColumn('answer', 'bigint', ofAnswer)
      .addColumn('person', 'text', required)
      .addColumn('reason', 'text', required)
      .addColumn('at', 'bigint', required)
      .addPrimaryKeyConstraint('complaints_key', ['answer', 'person'])
      .execute();
    await db.schema
      .createTable('tallies')
      .addColumn('month', 'text', required)
      .addColumn('platform', 'text', required)
      .addColumn('kind', 'text', required)
      .addColumn('intent', 'text', required)
      .addColumn('count', 'bigint', required)
      .addPrimaryKeyConstraint('tallies_key', ['month', 'platform', 'kind', 'intent'])
      .execute();
    await indexes(db);
  },
};

async function indexes(db: Kysely<unknown>): Promise<void> {
  const lookups = [
    ['answers', ['chat', 'message']],
    ['answers', ['chat', 'person']],
    ['answers', ['person']],
    ['answers', ['asked_at']],
    ['answer_messages', ['message']],
    ['actions', ['answer']],
    ['complaints', ['person']],
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

/** What hangs on an answer goes with it. */
function ofAnswer(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull().references('answers.id').onDelete('cascade');
}
