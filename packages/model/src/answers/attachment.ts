/** A photo, document or drawing, held apart from the answers and named by reference; it carries no file name. */
export type Attachment = {
  /** UUID made on the device. */
  readonly id: string;
  /** Media type, such as `image/png`. */
  readonly type: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
};
