import type { Json } from '@amparo/model';
import type { Bytes } from './bytes.js';
import type { DraftSummary } from './draft-summary.js';
import type { Keyring } from './keyring.js';
import type { RowKey } from './rows.js';
import { encode, seal, unseal } from './sealed-box.js';

/** Two revisions of a draft are kept: the odd one and the even one. */
export type Parity = 0 | 1;

export const parities = [0, 1] as const;

export const parityOf = (revision: number): Parity => (revision % 2 === 0 ? 0 : 1);

/** Names and seals the rows of a draft: for each parity an entry (the summary) and a body (the state). */
export class DraftRows {
  readonly #keyring: Keyring;

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
  }

  async entries(): Promise<RowKey> {
    return [this.#keyring.vault, await this.#keyring.tag('entries')];
  }

  async entry(id: string, parity: Parity): Promise<RowKey> {
    return [...(await this.entries()), await this.#keyring.tag('entry', id, parity)];
  }

  async body(id: string, parity: Parity): Promise<RowKey> {
    const group = await this.#keyring.tag('bodies');
    return [this.#keyring.vault, group, await this.#keyring.tag('body', id, parity)];
  }

  /** Where a record that could not be opened is kept when its place is needed. */
  async aside(): Promise<RowKey> {
    return [this.#keyring.vault, await this.#keyring.tag('aside'), crypto.randomUUID()];
  }

  async sealEntry(key: RowKey, summary: DraftSummary): Promise<Bytes> {
    return seal(await this.#keyring.boxKey('entries'), ['entry', ...key], encode({ ...summary }));
  }

  async openEntry(key: RowKey, stored: unknown): Promise<DraftSummary | undefined> {
    const box = await this.#keyring.boxKey('entries');
    // Only what `sealEntry` sealed under this key and binding opens, so the shape is known.
    return (await unseal(box, ['entry', ...key], stored)) as DraftSummary | undefined;
  }

  async sealBody(key: RowKey, summary: DraftSummary, encoded: Bytes): Promise<Bytes> {
    return seal(await this.#keyring.boxKey('draft', summary.id), bodyBinding(key, summary), encoded);
  }

  async openBody(key: RowKey, summary: DraftSummary, stored: unknown): Promise<Json | undefined> {
    return unseal(await this.#keyring.boxKey('draft', summary.id), bodyBinding(key, summary), stored);
  }
}

const bodyBinding = (key: RowKey, { id, form, formVersion, revision }: DraftSummary): (string | number)[] => [
  'draft',
  ...key,
  id,
  form,
  formVersion,
  revision,
];
