import { randomBytes, toHex } from './bytes.js';
import { shredFilesOf } from './found-vault.js';
import type { Rows } from './rows.js';
import type { SecretStore } from './shred/secret-store.js';
import { type SecretPlace, secretStoreOf } from './shred/secret-stores.js';
import { SECRETS_BYTES, Secrets } from './shred/secrets.js';
import type { VaultPlace } from './vault-options.js';

/** Makes the secrets of a new vault: in a file where it can be overwritten in place, else in the database. */
export async function makeSecrets(
  rows: Rows,
  place: VaultPlace,
  id: string,
): Promise<{ readonly place: SecretPlace; readonly secrets: Secrets }> {
  const around = { rows, files: shredFilesOf(place), vault: id };
  const file = { kind: 'file', name: toHex(randomBytes(16)) } as const;
  try {
    return { place: file, secrets: await newSecrets(secretStoreOf(file, around)) };
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
