export { sealedOutbox, type SealedRecords } from './vault/sealed-outbox.js';
export type { Stored } from './vault/stored.js';
export { vaultSource, type KeptAttachments } from './vault/vault-source.js';
