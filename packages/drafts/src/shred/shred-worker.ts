// Runs in a dedicated worker, where alone a file of the origin private file system can be overwritten in place.

/** A write that the worker is asked for; it answers whether it was done. */
export interface Write {
  readonly name: string;
  readonly at: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

// TypeScript knows these calls in workers alone, and this file is also read together with a page's.
interface InPlace {
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  flush(): void;
  close(): void;
}

interface OverwritableFile {
  createSyncAccessHandle(): Promise<InPlace>;
}

const RETRIES = 20;
const WAIT_MS = 10;

async function write({ name, at, bytes }: Write): Promise<void> {
  const directory = await navigator.storage.getDirectory();
  const file: unknown = await directory.getFileHandle(name, { create: true });
  const handle = await exclusive(file as OverwritableFile);
  try {
    handle.write(bytes, { at });
    handle.flush();
  } finally {
    handle.close();
  }
}

// Another tab may hold the file for the moment of its own write.
async function exclusive(file: OverwritableFile, retries = RETRIES): Promise<InPlace> {
  try {
    return await file.createSyncAccessHandle();
  } catch (cause) {
    if (retries === 0) throw cause;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    return exclusive(file, retries - 1);
  }
}

addEventListener('message', ({ data, ports: [port] }: MessageEvent<Write>) => {
  write(data).then(
    () => port?.postMessage(true),
    () => port?.postMessage(false),
  );
});
