import { answered } from './answered.js';
import { completed } from './completed.js';
import type { DatabaseOptions } from './database-options.js';
import type { StorageErrorCode } from './storage-error.js';
import { StorageFailure } from './storage-failure.js';
import { within } from './within.js';

// Chromium begins a new file of its log after 4 MB; larger values than these it keeps in files of their own, which do not count.
const ROW_BYTES = 48_000;
const ROWS = 110;
const ROOM_BYTES = 7_000_000;
const LITTLE_ROOM_BYTES = 64_000;
const NAME = 'room-4a7d';

let first: Promise<'renewed' | 'little'> | undefined;

interface Renewal {
  /** The failure that cut the log; undefined where none is known of. */
  readonly cutBy: StorageErrorCode | undefined;
  /** Told when there is room: what is written from then on cuts nothing off. */
  readonly roomy: (() => void) | undefined;
}

/**
 * Makes Chromium begin a new file of its log; `little` where there is room for a draft and not for this. Where there is none it
 * fails as the failure that cut the log (`cutBy`), and nothing should be written yet.
 *
 * Where a write meets a full disk, the last record of the log is cut off. Chromium goes on writing behind it, and at a
 * later start drops what was written since, or the whole database (measured, Chromium 153: 1 of 21 records were left). The
 * page may have been left before that could be mended, so it is done once in each; all databases of a site share one log.
 */
export async function renewLog(options: DatabaseOptions, { cutBy, roomy }: Renewal): Promise<'renewed' | 'little'> {
  const { navigator = {} } = globalThis as { readonly navigator?: object };
  if (!('userAgentData' in navigator)) return 'renewed'; // the log of other browsers is another one
  if (cutBy) return renewed(options, { cutBy, roomy });
  // A second vault of the page waits for the same.
  return (first ??= renewed(options, { cutBy, roomy }).catch((cause: unknown) => {
    first = undefined;
    throw cause;
  }));
}

async function renewed(options: DatabaseOptions, { cutBy, roomy }: Renewal): Promise<'renewed' | 'little'> {
  const room = await roomFor(ROOM_BYTES);
  if (room === 'enough') {
    roomy?.();
    await within(fillLog(options.factory), 4 * options.patience); // on a full disk Chromium was seen to answer nothing at all
    return 'renewed';
  }
  if (room === 'unknown' || (room === 'refused' && (await roomFor(LITTLE_ROOM_BYTES)) === 'enough')) return 'little';
  throw new StorageFailure(cutBy === 'quota' ? 'quota' : 'full');
}

let cache: Cache | undefined;

/** `refused` by the browser without trying, and `none` where the disk itself took no more. */
type Room = 'enough' | 'refused' | 'none' | 'unknown';

// A write that fails would cut the log once more, so a cache is asked first: it stands beside the log. It is opened early and
// stays, since none can be made on a full disk. (To make a file of the origin private file system there ends the browser.) It is
// opened anew each time all the same: one that the browser has taken away meanwhile refuses for ever.
async function roomFor(bytes: number): Promise<Room> {
  const opened = await caches.open(NAME).catch(() => cache);
  if (!opened) return 'unknown';
  cache = opened;
  try {
    await opened.put(`/${NAME}`, new Response(new Uint8Array(bytes)));
    return 'enough';
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'refused' : 'none';
  } finally {
    await opened.delete(`/${NAME}`);
  }
}

// In a database of its own, which needs no newer version of the drafts' one, and at once: what is interrupted cuts it too.
async function fillLog(factory: IDBFactory): Promise<void> {
  const request = factory.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('records');
  const connection = await answered(request);
  connection.onversionchange = () => connection.close();
  try {
    await completed(connection.transaction(['records'], 'readwrite', { durability: 'strict' }), async (store) => {
      const filling = new Uint8Array(ROW_BYTES);
      for (let row = 0; row < ROWS; row += 1) store.put(filling, row);
      await answered(store.clear());
    });
  } finally {
    connection.close();
    factory.deleteDatabase(NAME);
  }
}
