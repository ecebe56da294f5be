import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import type { VaultOptions } from '../src/vault-options.js';
import { Disk, OverwritableFiles } from './fixture.js';

interface Golden {
  readonly name: string;
  readonly passphrase: string;
  readonly rows: readonly { readonly key: readonly string[]; readonly value: { bytes?: string; plain?: unknown } }[];
  readonly files?: Readonly<Record<string, string>>;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, 'base64'));

/** A device whose disk is as a released format left it. */
export async function goldenDevice(
  format: 'v1' | 'v2' | 'v3' | 'v4',
): Promise<VaultOptions & { readonly indexedDB: IDBFactory }> {
  const text = readFileSync(new URL(`./golden/${format}.json`, import.meta.url), 'utf8');
  const { name, passphrase, rows, files = {} } = JSON.parse(text) as Golden;
  const shredFiles = new OverwritableFiles();
  for (const [file, bytes] of Object.entries(files)) shredFiles.files.set(file, bytesOf(bytes));
  const options = { name, passphrase, shredFiles, indexedDB: new IDBFactory() };
  await new Promise((resolve) => {
    const request = options.indexedDB.open('store-4a7d', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records');
    request.onsuccess = () => {
      request.result.close();
      resolve(undefined);
    };
  });
  const disk = new Disk(options);
  for (const { key, value } of rows) {
    await disk.write(JSON.stringify(key), value.bytes === undefined ? value.plain : bytesOf(value.bytes));
  }
  await disk.close();
  return options;
}
