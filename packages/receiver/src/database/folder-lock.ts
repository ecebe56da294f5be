import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Thrown when another process has the folder open. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/**
 * Takes a folder for this process and gives back the way to leave it. PGlite itself locks nothing, and two processes on
 * one folder would ruin each other's pages. Throws FolderInUseError while the other process lives.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'receiver.lock');
  await writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 }).catch(async (error: unknown) => {
    if (!isTaken(error)) throw error;
    if (isAlive(Number(await readFile(file, 'utf8')))) throw new FolderInUseError('The folder is in use.');
    await writeFile(file, String(process.pid));
  });
  return () => rm(file, { force: true });
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

function isAlive(pid: number): boolean {
  // In a container every start has the same process id: a lock with our own number is what a crash left behind.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
