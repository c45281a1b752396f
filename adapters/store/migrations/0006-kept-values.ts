import type { Migration } from './migration.ts';

export const keptValues: Migration = {
  name: '0006-kept-values',
  async up(db) {
    await db.schema
      .createTable('kept_values')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};
