import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const here = createRequire(import.meta.url);

/** Loads a package of this folder; undefined where it is not installed. */
export async function installed<T>(name: string): Promise<T | undefined> {
  try {
    return (await import(pathToFileURL(here.resolve(name)).href)) as T;
  } catch (error) {
    if ((error as { code?: string }).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
