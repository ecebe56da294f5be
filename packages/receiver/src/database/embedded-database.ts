import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database, Row } from './database.js';
import { lockFolder } from './folder-lock.js';

/** Opens PGlite in a folder, made for its owner alone, or in memory when no folder is given. */
export async function openEmbeddedDatabase(folder?: string): Promise<Database> {
  if (folder === undefined) return embedded(await PGlite.create(), () => Promise.resolve());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  try {
    return embedded(await PGlite.create(join(folder, 'postgres')), unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

const embedded = (database: PGlite, unlock: () => Promise<void>): Database => ({
  query: async (sql, values = []) => (await database.query<Row>(sql, [...values])).rows,
  transaction: (work) =>
    database.transaction((open) => work(async (sql, values = []) => (await open.query<Row>(sql, [...values])).rows)),
  close: async () => {
    await database.close();
    await unlock();
  },
});
