import type { Pool } from 'pg';
import type { Database, Row } from './database.js';

const CONNECT_MS = 10_000;
const STATEMENT_MS = 30_000;
const MOST_ATTEMPTS = 5;

/** PostgreSQL is asked for, and the package that speaks with it is not installed. */
export class NoPostgresClientError extends Error {
  override readonly name = 'NoPostgresClientError';

  constructor(cause: unknown) {
    super('PostgreSQL at DATABASE_URL needs the package pg, which is not installed: run npm install pg@8.', { cause });
  }
}

/** Opens a pool of connections to PostgreSQL 15 or later; connects at the first query. */
export async function openPostgresDatabase(connectionString: string): Promise<Database> {
  const { Pool } = await postgresClient();
  const pool = new Pool({
    connectionString,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
  });
  // A connection that breaks while idle is only taken out of the pool: without a listener it would end the process,
  // and if the server is really gone, the next query says so.
  pool.on('error', () => undefined);
  return {
    query: async (sql, values = []) => (await pool.query<Row>(sql, [...values])).rows,
    transaction: (work) => again(() => inTransaction(pool, work)),
    close: () => pool.end(),
  };
}

// Whoever keeps to the embedded database installs neither this package nor the dozen that it brings.
async function postgresClient(): Promise<{ readonly Pool: typeof Pool }> {
  try {
    return (await import('pg')).default;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    throw isMissing ? new NoPostgresClientError(error) : error; // one that is there and broken says so itself
  }
}

/** Does it anew where the server broke a deadlock or found two transactions out of order: it undid the first attempt. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isUndone(error)) throw error;
    }
  }
}

const isUndone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');

async function inTransaction<T>(pool: Pool, work: (query: Database['query']) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const result = await work(async (sql, values = []) => (await client.query<Row>(sql, [...values])).rows);
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that cannot even roll back goes out of the pool; the first error is the one worth telling.
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}
