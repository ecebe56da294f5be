import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 25;

/**
 * Looks at the heap of a page again and again until `stop()`, which gives the most that was seen, in bytes: of objects
 * (`used`) and of objects with the contents of all buffers (`all`), garbage that waits for collection included.
 */
export async function watchHeap(page) {
  const session = await page.context().newCDPSession(page);
  const most = { used: 0, all: 0, looks: 0 };
  let over = false;
  const look = async () => {
    const { usedSize, backingStorageSize = 0, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
    most.used = Math.max(most.used, usedSize);
    most.all = Math.max(most.all, usedSize + backingStorageSize + embedderHeapUsedSize);
    most.looks += 1;
  };
  const done = (async () => {
    while (!over) {
      await look().catch(() => (over = true)); // the page may be gone
      await pause(EVERY_MS);
    }
  })();
  return {
    async stop() {
      over = true;
      await done;
      await session.detach().catch(() => undefined);
      return most;
    },
  };
}
