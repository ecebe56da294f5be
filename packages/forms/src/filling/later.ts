type Behind = typeof import('./behind.js');

const LONGEST_WAIT_MS = 3_000;

let behind: Behind | undefined;

/** What comes behind a form, as soon as it is there. */
export const later = (): Behind | undefined => behind;

/** Fetches what comes behind a form; without a network it is tried again at the next call. */
export async function fetchLater(): Promise<void> {
  // A rejected import is tried again by some browsers and not by others: a reload of the page always does.
  behind ??= await import('./behind.js').catch(() => undefined);
}

/** What comes behind a form, waited for while it is on its way; undefined where it is out of reach: that locks nobody out. */
export async function laterOrNever(): Promise<Behind | undefined> {
  await Promise.race([fetchLater(), new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
  return behind;
}
