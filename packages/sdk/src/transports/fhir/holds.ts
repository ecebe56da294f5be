import { isRecord } from '../../record.js';

// The server's own: its id, its version, and a picture of the resource that it may draw itself.
const SERVERS = new Set(['id', 'meta', 'text']);

/** Tells whether a stored resource holds everything that was sent, and nothing else in its place. */
export function holds(sent: unknown, stored: unknown): boolean {
  if (!isRecord(sent) || !isRecord(stored)) return false;
  return Object.entries(sent).every(([name, value]) => SERVERS.has(name) || within(value, stored[name]));
}

function within(sent: unknown, stored: unknown): boolean {
  if (Array.isArray(sent))
    return Array.isArray(stored) && stored.length === sent.length && sent.every((one, n) => within(one, stored[n]));
  if (!isRecord(sent)) return sent === stored;
  return isRecord(stored) && Object.entries(sent).every(([name, value]) => within(value, stored[name]));
}
