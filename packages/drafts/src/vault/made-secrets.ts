import { randomBytes, toHex } from '../crypto/bytes.js';
import { type Clock, browserClock } from '../clock.js';
import { shredFilesOf } from './found-vault.js';
import type { Rows } from '../storage/rows.js';
import type { SecretStore } from '../shred/secret-store.js';
import { type SecretPlace, secretStoreOf } from '../shred/secret-stores.js';
import { SECRETS_BYTES, Secrets } from '../shred/secrets.js';
import { takeWaitingFile } from '../shred/waiting-file.js';
import type { VaultPlace } from './vault-options.js';

// Chromium writes down in a database of its own that there is a file, and the system hands that to the disk within 35 s.
const SETTLES_WITHIN_MS = 45_000;

/** Makes the secrets of a new vault: in a file where it can be overwritten in place, best one that waits, else in the database. */
export async function makeSecrets(
  rows: Rows,
  place: VaultPlace & { readonly clock?: Clock },
  id: string,
): Promise<{ readonly place: SecretPlace; readonly secrets: Secrets }> {
  const around = { rows, files: shredFilesOf(place), vault: id };
  const { clock = browserClock } = place;
  const waiting = await takeWaitingFile(around);
  const file = { kind: 'file', name: waiting?.name ?? toHex(randomBytes(16)) } as const;
  try {
    const secrets = await newSecrets(secretStoreOf(file, around));
    const now = clock.now();
    // Of a clock that was set back nothing is known but that it is now.
    const settlesAt = Math.min(waiting?.since ?? now, now) + SETTLES_WITHIN_MS;
    return { place: settlesAt > now ? { ...file, settlesAt } : file, secrets };
  } catch {
    // No such file system, or a policy or origin that allows no worker: the vault is made, and says that it erases weakly.
    return { place: { kind: 'rows' }, secrets: await newSecrets(secretStoreOf({ kind: 'rows' }, around)) };
  }
}

/** Writes new secrets; rejects when what was written cannot be read back. */
export async function newSecrets(store: SecretStore): Promise<Secrets> {
  const bytes = randomBytes(SECRETS_BYTES);
  await store.write(0, bytes);
  const secrets = await Secrets.read(store);
  if (!secrets?.shredKey.every((byte, at) => byte === bytes[at])) throw new DOMException('', 'NotReadableError');
  return secrets;
}
