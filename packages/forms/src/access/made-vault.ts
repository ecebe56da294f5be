import type { Vault } from '@amparo/drafts';

/** A vault that has just been made and is not shown to the page yet; another way into it needs its passphrase. */
export interface MadeVault {
  readonly vault: Vault;
  readonly passphrase: string;
  /** The organisation should have got a way in, and has none. */
  readonly isLeftOut: boolean;
}
