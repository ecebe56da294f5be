/** The part of `navigator.locks` that keeps two tabs from sending the same parcel at once. */
export interface Locks {
  request(
    name: string,
    options: { readonly ifAvailable: true },
    run: (lock: object | null) => Promise<void>,
  ): Promise<unknown>;
}

/**
 * Does the work unless another tab does the like for the same case. Where there are no locks, two tabs may send the same
 * parcel: the receiver knows it by its id, so that only costs a request.
 */
export async function withCaseLock(
  locks: Locks | null | undefined,
  caseCode: string,
  work: () => Promise<void>,
): Promise<void> {
  let isGranted: boolean | undefined;
  const run = async (lock: object | null): Promise<void> => {
    isGranted = lock !== null;
    if (lock) await work();
  };
  try {
    await locks?.request(`amparo-outbox ${caseCode}`, { ifAvailable: true }, run);
  } catch (error) {
    if (isGranted !== undefined) throw error; // the work's own; a page that is denied its locks fails before
  }
  if (isGranted === undefined) await work();
}
