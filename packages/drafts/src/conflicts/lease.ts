/** This tab's hold on a draft. It warns only: what two tabs save is kept apart with or without it. */
export interface Lease {
  /** `held` by this tab; `elsewhere`: another tab has the draft open; `unknown`: this browser cannot tell. */
  readonly standing: 'held' | 'elsewhere' | 'unknown';
  /** Resolves when this tab holds the draft: at once, or when the other tab lets go, is closed or crashes. */
  readonly held: Promise<void>;
  /** Lets go, or stops waiting. */
  release(): void;
}

/** Takes the lock of a name, or waits for it behind whoever holds it. */
export async function leaseOf(locks: LockManager | undefined, name: string): Promise<Lease> {
  if (!locks) return { standing: 'unknown', held: Promise.resolve(), release: () => undefined };
  const { promise: over, resolve: release } = withResolver();
  const isFree = await new Promise<boolean>((resolve, reject) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock !== null);
      return lock ? over : undefined;
    };
    locks.request(name, { ifAvailable: true }, hold).catch(reject);
  });
  if (isFree) return { standing: 'held', held: Promise.resolve(), release };
  const { promise: held, resolve: isHeld } = withResolver();
  const waiting = new AbortController();
  const hold = (): Promise<void> => {
    isHeld();
    return over;
  };
  locks.request(name, { signal: waiting.signal }, hold).catch(() => undefined); // released while it waited
  return {
    standing: 'elsewhere',
    held,
    release: () => {
      waiting.abort();
      release();
    },
  };
}

function withResolver(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
