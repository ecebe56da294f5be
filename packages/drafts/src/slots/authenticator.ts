import type { Bytes } from '../crypto/bytes.js';

/** What a security key or the device's own lock gives for a salt, always the same 32 bytes. */
export interface AuthenticatorSecret {
  /** By which the same credential is asked again; it names nobody. */
  readonly credential: Bytes;
  readonly secret: Bytes;
}

/** A security key, or the device's fingerprint or face, that can derive secrets (WebAuthn with the PRF extension). */
export interface Authenticator {
  /** Makes a new credential and gives its secret; undefined when the person declines or it cannot derive secrets. */
  enrol(salt: Bytes): Promise<AuthenticatorSecret | undefined>;
  /** Gives the secret of a credential again; undefined when the person declines or the credential is gone. */
  secretOf(credential: Bytes, salt: Bytes): Promise<Bytes | undefined>;
}
