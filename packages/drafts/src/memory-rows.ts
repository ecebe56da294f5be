import { sameStored } from './bytes.js';
import type { Row, RowChange, RowKey, Rows } from './rows.js';

/** Keeps rows in memory until it is closed. */
export class MemoryRows implements Rows {
  readonly #rows = new Map<string, Row>();

  get(keys: readonly RowKey[]): Promise<readonly unknown[]> {
    return Promise.resolve(keys.map((key) => this.#rows.get(JSON.stringify(key))?.value));
  }

  range(prefix: RowKey): Promise<readonly Row[]> {
    const rows = [...this.#rows.values()];
    return Promise.resolve(rows.filter(({ key }) => prefix.every((part, at) => key[at] === part)));
  }

  change({ expect = [], put = [], remove = [] }: RowChange): Promise<boolean> {
    const holds = expect.every(({ key, value }) => sameStored(this.#rows.get(JSON.stringify(key))?.value, value));
    if (holds) {
      for (const row of put) this.#rows.set(JSON.stringify(row.key), row);
      for (const key of remove) this.#rows.delete(JSON.stringify(key));
    }
    return Promise.resolve(holds);
  }

  close(): void {
    this.#rows.clear();
  }
}
