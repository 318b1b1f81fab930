import type { Kysely, Migration } from 'kysely';

/**
 * Tables for what is done once, for answers that somebody called wrong or unsafe, and for talks that a human took over.
 */
export const claimsAndIncidents: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('claims')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('claims_by_age').on('claims').column('at').execute();
    await db.schema
      .createTable('incidents')
      .addColumn('turn', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('version', 'text', (c) => c.notNull())
      .addColumn('rules', 'text', (c) => c.notNull())
      .addColumn('pages', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('one_row_an_incident', ['turn', 'kind'])
      .execute();
    await db.schema
      .createTable('handoffs')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('sealed', 'blob', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute();
  },
};

/** A claim with a time lasts until then; one without is final. */
export const leases: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('claims').addColumn('until', 'bigint').execute();
  },
};
