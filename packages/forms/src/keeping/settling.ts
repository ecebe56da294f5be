import type { Vault } from '@amparo/drafts';

// Longer than any vault needs: where more is left, the clock was set back, and nobody knows.
const LONGEST_MS = 60_000;

/** For how many milliseconds a cut of the power can still take a new vault; 0 where it cannot. */
export function settlesIn(vault: Vault | undefined): number {
  const left = (vault?.settlesAt ?? 0) - Date.now();
  return left > LONGEST_MS ? 0 : Math.max(0, left);
}
