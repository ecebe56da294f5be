/** What the browser says of keeping this site's storage when the device runs out of space. */
export type Persistence = 'granted' | 'refused' | 'unknown';

// A worker may look whether the storage is kept, and only a page may ask for it.
interface KeptStorage {
  persist?(): Promise<boolean>;
  persisted(): Promise<boolean>;
}

const PATIENCE_MS = 3_000;

/**
 * Asks the browser to keep this site's storage; call it after a gesture that shows why, such as making a vault. `unknown`
 * where it cannot be asked or does not answer within 3 s, as when its question to the person is still open.
 */
export async function persisted(
  storage: KeptStorage | undefined = (navigator as { readonly storage?: KeptStorage }).storage,
): Promise<Persistence> {
  if (!storage) return 'unknown';
  const asked = async (): Promise<Persistence> =>
    (await storage.persisted()) || (await storage.persist?.()) ? 'granted' : 'refused';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Persistence>((resolve) => {
    timer = setTimeout(() => resolve('unknown'), PATIENCE_MS);
  });
  try {
    return await Promise.race([asked(), late]);
  } catch {
    return 'unknown';
  } finally {
    clearTimeout(timer);
  }
}
