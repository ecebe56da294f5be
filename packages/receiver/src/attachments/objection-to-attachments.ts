import type { NamedAttachment } from './named-attachment.js';

const MOST = 100;

/** Says in one sentence why attachments with these names would not be taken; undefined when they would. */
export function objectionToAttachments(named: readonly NamedAttachment[], maxBytes: number): string | undefined {
  if (named.length > MOST) return `The submission names more than ${MOST} attachments.`;
  if (new Set(named.map(({ id }) => id)).size < named.length) return 'Two different attachments have the same id.';
  // Said now and not when the bytes come: a record that waits for ever for its photo helps nobody.
  return named.some(({ bytes }) => bytes > maxBytes)
    ? `An attachment is larger than the ${maxBytes} bytes that this receiver takes.`
    : undefined;
}
