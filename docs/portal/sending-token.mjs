import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LENGTH = 43; // 32 bytes in base64url

/**
 * Reads the token that lets the page send, or makes it. It stays the same from one start to the next: a registration may
 * wait on a device for days, and must still be taken.
 *
 * Everybody who opens the page can read it there. That is acceptable because it opens nothing: the receiver takes it for
 * sending alone, never for reading what arrived. A ministry with signed-in staff hands out one for each session instead.
 */
export function sendingToken(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'sending-token');
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (kept.length === LENGTH) return kept;
  const token = randomBytes(32).toString('base64url');
  writeFileSync(file, token, { mode: 0o600 });
  return token;
}
