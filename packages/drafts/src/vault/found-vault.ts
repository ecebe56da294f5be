import type { Fields } from '../fields.js';
import type { RowKey, Rows } from '../storage/rows.js';
import { browserShredFiles } from '../shred/browser-shred-files.js';
import { secretStoreOf } from '../shred/secret-stores.js';
import { Secrets } from '../shred/secrets.js';
import type { ShredFiles } from '../shred/shred-files.js';
import type { VaultErrorCode } from './vault-error.js';
import { type VaultHeader, readHeader, shredCheck } from './vault-header.js';
import type { VaultPlace } from './vault-options.js';
import { headerKeys } from './vault-place.js';
import type { SlotPlace } from './vault-slot.js';

/** A vault as it lies on the device, still closed. */
export interface FoundVault {
  readonly header: VaultHeader;
  readonly secrets: Secrets;
  readonly keys: readonly RowKey[];
  /** What stands in both places of the header. */
  readonly stored: readonly unknown[];
}

/** A vault of the first format: its shred key stands beside its header. */
export interface FirstVault {
  readonly body: Fields;
  readonly keys: readonly RowKey[];
  readonly stored: readonly unknown[];
}

/** The files of a place. */
export const shredFilesOf = ({ shredFiles, shredWorker }: VaultPlace): ShredFiles =>
  shredFiles ?? browserShredFiles(shredWorker);

/** Where a found vault's slots hang. */
export const slotPlaceOf = ({ header, secrets }: FoundVault): SlotPlace => ({ vault: header.id, secrets });

/** Finds a worker's vault by its header and reads the secrets that it hangs on. */
export async function findVault(rows: Rows, place: VaultPlace): Promise<FoundVault | FirstVault | VaultErrorCode> {
  const keys = await headerKeys(rows, place.name);
  const stored = await rows.get(keys);
  if (stored.every((copy) => copy === undefined)) return 'missing';
  const read = await Promise.all(stored.map(readHeader));
  const header = read.find((copy) => typeof copy === 'object');
  if (!header) return read.includes('newer') ? 'newer' : 'damaged';
  if ('v' in header) return { body: header.body, keys, stored };
  const secrets = await secretsOf(rows, place, header);
  if (!secrets || (await shredCheck(secrets.shredKey)) !== header.secrets.check) return 'erased';
  return { header, secrets, keys, stored };
}

/** Reads the secrets that a header names; undefined when they are gone. Rejects where they cannot be read now. */
export const secretsOf = (rows: Rows, place: VaultPlace, { id, secrets }: VaultHeader): Promise<Secrets | undefined> =>
  Secrets.read(secretStoreOf(secrets, { rows, files: shredFilesOf(place), vault: id }));
