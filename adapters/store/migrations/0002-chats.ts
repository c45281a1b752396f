import type { Migration } from './migration.ts';

export const chats: Migration = {
  name: '0002-chats',
  async up(db) {
    await db.schema
      .createTable('chats')
      .addColumn('chat', 'text', (column) => column.primaryKey().notNull())
      .addColumn('scope', 'text')
      .addColumn('language', 'text')
      .addColumn('allowed', 'integer')
      .addColumn('gone', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('told', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
