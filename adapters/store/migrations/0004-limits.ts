import type { Migration } from './migration.ts';

export const limits: Migration = {
  name: '0004-limits',
  async up(db) {
    // rate-limiter-flexible writes these columns by their order.
    await db.schema
      .createTable('limits')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('points', 'integer', (column) => column.notNull())
      .addColumn('expire', 'bigint')
      .execute();
  },
};
