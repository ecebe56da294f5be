import { fromHex, randomBytes, toHex, utf8 } from '../crypto/bytes.js';
import { fieldsOf, parsed } from '../fields.js';
import type { RowKey, Rows } from '../storage/rows.js';
import { SECRETS_BYTES } from './secrets.js';
import type { ShredFiles } from './shred-files.js';

/** A file of random bytes that waits for the secrets of the next vault. */
export interface WaitingFile {
  readonly name: string;
  /** Since when it is there, in milliseconds since 1970. */
  readonly since: number;
}

interface Place {
  readonly rows: Rows;
  readonly files: ShredFiles;
}

// The row is what counts: whoever changes it has the file, and no other tab.
const key: RowKey = ['device', 'waiting'];

/** Makes the file that the next vault's secrets will lie in, unless one waits already. */
export async function makeWaitingFile({ rows, files }: Place, now: () => number): Promise<void> {
  const [value] = await rows.get([key]);
  if (await waiting(files, value)) return;
  const name = toHex(randomBytes(16));
  // Before the row names it: nobody may take a file that is still being written.
  await files.write(name, 0, randomBytes(SECRETS_BYTES));
  const put = [{ key, value: utf8(JSON.stringify({ name, since: now() })) }];
  if (!(await rows.change({ expect: [{ key, value }], put }))) await files.remove(name); // another tab was quicker
}

/** Takes the file that waits, for one vault alone; undefined where none does. */
export async function takeWaitingFile({ rows, files }: Place): Promise<WaitingFile | undefined> {
  const [value] = await rows.get([key]);
  const file = await waiting(files, value);
  return file && (await rows.change({ expect: [{ key, value }], remove: [key] })) ? file : undefined;
}

// What was cut off with the power is not there, though the row is.
async function waiting(files: ShredFiles, value: unknown): Promise<WaitingFile | undefined> {
  const { name, since } = fieldsOf(value instanceof Uint8Array ? parsed(new TextDecoder().decode(value)) : undefined);
  if (typeof name !== 'string' || !fromHex(name, 16) || typeof since !== 'number') return undefined;
  return (await files.read(name).catch(() => undefined))?.length === SECRETS_BYTES ? { name, since } : undefined;
}
