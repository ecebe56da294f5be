// The storage fails while somebody types: the quota is used up, the process that keeps the database is killed, another tab holds the
// database at an upgrade. Nothing typed is lost while the tab lives, nothing is called saved that is not, and saving goes on by
// itself within five seconds once it can. Full disks: full-disk.mjs.
//   RUNS=200 npm run test:storage
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openBrowser } from '../end-to-end/journey/browser.mjs';
import { temporaryFolder } from '../end-to-end/journey/place.mjs';
import { openVaultSite } from '../end-to-end/journey/vault-site.mjs';
import { all, onProfile, ready } from './storage-trials.mjs';

let site;

before(async () => {
  site = await openVaultSite();
});

after(() => site?.close());

test('the quota of the site is used up', async (t) => {
  const profile = temporaryFolder('quota');
  await onProfile({ profile: profile.path, site }, async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    const origin = new URL(site.address).origin;
    // The browser asks anew what is left only when it seems too little, so the quota stays and what is kept grows.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 12_000_000 });
    const keep = (bytes) => page.evaluate((large) => void (trial.large = large), bytes);
    await all(t, page, () => ({ fail: () => keep(14_000_000), mend: () => keep(0) }));
  });
  profile.remove();
});

/** The processes of a browser on a profile that keep its storage. */
const storageProcesses = (profile) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return line.includes('storage.mojom.StorageService') && line.includes(profile);
      } catch {
        return false;
      }
    })
    .map(Number);

test('the process that keeps the storage is killed', async (t) => {
  const profile = temporaryFolder('killed');
  await onProfile({ profile: profile.path, site }, async ({ page }) => {
    await all(t, page, () => ({
      // It may be so quick to come back that nothing failed.
      fails: false,
      fail: async () => {
        for (const id of storageProcesses(profile.path)) process.kill(id, 'SIGKILL');
      },
      mend: async () => undefined,
    }));
  });
  profile.remove();
});

// A request for a newer database waits behind an open connection, and everybody who comes after waits behind it.
const heldBy = (other) => ({
  fail: () =>
    other.evaluate(async () => {
      globalThis.held = await new Promise((resolve) => {
        indexedDB.open('store-4a7d').onsuccess = ({ target }) => resolve(target.result);
      });
      indexedDB.open('store-4a7d', 2).onupgradeneeded = ({ target }) => {
        target.transaction.abort(); // it is given up again: the database stays as it was
      };
    }),
  mend: () => other.evaluate(() => void held.close()),
});

test('another tab holds the database for a newer release, and gives it up', async (t) => {
  const profile = temporaryFolder('blocked');
  await onProfile({ profile: profile.path, site }, async ({ page, context }) => {
    const other = await context.newPage();
    await ready(other, site);
    await all(t, page, () => heldBy(other));
  });
  profile.remove();
});

test('the same in a private window', async (t) => {
  const { browser } = await openBrowser();
  try {
    const context = await browser.newContext();
    const [page, other] = [await context.newPage(), await context.newPage()];
    await ready(page, site);
    await ready(other, site);
    await all(t, page, () => heldBy(other));
  } finally {
    await browser.close();
  }
});
