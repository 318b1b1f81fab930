import type { Kysely, Migration } from 'kysely';

/** Tables of the watch: which processes are well, and the trail of escalations. */
export const watchTables: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('processes')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('failing', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('audit')
      .addColumn('process', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('entry', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('one_row_an_entry', ['process', 'number'])
      .execute();
  },
};
