import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import type { VaultOptions } from '../src/vault/vault-options.js';
import { Disk, OverwritableFiles, rowsOf } from './fixture.js';

/** Every format that a release has written; the last one is what this release writes. */
export const goldenFormats = ['v1', 'v2', 'v3', 'v4', 'v5'] as const;

/** A format of which a device is kept. */
export type GoldenFormat = (typeof goldenFormats)[number];

/** What a device was left with. */
interface Golden {
  readonly release: string;
  readonly name: string;
  readonly passphrase: string;
  readonly rows: readonly { readonly key: readonly string[]; readonly value: { bytes?: string; plain?: unknown } }[];
  readonly files?: Readonly<Record<string, string>>;
  /** The code that opens it besides the passphrase. */
  readonly recoveryCode?: string;
  /** A sealed file of its drafts, to the same passphrase. */
  readonly file?: string;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, 'base64'));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const golden = (format: GoldenFormat): Golden =>
  JSON.parse(readFileSync(new URL(`./golden/${format}.json`, import.meta.url), 'utf8')) as Golden;

/** A device whose disk is as a released format left it. */
export async function goldenDevice(
  format: GoldenFormat,
): Promise<VaultOptions & { readonly indexedDB: IDBFactory; readonly shredFiles: OverwritableFiles }> {
  const { name, passphrase, rows, files = {} } = golden(format);
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

/** What was taken away from a golden device: the code that opens it, and a sealed file of its drafts. */
export function takenFrom(format: GoldenFormat): { readonly recoveryCode: string; readonly file: Uint8Array } {
  const { recoveryCode = '', file = '' } = golden(format);
  return { recoveryCode, file: bytesOf(file) };
}

/** A device as it is kept for later releases. */
export async function goldenText(
  { name, passphrase, shredFiles, ...options }: VaultOptions,
  taken: { readonly recoveryCode: string; readonly file: Uint8Array },
): Promise<string> {
  const rows = await rowsOf({ name, passphrase, ...options });
  const files = (shredFiles as OverwritableFiles).files;
  const kept: Golden = {
    ...{ release: '0.1.0', name, passphrase, recoveryCode: taken.recoveryCode, file: textOf(taken.file) },
    rows: [...rows].map(([key, value]) => ({
      key: JSON.parse(key) as string[],
      value: value instanceof Uint8Array ? { bytes: textOf(value) } : { plain: value },
    })),
    files: Object.fromEntries([...files].map(([file, bytes]) => [file, textOf(bytes)])),
  };
  return `${JSON.stringify(kept, undefined, 2)}\n`;
}
