import type { DraftSummary } from './draft-summary.js';
import type { Json } from '@amparo/model';
import type { Bytes } from '../crypto/bytes.js';
import type { Keyring } from '../crypto/keyring.js';
import type { Row, RowKey } from '../storage/rows.js';
import { type Binding, encode } from '../crypto/sealed-box.js';

/** Where one of the two revisions of a draft stands: its entry (the summary) and its body (the state). */
export interface DraftPlace {
  readonly entry: RowKey;
  readonly body: RowKey;
}

/** A summary as it is sealed: `indexed` where the index was written together with it. */
export type IndexedSummary = DraftSummary & { readonly indexed?: true };

/** Two revisions of a draft are kept: the even one in the first place, the odd one in the second. */
export const parityOf = (revision: number): 0 | 1 => (revision % 2 === 0 ? 0 : 1);

/** A revision as it goes to disk, and the secret that it hangs on. */
interface Unsealed {
  readonly summary: IndexedSummary;
  readonly encoded: Bytes;
  readonly secret: number;
}

/** Names and seals the rows of drafts. */
export class DraftPlaces {
  readonly #keyring: Keyring;

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
  }

  /** What the keys of all entries begin with. */
  entries(): Promise<RowKey> {
    return this.#keyring.rowKey(['entries']);
  }

  of(id: string): Promise<readonly [DraftPlace, DraftPlace]> {
    return Promise.all([this.#of(id, 0), this.#of(id, 1)]);
  }

  /** Where a record that could not be opened is kept when its place is needed. */
  async aside(): Promise<RowKey> {
    return [...(await this.#keyring.rowKey(['aside'])), crypto.randomUUID()];
  }

  async seal({ entry, body }: DraftPlace, { summary, encoded, secret }: Unsealed): Promise<readonly [Row, Row]> {
    const about = { purpose: ['entries'], secret };
    const sealedEntry = await this.#keyring.sealUnder(about, ['entry', ...entry], encode({ ...summary }));
    const told = { purpose: ['draft', summary.id], secret };
    const sealedBody = await this.#keyring.sealUnder(told, bodyBinding(body, summary), encoded);
    return [
      { key: entry, value: sealedEntry },
      { key: body, value: sealedBody },
    ];
  }

  async openEntry(key: RowKey, stored: unknown): Promise<IndexedSummary | undefined> {
    // Only what `seal` sealed under this key and binding opens, so the shape is known.
    return (await this.#keyring.unseal(['entries'], ['entry', ...key], stored)) as IndexedSummary | undefined;
  }

  openBody(key: RowKey, summary: DraftSummary, stored: unknown): Promise<Json | undefined> {
    return this.#keyring.unseal(['draft', summary.id], bodyBinding(key, summary), stored);
  }

  async #of(id: string, parity: 0 | 1): Promise<DraftPlace> {
    return {
      entry: await this.#keyring.rowKey(['entries'], ['entry', id, parity]),
      body: await this.#keyring.rowKey(['bodies'], ['body', id, parity]),
    };
  }
}

const bodyBinding = (key: RowKey, { id, form, formVersion, revision }: DraftSummary): Binding => [
  'draft',
  ...key,
  id,
  form,
  formVersion,
  revision,
];
