import { answered, rowsOf } from './answered.js';
import { completed } from './completed.js';
import type { DatabaseOptions } from './database-options.js';
import type { HeaderGuard, Row, RowChange, RowKey } from './rows.js';

/** So many bytes of sealed rows are remembered, which is some hundred drafts; of a vault that has more, none are. */
const REMEMBERED_BYTES = 16_000_000;

/**
 * Remembers the sealed rows of an open vault and follows each change to them, so that they can be put back when the browser
 * loses its database while the page is open: Chromium drops all of it where it finds its log damaged, as after a full disk.
 * Parts of attachments are too large for that. What cannot be read is not remembered.
 */
export async function remember(options: DatabaseOptions, guard: HeaderGuard): Promise<void> {
  const memory = new RowMemory();
  const before: RowChange[] = [];
  guard.written = (change) => before.push(change);
  const forget = (): void => {
    guard.written = guard.remembered = undefined;
  };
  try {
    for (const row of await storedRows(options, await guard.large())) memory.put(row);
  } catch {
    forget(); // locked meanwhile, or nothing can be read: the next save says so
    return;
  }
  const follow = (change: RowChange): void => {
    memory.follow(change);
    if (memory.bytes > REMEMBERED_BYTES) forget();
  };
  guard.written = follow;
  guard.remembered = () => memory.rows;
  // What was written while the rows were read may be among them or not: followed once more, it is as it was written last.
  before.forEach(follow);
}

/** Rows by their keys, as the changes that were written leave them. */
class RowMemory {
  readonly #rows = new Map<string, Row>();
  bytes = 0;

  get rows(): readonly Row[] {
    return [...this.#rows.values()];
  }

  put(row: Row): void {
    this.#remove(String(row.key));
    this.#rows.set(String(row.key), row);
    this.bytes += sizeOf(row);
  }

  follow({ put = [], remove = [], clear = [] }: RowChange): void {
    for (const prefix of clear) {
      const isCleared = ({ key }: Row): boolean => prefix.every((part, at) => key[at] === part);
      for (const { key } of this.rows.filter(isCleared)) this.#remove(String(key));
    }
    for (const row of put) this.put(row);
    for (const key of remove) this.#remove(String(key));
  }

  #remove(key: string): void {
    const row = this.#rows.get(key);
    if (row) this.bytes -= sizeOf(row);
    this.#rows.delete(key);
  }
}

const sizeOf = ({ value }: Row): number => (value instanceof Uint8Array ? value.length : 0);

// Over a connection of its own, since the vault's one reads whole ranges: here the large rows between are left out.
async function storedRows({ factory, name }: DatabaseOptions, large: RowKey): Promise<readonly Row[]> {
  const [vault = ''] = large;
  const request = factory.open(name);
  // Lost just now: made here it would stand empty, without the store, and nothing could be saved in it ever again.
  request.onupgradeneeded = () => request.transaction?.abort();
  const connection = await answered(request);
  connection.onversionchange = () => connection.close();
  const rows: Row[] = [];
  try {
    await completed(connection.transaction(['records'], 'readonly', { durability: 'strict' }), async (store) => {
      const before = IDBKeyRange.bound([vault], [...large], false, true);
      const behind = IDBKeyRange.bound([...large, []], [vault, []]);
      for (const range of [before, behind]) {
        for (const row of await rowsOf(store, range)) if (row.value !== null) rows.push(row);
      }
    });
  } finally {
    connection.close();
  }
  return rows;
}
