import { countingKey } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const calendars: Migration = {
  name: '0007-calendars',
  async up(db, dialect) {
    await db.schema
      .createTable('calendars')
      .addColumn('id', ...countingKey(dialect))
      .addColumn('token_hash', 'text', (column) => column.notNull().unique())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('person', 'text')
      .addColumn('private', 'integer', (column) => column.notNull())
      .addColumn('filter', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .execute();
    for (const column of ['chat', 'person']) {
      await db.schema.createIndex(`calendars_${column}`).on('calendars').column(column).execute();
    }
  },
};
