/** What a wipe has done. */
export interface WipeReport {
  /**
   * `overwritten`: what the keys hang on was overwritten on the disk. `weak`: the browser only let go of it, and a search
   * of the disk together with the passphrase may bring drafts back. `nothing`: there was no vault.
   */
  readonly erasure: 'overwritten' | 'weak' | 'nothing';
  /** The stored records are gone too; else they are still there, and open no more where they were overwritten. */
  readonly removed: boolean;
}
