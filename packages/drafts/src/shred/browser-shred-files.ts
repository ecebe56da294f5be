import type { Bytes } from '../crypto/bytes.js';
import type { ShredFiles } from './shred-files.js';

const root = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();

const RETRIES = 5;
const WAIT_MS = 20;

async function readFile(name: string, retries = RETRIES): Promise<Bytes | undefined> {
  try {
    const file = await (await (await root()).getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // No such file, or no such file system, as in WebKit before 15.2 and in some private windows.
    if (!(cause instanceof DOMException) || /^(NotFound|Security)/.test(cause.name)) return undefined;
    // What cannot be read now is not gone: Chromium that met a full disk may give no file until it is started anew.
    if (retries === 0 || cause.name !== 'NotReadableError') throw cause;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS)); // another tab overwrote a part of it between the two calls
    return readFile(name, retries - 1);
  }
}

/**
 * Keeps the files in the origin private file system. Reading works in every context; only a dedicated worker may
 * overwrite in place, and it is loaded with the first write.
 */
export function browserShredFiles(openWorker?: () => Worker): ShredFiles {
  const writer = async () => (await import('./shred-writer.js')).shredWriter(openWorker);
  return {
    read: (name) => readFile(name),
    async write(name, at, bytes) {
      await (await writer()).write(name, at, bytes);
    },
    async prepare() {
      (await writer()).start();
    },
    async remove(name) {
      await (await root()).removeEntry(name);
    },
  };
}
