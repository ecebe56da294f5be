import type { Authenticator } from './authenticator.js';

/** What somebody opens a vault with: the passphrase, the printed recovery code or one released by the organisation, or a device. */
export type VaultSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'authenticator'; readonly authenticator: Authenticator }
  /** The key that lies on the device itself, to set a passphrase in its place. */
  | { readonly kind: 'device' };
