import type { Database, Query } from './database.js';
import { MIGRATIONS } from './migrations.js';

// Any number will do as long as it never changes: it keeps two receivers that start at once from migrating together.
const LOCK = 4_207_533_381;

/** Brings the database to the newest shape; throws when a newer receiver has already gone further. */
export async function migrate(database: Database, at: Date): Promise<void> {
  await database.transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [LOCK]);
    await query('create table if not exists migration (id text primary key, applied_at timestamptz not null)');
    const applied = await appliedIds(query);
    for (const { id, sql } of MIGRATIONS.filter((migration) => !applied.has(migration.id))) {
      await query(sql);
      await query('insert into migration (id, applied_at) values ($1, $2)', [id, at.toISOString()]);
    }
  });
}

async function appliedIds(query: Query): Promise<ReadonlySet<unknown>> {
  const applied = new Set((await query('select id from migration')).map((row) => row['id']));
  const known = new Set<unknown>(MIGRATIONS.map(({ id }) => id));
  if ([...applied].some((id) => !known.has(id))) {
    throw new RangeError('The database was shaped by a newer receiver. Start that version, or give this one its own.');
  }
  return applied;
}
