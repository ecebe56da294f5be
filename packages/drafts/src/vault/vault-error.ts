/**
 * Why a vault could not be made or opened.
 *
 * - `weakPassphrase`: fewer than 8 characters.
 * - `exists`: this worker has a vault on this device already.
 * - `missing`: this worker has no vault on this device.
 * - `wrongPassphrase`: the passphrase opens none of the vault's slots.
 * - `unsealed`: what this worker has here is kept without a passphrase; `createVault` seals it with one.
 * - `erased`: the vault was wiped, or the browser cleared the keys that it hangs on; no passphrase opens it any more.
 * - `damaged`: what stands in the clear beside the vault is not what was written, or asks for too weak a derivation.
 * - `newer`: a later release made this vault; it stays untouched.
 * - `blocked`: another tab holds the database.
 * - `full`: the device or the browser's allowance has no space left.
 * - `unavailable`: the browser gives no storage here, as some do in private windows, or the page is not served over https.
 */
export type VaultErrorCode =
  | 'weakPassphrase'
  | 'exists'
  | 'missing'
  | 'wrongPassphrase'
  | 'unsealed'
  | 'erased'
  | 'damaged'
  | 'newer'
  | 'blocked'
  | 'full'
  | 'unavailable';

/** Says why a vault stays closed. */
export interface VaultError {
  readonly code: VaultErrorCode;
}
