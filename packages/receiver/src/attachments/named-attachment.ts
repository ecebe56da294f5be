/** What a submission says of one of its attachments: where the bytes that follow must fit. */
export interface NamedAttachment {
  /** UUID, lower case. */
  readonly id: string;
  readonly bytes: number;
  /** SHA-256 of the bytes that travel, lower-case hexadecimal. */
  readonly hash: string;
}
