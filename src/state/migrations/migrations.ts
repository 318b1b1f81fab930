import { type Kysely, type Migration, sql } from 'kysely';
import { claimsAndIncidents, leases } from './claims-and-incidents';
import { watchTables } from './watch';

const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('memories')
      .addColumn('conversation', 'text', (c) => c.primaryKey())
      .addColumn('at', 'integer', (c) => c.notNull())
      .addColumn('sealed', 'blob', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('conversations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('at', 'integer', (c) => c.notNull())
      .addColumn('welcomed', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('person', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    await db.schema
      .createTable('activities')
      .addColumn('position', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('at', 'integer', (c) => c.notNull())
      .addColumn('waiting', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('sealed', 'blob', (c) => c.notNull())
      .addUniqueConstraint('one_row_an_activity', ['conversation', 'id'])
      .execute();
    await db.schema.createIndex('activities_in_order').on('activities').columns(['conversation', 'position']).execute();
    await db.schema.createIndex('activities_by_age').on('activities').column('at').execute();
    await sql`create index activities_waiting on activities (position) where waiting = 1`.execute(db);
    await db.schema
      .createTable('feedback')
      .addColumn('turn', 'text', (c) => c.primaryKey())
      .addColumn('page', 'text', (c) => c.notNull())
      .addColumn('reaction', 'text', (c) => c.notNull())
      .addColumn('at', 'integer', (c) => c.notNull())
      .execute();
  },
};

const ruleDays: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('rule_days')
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('rule', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('version', 'text', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('one_row_a_count', ['day', 'rule', 'kind', 'version'])
      .execute();
  },
};

const answerDays: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('answer_days')
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('intent', 'text', (c) => c.notNull())
      .addColumn('topic', 'text', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('one_row_an_answer_count', ['day', 'outcome', 'intent', 'topic'])
      .execute();
  },
};

const turns: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('memories').addColumn('turn', 'text').execute();
    await db.schema.alterTable('memories').addColumn('before', 'blob').execute();
    await db.schema
      .alterTable('activities')
      .addColumn('tries', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await sql`drop index activities_waiting`.execute(db);
    await sql`create index activities_in_line on activities (conversation, position) where waiting > 0`.execute(db);
  },
};

/** Every change of the tables, in the order of their names. A released one is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-rule-days': ruleDays,
  '0003-answer-days': answerDays,
  '0004-turns': turns,
  '0007-watch': watchTables,
  '0010-claims-and-incidents': claimsAndIncidents,
  '0011-leases': leases,
};
