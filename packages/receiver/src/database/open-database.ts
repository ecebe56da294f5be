import type { Database } from './database.js';
import { openEmbeddedDatabase } from './embedded-database.js';
import { openPostgresDatabase } from './postgres-database.js';

/** Opens PostgreSQL for a `postgres://` address, else PGlite: in a folder, or in memory when no address is given. */
export async function openDatabase(address?: string): Promise<Database> {
  return address !== undefined && /^postgres(ql)?:\/\//.test(address)
    ? openPostgresDatabase(address)
    : openEmbeddedDatabase(address);
}
