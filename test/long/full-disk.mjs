// The disk is full while somebody types: nothing typed is lost while the page is open, nothing is called saved that is not, and what
// was saved is there at later starts, though Chromium goes on writing behind a record that was cut off (decision 12).
//   RUNS=200 npm run test:storage      (needs root; it is skipped loudly where no disk can be made)
import assert from 'node:assert/strict';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowserOn } from '../end-to-end/journey/browser.mjs';
import { temporaryFolder } from '../end-to-end/journey/place.mjs';
import { openVaultSite } from '../end-to-end/journey/vault-site.mjs';
import { JournalDisk, skipWithoutDisk } from './journal-disk.mjs';
import { RUNS, WHO, all, begin, onProfile, ready, until } from './storage-trials.mjs';

let site;
let folder;

before(async () => {
  site = await openVaultSite();
  folder = temporaryFolder('full-disk');
});

after(async () => {
  await site?.close();
  folder?.remove();
});

const why = skipWithoutDisk('no disk can be filled here');

/** Leaves no room on the disk of a folder. */
function fillUp(path, filler) {
  const { bavail, bsize } = statfsSync(path);
  for (let left = Math.max(1, bavail * bsize); left >= 512; left = Math.floor(left / 2)) {
    try {
      writeFileSync(filler, Buffer.alloc(left), { flag: 'a' });
    } catch {
      // as much of it as there was room for stands
    }
  }
}

test('the disk is full', { skip: why }, async (t) => {
  const disk = new JournalDisk(folder.path, 'full');
  const filler = join(disk.path, 'filler');
  try {
    await onProfile({ profile: disk.path, site }, async ({ page }) => {
      let large = 0;
      const fullDisk = () => ({
        async fail() {
          // Chromium tells a full disk otherwise for large values than for small ones.
          large = large === 0 ? 100_000 : 0;
          await page.evaluate((size) => void (trial.large = size), large);
          fillUp(disk.path, filler);
        },
        mend: async () => rmSync(filler, { force: true }),
      });
      // Now and then Chromium itself writes behind the record that was cut off, and opens its log again, before anybody else does.
      await all(t, page, fullDisk, { dropped: Math.ceil(RUNS / 20) });
    });
  } finally {
    disk.remove();
  }
});

// Runs in the page: saves one more draft, and gives how many are there.
const saveOneMore = async (who) => {
  const opened = await drafts.openVault(who);
  if (!opened.ok) return opened.error.code;
  const writer = opened.value.drafts.writer({
    id: crypto.randomUUID(),
    form: 'f',
    formVersion: '1',
    caseCode: 'X-1',
  });
  writer.save(() => 'told');
  const { kind } = await writer.close();
  const listed = await opened.value.drafts.list();
  await opened.value.lock();
  return kind === 'saved' && listed.ok ? listed.value.drafts.length : kind;
};

// Runs in the page: waits until the page has looked after the log of the visit before, which it does in a database of its own.
const hasLookedAfterTheLog = async () => {
  while ((await indexedDB.databases()).some(({ name }) => name.startsWith('room'))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

test('what is saved is there at every later start, though the disk was full once', { skip: why }, async (t) => {
  for (let each = 0; each < RUNS; each += 1) {
    const disk = new JournalDisk(folder.path, `later-${each}`);
    const filler = join(disk.path, 'filler');
    const visit = async (work) => {
      const browser = await openBrowserOn(disk.path);
      try {
        await ready(browser.page, site);
        return await work(browser.page);
      } finally {
        await browser.quit();
      }
    };
    try {
      await visit(async (page) => {
        await page.evaluate(begin, WHO);
        await pause(3_000);
        await page.evaluate(hasLookedAfterTheLog); // a disk that is full while it does so is another case (decision 12)
        await page.evaluate((size) => void (trial.large = size), [0, 5_000, 100_000][each % 3]);
        fillUp(disk.path, filler);
        const failed = await page.evaluate(until, { kind: 'failed', within: 10_000 });
        assert.ok(failed !== undefined, `run ${each}: the storage did fail`);
      });
      rmSync(filler, { force: true });
      const found = [];
      for (let start = 0; start < 3; start += 1) found.push(await visit((page) => page.evaluate(saveOneMore, WHO)));
      assert.deepEqual(found, [2, 3, 4], `run ${each}: nothing is gone at a later start`);
    } finally {
      disk.remove();
    }
  }
  t.diagnostic(`${RUNS} runs of three starts after a full disk, 0 lost`);
});
