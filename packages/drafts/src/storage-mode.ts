/** Where drafts live: in memory until the page goes, or sealed on the device. */
export type StorageMode = 'memory' | 'vault';
