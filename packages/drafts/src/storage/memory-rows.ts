import { sameStored } from '../crypto/bytes.js';
import type { Row, RowChange, RowKey, Rows } from './rows.js';

/** Keeps rows in memory until it is closed. */
export class MemoryRows implements Rows {
  readonly #rows = new Map<string, Row>();

  get(keys: readonly RowKey[]): Promise<readonly unknown[]> {
    return Promise.resolve(keys.map((key) => this.#rows.get(JSON.stringify(key))?.value));
  }

  range(prefix: RowKey): Promise<readonly Row[]> {
    return Promise.resolve(this.#below(prefix));
  }

  change({ expect = [], put = [], remove = [], clear = [] }: RowChange): Promise<boolean> {
    const holds = expect.every(({ key, value }) => sameStored(this.#rows.get(JSON.stringify(key))?.value, value));
    if (holds) {
      for (const row of clear.flatMap((prefix) => this.#below(prefix))) this.#rows.delete(JSON.stringify(row.key));
      for (const row of put) this.#rows.set(JSON.stringify(row.key), row);
      for (const key of remove) this.#rows.delete(JSON.stringify(key));
    }
    return Promise.resolve(holds);
  }

  close(): void {
    this.#rows.clear();
  }

  #below(prefix: RowKey): readonly Row[] {
    return [...this.#rows.values()].filter(({ key }) => prefix.every((part, at) => key[at] === part));
  }
}
