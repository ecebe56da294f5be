/** Bytes of content in one stored part: padded and with its length, it takes exactly 256 KB. */
export const PART_BYTES = 256 * 1024 - 4;

/** The most bytes of one attachment; the questions of the forms ask for less. */
export const FILE_BYTES = 10_000_000;

/** The most bytes that the attachments of one draft take together: twenty of five megabytes. */
export const DRAFT_BYTES = 100_000_000;

/** How many parts the largest attachment has. */
export const MOST_PARTS: number = Math.ceil(FILE_BYTES / PART_BYTES);

/** So many secrets are left for drafts and records: when fewer are free, an attachment hangs on the shred key alone. */
export const LEFT_FOR_DRAFTS = 256;
