import type { Bytes } from '../crypto/bytes.js';
import type { RowKey, Rows } from '../storage/rows.js';
import type { SecretStore } from './secret-store.js';
import type { ShredFiles } from './shred-files.js';

/** Where a header says that the secrets of its vault lie; the name of a file is random. */
export type SecretPlace =
  | {
      readonly kind: 'file';
      readonly name: string;
      /** Until then a cut of the power can take the file, in milliseconds since 1970. */
      readonly settlesAt?: number;
    }
  | { readonly kind: 'rows'; readonly settlesAt?: undefined };

interface Around {
  readonly rows: Rows;
  readonly files: ShredFiles;
  readonly vault: string;
}

/** The store that a place names. */
export function secretStoreOf(place: SecretPlace, { rows, files, vault }: Around): SecretStore {
  switch (place.kind) {
    case 'file':
      return {
        erasure: 'overwritten',
        read: () => files.read(place.name),
        write: (at, bytes) => files.write(place.name, at, bytes),
        remove: () => files.remove(place.name),
        prepare: async () => files.prepare?.(),
      };
    case 'rows':
      return rowStore(rows, vault);
  }
}

// In two rows, as the header is: one lost record must not cost the whole vault.
function rowStore(rows: Rows, vault: string): SecretStore {
  const keys: readonly RowKey[] = [
    ['secrets', vault, '0'],
    ['secrets', vault, '1'],
  ];
  const read = async (): Promise<Bytes | undefined> => {
    const found = (await rows.get(keys)).find((value) => value instanceof Uint8Array);
    return found && new Uint8Array(found);
  };
  return {
    erasure: 'weak',
    read,
    async write(at, bytes) {
      // Another tab may renew another secret meanwhile: neither change may undo the other.
      for (let done = false; !done;) {
        const found = await rows.get(keys);
        const before = found.find((value) => value instanceof Uint8Array) ?? new Uint8Array();
        const value = new Uint8Array(Math.max(before.length, at + bytes.length));
        value.set(before);
        value.set(bytes, at);
        const expect = keys.map((key, copy) => ({ key, value: found[copy] }));
        done = await rows.change({ expect, put: keys.map((key) => ({ key, value })) });
      }
    },
    async remove() {
      await rows.change({ remove: keys });
    },
  };
}
