import type { Attachment } from '@amparo/model';
import type { Bytes } from '../crypto/bytes.js';
import type { Keyring } from '../crypto/keyring.js';
import { pad } from '../crypto/padding.js';
import type { Row, RowKey } from '../storage/rows.js';
import { encode } from '../crypto/sealed-box.js';
import { MOST_PARTS } from './attachment-limits.js';

/** What stands beside the parts of an attachment; `whole` is written together with the last part. */
export type Head = Attachment & {
  readonly draft: string;
  readonly parts: number;
  /** Milliseconds since 1970, by the device's clock. */
  readonly at: number;
  readonly whole: boolean;
};

/** The content of one part, and the number of the secret that its attachment hangs on. */
interface Part {
  readonly content: Bytes;
  readonly secret: number;
}

const HEADS = ['attachments'];

/** Names, seals and opens the rows of attachments. */
export class AttachmentPlaces {
  readonly #keyring: Keyring;

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
  }

  /** What the keys of all heads begin with. */
  heads(): Promise<RowKey> {
    return this.#keyring.rowKey(HEADS);
  }

  head(id: string): Promise<RowKey> {
    return this.#keyring.rowKey(HEADS, ['attachment', id]);
  }

  part(id: string, index: number): Promise<RowKey> {
    return this.#keyring.rowKey(['parts'], ['part', id, index]);
  }

  /** Every row that an attachment can have, also where its head says no more how many. */
  async all(id: string): Promise<readonly RowKey[]> {
    const parts = Array.from({ length: MOST_PARTS }, (_, index) => this.part(id, index));
    return [await this.head(id), ...(await Promise.all(parts))];
  }

  async sealHead(head: Head, secret: number): Promise<Row> {
    const key = await this.head(head.id);
    const sealing = { purpose: HEADS, secret };
    return { key, value: await this.#keyring.sealUnder(sealing, ['attachment', ...key], encode({ ...head })) };
  }

  async openHead(key: RowKey, stored: unknown): Promise<Head | undefined> {
    // Only what `sealHead` sealed under this key opens, so the shape is known.
    return (await this.#keyring.unseal(HEADS, ['attachment', ...key], stored)) as Head | undefined;
  }

  async sealPart(head: Head, index: number, { content, secret }: Part): Promise<Row> {
    const key = await this.part(head.id, index);
    const sealing = { purpose: purposeOf(head), secret };
    return { key, value: await this.#keyring.sealUnder(sealing, bindingOf(head, index, key), pad(content)) };
  }

  async openPart(head: Head, index: number, stored: unknown): Promise<Bytes | undefined> {
    const key = await this.part(head.id, index);
    return this.#keyring.unsealBytes(purposeOf(head), bindingOf(head, index, key), stored);
  }
}

const purposeOf = ({ draft }: Head): readonly string[] => ['attachment', draft];

// A part that is cut off, exchanged or moved does not open: it is bound to the vault, the draft, the attachment, its own
// place and how many there are.
const bindingOf = ({ draft, id, parts }: Head, index: number, key: RowKey): readonly (string | number)[] => [
  'part',
  ...key,
  draft,
  id,
  index,
  parts,
];
