/** The cost of deriving a key from the passphrase with Argon2id. */
export interface Derivation {
  /** Passes over the memory. */
  readonly t: number;
  /** Memory in KiB. */
  readonly m: number;
  /** Lanes. */
  readonly p: number;
}

/** The floor of OWASP ASVS 5, appendix C: two passes over 19 MiB. A vault below it is refused. */
export const derivationFloor: Derivation = { t: 2, m: 19 * 1024, p: 1 };

// A forged header must not exhaust the device before the passphrase is even tried.
const ceiling: Derivation = { t: 16, m: 256 * 1024, p: 4 };

const parts = ['t', 'm', 'p'] as const;

/**
 * Whether a vault may be opened at this cost: between floor and ceiling, or exactly the one that the caller named
 * outright, as tests do to be quick.
 */
export function allowedDerivation(stored: Derivation, named: Derivation | undefined): boolean {
  if (!parts.every((part) => Number.isInteger(stored[part]))) return false;
  if (named && parts.every((part) => stored[part] === named[part])) return true;
  return parts.every((part) => stored[part] >= derivationFloor[part] && stored[part] <= ceiling[part]);
}
