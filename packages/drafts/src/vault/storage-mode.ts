/**
 * Where drafts live: in memory until the page goes; sealed on the device with a passphrase; or on the device with the key
 * beside them, which protects from other pages and casual eyes and not from whoever takes the device.
 */
export type StorageMode = 'memory' | 'vault' | 'device';
