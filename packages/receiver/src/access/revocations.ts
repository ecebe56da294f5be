import type { Query } from '../database/database.js';

/** Tokens that were taken back while receivers run. */
export interface Revocations {
  isRevoked(id: string): Promise<boolean>;
  revoke(id: string, at: Date): Promise<void>;
}

// Another receiver on the same database hears of it no later than this.
const KNOWN_MS = 5000;

/** Reads and writes what was taken back; asks the database again when its knowledge is five seconds old. */
export function openRevocations(query: Query, clock: () => number = Date.now): Revocations {
  let revoked: Promise<ReadonlySet<string>> | undefined;
  let readAt = 0;
  const read = async (): Promise<ReadonlySet<string>> =>
    new Set((await query('select token from revoked_token')).map((row) => String(row['token'])));
  return {
    isRevoked: async (id) => {
      if (!revoked || clock() - readAt >= KNOWN_MS) {
        readAt = clock();
        revoked = read();
        // What could not be read is asked for again, not remembered.
        revoked.catch(() => (revoked = undefined));
      }
      return (await revoked).has(id);
    },
    revoke: async (id, at) => {
      const sql = 'insert into revoked_token (token, revoked_at) values ($1, $2) on conflict (token) do nothing';
      await query(sql, [id, at.toISOString()]);
      revoked = undefined;
    },
  };
}
