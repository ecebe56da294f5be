// The SDK and the drafts without the elements: the README's own example in a page under the strict policy, with a browser that
// is killed, and a service worker that delivers from a vault with every page closed.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { openBrowserOn } from './journey/browser.mjs';
import { findOnDisk, leakInDatabase, marker } from './journey/disk.mjs';
import { temporaryFolder } from './journey/place.mjs';
import { signOf } from './journey/sign.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { until } from './journey/until.mjs';
import { vaultOutboxHost } from './journey/vault-outbox-host.mjs';

const PHOTO_SIZE = 700_000;
const passphrase = 'four words in a row';

let host;
let profile;
let started;

before(async () => {
  host = await vaultOutboxHost();
  host.photoSize = PHOTO_SIZE;
  profile = temporaryFolder('profile');
  started = await openBrowserOn(profile.path);
  await visit();
});
after(async () => {
  await started?.kill();
  host?.close();
  profile?.remove();
});

async function visit() {
  await started.page.goto(host.address);
  await started.page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

const ask = (work, ...given) => started.page.evaluate(work, ...given);
const timesEach = () => Array.from(host.records.values(), (bodies) => bodies.length);

describe('an outbox in a vault, by the example of the README', () => {
  const step = stepsOfOneJourney();
  const words = [marker(), marker()];
  const control = [marker(), marker()];

  step('keeps what is submitted without a receiver, and nothing of it can be read on the disk', async () => {
    host.isUp = false;
    await ask((given) => globalThis.here.open(given), passphrase);
    assert.equal(await ask((given) => globalThis.here.submit(given), words[0]), false);
    assert.equal(
      await ask(([said, size]) => globalThis.here.submitWithPhoto(said, size), [words[1], PHOTO_SIZE]),
      false,
    );
    assert.equal((await ask(() => globalThis.here.waiting())).length, 2);
    await ask(leakInDatabase, control);
    await started.kill();
    const found = findOnDisk(profile.path, [...words, ...control, passphrase]).map((each) => each.marker);
    assert.deepEqual(new Set(found), new Set(control));
  });

  step('delivers it once after the browser was killed, the photo byte for byte', async () => {
    started = await openBrowserOn(profile.path);
    await visit();
    host.isUp = true;
    await ask((given) => globalThis.here.open(given), passphrase);
    await until('nothing waits', async () => (await ask(() => globalThis.here.waiting())).length === 0);
    assert.deepEqual(timesEach(), [1, 1]);
    for (const said of words) assert.ok(Array.from(host.records.values()).flat().join('').includes(said));
    const [photo] = host.bytes.values();
    assert.deepEqual(photo, Buffer.from(new Uint8Array(PHOTO_SIZE).map((_, at) => at)));
    assert.deepEqual(await ask(() => globalThis.violations), []);
  });

  step('says of another passphrase that it is wrong, and sends nothing', async () => {
    await visit();
    const opened = ask((given) => globalThis.here.open(given), 'four other words there');
    await assert.rejects(opened, /wrongPassphrase/);
  });

  step('is delivered by the service worker with every page closed, where the vault needs no passphrase', async () => {
    host.records.clear();
    for (const said of [marker(), marker(), marker()])
      assert.equal(await ask((given) => globalThis.here.queueForWorker(given), said), true);
    await ask(async () => {
      await globalThis.registered;
      await globalThis.navigator.serviceWorker.ready;
    });
    assert.equal(host.records.size, 0);
    const elsewhere = await started.context.newPage();
    const sign = await signOf(elsewhere, host.address);
    await started.page.close();
    await sign();
    await until('all have arrived', () => host.records.size === 3);
    assert.deepEqual(timesEach(), [1, 1, 1]);
    started.page = elsewhere;
    await visit();
    await until('the outbox is empty', async () => (await ask(() => globalThis.here.leftForWorker())) === 0);
    assert.deepEqual(timesEach(), [1, 1, 1]);
  });
});
