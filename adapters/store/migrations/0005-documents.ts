import { keepsDocuments } from '../dialect.ts';
import type { Migration } from './migration.ts';

export const documents: Migration = {
  name: '0005-documents',
  async up(db, dialect) {
    if (!keepsDocuments(dialect)) return;
    await db.schema
      .createTable('documents')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('bytes', 'bytea', (column) => column.notNull())
      .addColumn('raw', 'bytea', (column) => column.notNull())
      .execute();
  },
};
