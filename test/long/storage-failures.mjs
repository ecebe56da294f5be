// The storage fails while somebody types, in every way that was seen to happen: the quota is used up, the disk is full, the
// process that keeps the database is killed, the database is deleted, another tab holds it at an upgrade. Nothing typed is
// lost while the tab lives, nothing is called saved that is not, and saving goes on by itself within five seconds once it can.
//   RUNS=200 npm run test:storage      (the full disk needs root; it is skipped loudly where it cannot be made)
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser, openBrowserOn } from '../end-to-end/journey/browser.mjs';
import { temporaryFolder } from '../end-to-end/journey/place.mjs';
import { openVaultSite } from '../end-to-end/journey/vault-site.mjs';
import { JournalDisk, skipWithoutDisk } from './journal-disk.mjs';

const RUNS = Number(process.env.RUNS ?? 10);
const RECOVERS_WITHIN_MS = 5_000;
const WHO = { name: 'Amina', passphrase: 'four words of hers' };

let site;
let folder;

before(async () => {
  site = await openVaultSite();
  folder = temporaryFolder('storage');
});

after(async () => {
  await site?.close();
  folder?.remove();
});

// Runs in the page: makes or opens a vault, and types into a draft, one state after the other, until it is told to stop.
const begin = async (who) => {
  const found = await drafts.vaultExists(who);
  const opened = await (found ? drafts.openVault(who) : drafts.createVault(who));
  if (!opened.ok) throw new Error(`the vault: ${opened.error.code}`);
  globalThis.vault = opened.value;
  const writer = opened.value.drafts.writer({ id: crypto.randomUUID(), form: 'f', formVersion: '1', caseCode: 'X-1' });
  globalThis.trial = { writer, typed: 0, saved: 0, told: [], falselySaved: 0, large: 0 };
  writer.subscribe((status) => {
    trial.told.push({ kind: status.kind, code: status.error?.code, at: performance.now() });
  });
  const type = () => {
    trial.typed += 1;
    const { typed, large } = trial;
    writer.save(() => ({ typed, more: 'x'.repeat(large) }));
  };
  trial.timer = setInterval(type, 20);
};

// Runs in the page: waits until a status of that kind is told, and gives how long it took; undefined when it never comes.
const until = async ({ kind, within }) => {
  const begun = performance.now();
  while (performance.now() - begun < within) {
    if (trial.writer.status.kind === kind) return performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return undefined;
};

// Runs in the page: stops typing, and tells what is there when the draft is read by another connection.
const end = async (who) => {
  clearInterval(trial.timer);
  const status = await trial.writer.close();
  const { id } = trial.writer;
  await vault.lock();
  const again = await drafts.openVault(who);
  const found = again.ok ? await again.value.drafts.open(id) : again;
  const listed = again.ok ? await again.value.drafts.list() : again;
  if (again.ok) await again.value.lock();
  return {
    typed: trial.typed,
    kept: found.ok ? found.value.state.typed : found.error.code,
    damaged: listed.ok ? listed.value.damaged.length : -1,
    status: status.kind,
    codes: [...new Set(trial.told.flatMap(({ code }) => code ?? []))],
  };
};

const ready = async (page) => {
  await page.goto(site.address);
  await page.waitForSelector('[data-ready]', { state: 'attached' });
};

/** One run: types, lets the storage fail, lets it recover, and looks what is there. */
async function run(page, { fail, mend, fails = true }) {
  await page.evaluate(begin, WHO);
  await page.evaluate(until, { kind: 'saved', within: 10_000 });
  await pause(Math.random() * 200);
  await fail();
  const failed = fails ? await page.evaluate(until, { kind: 'failed', within: 10_000 }) : 0;
  await pause(Math.random() * 300);
  await mend();
  const recovered = await page.evaluate(until, { kind: 'saved', within: 10_000 });
  return { failed, recovered, ...(await page.evaluate(end, WHO)) };
}

/** Runs so many, and says what came out. */
async function all(t, page, how) {
  const times = [];
  const codes = new Set();
  for (let each = 0; each < RUNS; each += 1) {
    const told = await run(page, how());
    assert.ok(told.failed !== undefined, `run ${each}: the storage did fail`);
    assert.ok(
      told.recovered !== undefined && told.recovered <= RECOVERS_WITHIN_MS,
      `run ${each}: ${JSON.stringify(told)}`,
    );
    assert.equal(told.kept, told.typed, `run ${each}: the newest state is there: ${JSON.stringify(told)}`);
    assert.equal(told.damaged, 0);
    times.push(told.recovered);
    for (const code of told.codes) codes.add(code);
  }
  const slowest = Math.max(...times);
  t.diagnostic(
    `${RUNS} runs, 0 lost; saving went on after ${slowest.toFixed(0)} ms at most; told as ${[...codes].join(', ') || 'nothing'}`,
  );
}

async function onProfile(profile, work) {
  const browser = await openBrowserOn(profile);
  try {
    await ready(browser.page);
    await work(browser);
  } finally {
    await browser.kill();
  }
}

test('the quota of the site is used up', async (t) => {
  const profile = temporaryFolder('quota');
  await onProfile(profile.path, async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    const origin = new URL(site.address).origin;
    // The browser asks anew what is left only when it seems too little, so the quota stays and what is kept grows.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 12_000_000 });
    const keep = (bytes) => page.evaluate((large) => void (trial.large = large), bytes);
    await all(t, page, () => ({ fail: () => keep(14_000_000), mend: () => keep(0) }));
  });
  profile.remove();
});

const why = skipWithoutDisk('no disk can be filled here');

test('the disk is full', { skip: why }, async (t) => {
  const disk = new JournalDisk(folder.path, 'full');
  const filler = join(disk.path, 'filler');
  const fill = () => {
    const { bavail, bsize } = statfsSync(disk.path);
    for (let left = Math.max(1, bavail * bsize); left >= 512; left = Math.floor(left / 2)) {
      try {
        writeFileSync(filler, Buffer.alloc(left), { flag: 'a' });
      } catch {
        // as much of it as there was room for stands
      }
    }
  };
  try {
    await onProfile(disk.path, async ({ page }) => {
      let large = 0;
      await all(t, page, () => ({
        async fail() {
          // Chromium tells a full disk otherwise for large values than for small ones.
          large = large === 0 ? 100_000 : 0;
          await page.evaluate((size) => void (trial.large = size), large);
          fill();
        },
        mend: async () => rmSync(filler, { force: true }),
      }));
    });
  } finally {
    disk.remove();
  }
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
  await onProfile(profile.path, async ({ page }) => {
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
  await onProfile(profile.path, async ({ page, context }) => {
    const other = await context.newPage();
    await ready(other);
    await all(t, page, () => heldBy(other));
  });
  profile.remove();
});

test('the same in a private window', async (t) => {
  const { browser } = await openBrowser();
  try {
    const context = await browser.newContext();
    const [page, other] = [await context.newPage(), await context.newPage()];
    await ready(page);
    await ready(other);
    await all(t, page, () => heldBy(other));
  } finally {
    await browser.close();
  }
});
