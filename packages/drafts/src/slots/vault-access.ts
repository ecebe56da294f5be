import type { Result } from '../result.js';
import type { Vault } from '../vault/vault.js';
import type { VaultErrorCode } from '../vault/vault-error.js';
import type { Authenticator } from './authenticator.js';
import type { VaultSecret } from './vault-secret.js';

/**
 * Why a way into a vault could not be used, made or taken away.
 *
 * - `mistyped`: the code's own check does not fit; nothing was tried.
 * - `declined`: the device or the person did not give a secret, or the device cannot derive one.
 * - `unsupported`: the key is of no kind that can be sealed to here, or the vault has no room for another way.
 * - `lastWay`: nothing else would open the vault.
 */
export interface AccessError {
  readonly code: VaultErrorCode | 'mistyped' | 'declined' | 'unsupported' | 'lastWay';
}

/** One way into a vault, as it may be shown. */
export interface WayIn {
  readonly kind: 'passphrase' | 'recoveryCode' | 'organisation' | 'authenticator' | 'device' | 'unknown';
  /** Names it for `remove`. */
  readonly number: number;
  /** The thumbprint (RFC 7638) of the organisation's key. */
  readonly organisation?: string;
}

/** The ways into a worker's vault. Each change asks for a secret that opens it, and seals nothing anew but the vault's key. */
export interface VaultAccess {
  list(): Promise<Result<readonly WayIn[], AccessError>>;
  open(secret: VaultSecret): Promise<Result<Vault, AccessError>>;
  /** Sets another passphrase; the old one opens no more, not even on an older copy of the header. */
  changePassphrase(secret: VaultSecret, passphrase: string): Promise<Result<void, AccessError>>;
  /** Makes the recovery code, in place of an earlier one. It is in no place but the outcome: show it once, to be written down. */
  addRecoveryCode(secret: VaultSecret): Promise<Result<string, AccessError>>;
  /** Lets an organisation open the vault with the private part of a P-256 or X25519 key, as long as it is not wiped. */
  addOrganisation(secret: VaultSecret, publicKey: JsonWebKey): Promise<Result<void, AccessError>>;
  addAuthenticator(secret: VaultSecret, authenticator: Authenticator): Promise<Result<void, AccessError>>;
  /** Takes a way away and overwrites what it hangs on; the last one stays. */
  remove(number: number): Promise<Result<void, AccessError>>;
  /**
   * What the organisation turns into a code with `releaseCode`, when the passphrase is forgotten: text that only its key
   * opens. The code opens the vault once; then the organisation's way is made anew.
   */
  requestForOrganisation(): Promise<Result<string, AccessError>>;
}
