// What becomes of drafts that wait too long, and of a device whose storage somebody has cleared, as a worker sees it.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { openBrowser } from './journey/browser.mjs';
import { marker } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { openPlace } from './journey/place.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';

const DAY = 24 * 3_600_000;
const passphrase = `${marker()} ${marker()}`;
const name = marker();
let place;
let browser;
let context;
let page;
let form;

before(async () => {
  place = await openPlace();
  const opened = await openBrowser();
  browser = opened.browser;
  context = await browser.newContext({ acceptDownloads: true });
  // A clock that can be put on, as days do that pass.
  await context.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() + Number(new URL(location.href).hash.slice(1) || 0);
    globalThis.heard = [];
    for (const type of ['amparo-draft-aged', 'amparo-draft-kept', 'amparo-storage-lost'])
      addEventListener(type, ({ type: told, days, because }) => globalThis.heard.push({ told, days, because }));
  });
  page = await context.newPage();
  form = new FormPage(page, opened);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

const clearDatabases = () =>
  page.evaluate(async () => {
    for (const { name: database } of await indexedDB.databases())
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(database);
        request.onsuccess = request.onblocked = resolve;
      });
  });

/** Holds back what comes behind the form; resolves to what lets it come. */
async function holdBehind() {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await context.route('**/later/behind-*', (route) => released.then(() => route.continue()));
  return release;
}

describe('a draft that nobody sends', () => {
  const step = stepsOfOneJourney();
  const asked = () => form.root.locator('amparo-asked');
  let file;

  step('is kept in a sealed file too', async () => {
    await form.open(`${place.portal}/`);
    await form.choosePassphrase(passphrase);
    await form.section('childIdentity');
    await form.type('childIdentity.givenName', name);
    await form.saved();
    await form.root.getByRole('button', { name: 'All drafts' }).click();
    const files = form.root.locator('amparo-draft-files');
    await files.locator('summary').click();
    await files.getByRole('button', { name: 'Save all drafts' }).click();
    for (const id of ['passphrase', 'again']) await files.locator(`amparo-seal-drafts #${id}`).fill(passphrase);
    const download = page.waitForEvent('download');
    await files.getByRole('button', { name: 'Seal and save' }).click();
    file = await (await download).path();
  });

  step(
    'opens after eight days all the same where the code that asks does not come, and the form says so later',
    async () => {
      const release = await holdBehind();
      // What keeps the page for times without a network would keep that code as well.
      await context.addInitScript(() => (navigator.serviceWorker.register = () => new Promise(() => undefined)));
      await page.evaluate(async () => {
        for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
      });
      await page.goto(`${place.portal}/?slow#${8 * DAY}`);
      await form.root.locator('amparo-unlock').waitFor();
      await form.unlock(passphrase);
      await form.root.getByRole('button', { name: /^Go on/ }).click();
      await form.heading.waitFor();
      assert.equal(await form.box('childIdentity.givenName').inputValue(), name);
      release();
      await form.root.locator('amparo-keeping').getByText('Has waited 8 days unsent.').waitFor();
      await context.unroute('**/later/behind-*');
    },
  );

  step('is saved in a file where that was pressed before the code for it had come', async () => {
    const release = await holdBehind();
    await page.goto(`${place.portal}/?early`);
    await form.root.locator('amparo-unlock').waitFor();
    await form.unlock(passphrase);
    await form.root.getByRole('button', { name: /^Save in a file/ }).click();
    release();
    await form.root.locator('amparo-seal-drafts #passphrase').waitFor();
    await context.unroute('**/later/behind-*');
  });

  step('is locked after eight days, until the worker says why it is kept', async () => {
    await page.goto(`${place.portal}/?later#${8 * DAY}`);
    await form.root.locator('amparo-unlock').waitFor();
    await form.unlock(passphrase);
    await form.root.locator('amparo-drafts li').getByText('Has waited 8 days unsent.').waitFor();
    await form.root.getByRole('button', { name: /^Go on/ }).click();
    await asked().getByText('The draft is locked').waitFor();
    assert.equal(await form.root.locator('amparo-form').count(), 0);
    await asked().getByText('It could not be sent yet').click();
    await asked().getByRole('button', { name: 'Keep it and go on' }).click();
    await form.heading.waitFor();
    assert.equal(await form.box('childIdentity.givenName').inputValue(), name);
    assert.deepEqual(await page.evaluate(() => globalThis.heard), [
      { told: 'amparo-draft-aged', days: 8, because: undefined },
      { told: 'amparo-draft-kept', days: 8, because: 'noNetwork' },
    ]);
  });

  step('is said to be gone when the storage was cleared, and comes back out of the file', async () => {
    await form.saved();
    await clearDatabases();
    await page.goto(`${place.portal}/?cleared`);
    await form.root.getByText('The drafts on this device are gone').waitFor();
    assert.deepEqual(await page.evaluate(() => globalThis.heard.map(({ told }) => told)), ['amparo-storage-lost']);
    await form.root.getByRole('button', { name: 'I have read this' }).click();
    await form.choosePassphrase(passphrase);
    await form.root.getByRole('button', { name: 'All drafts' }).click();
    const files = form.root.locator('amparo-draft-files');
    await files.locator('summary').click();
    await files.locator('input[type=file]').setInputFiles(file);
    await files.locator('amparo-open-file #passphrase').fill(passphrase);
    await files.getByRole('button', { name: 'Open the file' }).click();
    await files.getByText('New drafts from it: 1.').waitFor();
    const lines = form.root.locator('amparo-drafts li');
    await lines.nth(1).waitFor(); // the list is read anew once the file is taken in
    assert.equal(await lines.count(), 2);
    const names = [];
    for (let at = 0; at < 2; at += 1) {
      await lines
        .nth(at)
        .getByRole('button', { name: /^Go on/ })
        .click();
      await form.heading.waitFor();
      names.push(JSON.stringify(await form.answers()).includes(name));
      await form.root.getByRole('button', { name: 'All drafts' }).click();
      await lines.first().waitFor();
    }
    assert.deepEqual(names.sort(), [false, true]);
  });
});
