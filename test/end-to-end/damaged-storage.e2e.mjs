// What becomes of a draft whose tab crashes while another one waits, and of a device on whose disk bytes of the browser's database
// have been overwritten.
import assert from 'node:assert/strict';
import { openSync, closeSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { openBrowserOn } from './journey/browser.mjs';
import { FormPage } from './journey/form-page.mjs';
import { marker } from './journey/disk.mjs';
import { openPlace, temporaryFolder } from './journey/place.mjs';

const PATH = 'childIdentity.otherNames';
const passphrase = `${marker()} ${marker()}`;
const answer = marker();

let place;
let profile;
let browser;

beforeEach(async () => {
  place = await openPlace();
  profile = temporaryFolder('profile');
});

afterEach(async () => {
  await browser?.kill().catch(() => undefined);
  browser = undefined;
  profile.remove();
  await place.close();
});

/** Opens the portal in the browser on the profile; in another tab where one is given. */
async function openForm(page) {
  const form = new FormPage(page, browser);
  await form.open(`${place.portal}/`);
  return form;
}

async function saveDraft() {
  browser = await openBrowserOn(profile.path);
  const form = await openForm(browser.page);
  await form.choosePassphrase(passphrase);
  await form.section('childIdentity');
  await form.type(PATH, answer);
  await form.saved();
  return form;
}

test('a draft whose tab has crashed is opened by the next tab, with no word of another one', async () => {
  const crashing = await saveDraft();
  const other = await openForm(await browser.context.newPage());
  await other.unlock(passphrase);
  await other.root.getByRole('button', { name: /^Go on/ }).click();
  await other.root.getByRole('button', { name: 'Open it here as well' }).waitFor();
  const crashed = crashing.page.waitForEvent('crash');
  void crashing.page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await other.page.reload();
  await other.root.locator('amparo-unlock').waitFor();
  await other.unlock(passphrase);
  await other.goOn();
  assert.equal((await other.answers())[PATH], answer);
  assert.equal(await other.root.getByRole('button', { name: 'Open it here as well' }).count(), 0);
  await other.section('childIdentity');
  await other.type(PATH, `${answer} and more`);
  await other.saved();
});

/** The files of the browser's database, by their kind. */
const filesOf = (ending) => {
  const folder = join(profile.path, 'Default', 'IndexedDB');
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(ending) && statSync(path).size > 0);
};

/** Overwrites a tenth of a file, from a part of it on. */
function damage(path, from) {
  const { size } = statSync(path);
  const bytes = Buffer.alloc(Math.max(16, Math.floor(size / 10)), 0xff);
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, Math.min(bytes.length, size), Math.floor(size * from));
  closeSync(file);
}

const GONE = 'The drafts on this device are gone';

for (const [ending, from] of [
  ['.log', 0],
  ['.log', 0.85],
  ['MANIFEST-000001', 0.2],
])
  test(`a draft whose database has its ${ending} overwritten from ${100 * from} % on is there or said to be gone, and the next is saved`, async () => {
    await saveDraft();
    await browser.quit();
    const files = filesOf(ending);
    assert.ok(files.length > 0, 'there is such a file');
    for (const path of files) damage(path, from);
    browser = await openBrowserOn(profile.path);
    const form = await openForm(browser.page);
    const isGone = await form.root.locator('amparo-unlock #again').isVisible();
    if (isGone) {
      await form.root.getByText(GONE).waitFor();
      await form.choosePassphrase(passphrase);
    } else {
      await form.unlock(passphrase);
      await form.goOn();
      assert.equal((await form.answers())[PATH], answer);
    }
    await form.section('childIdentity');
    await form.type(PATH, 'told again');
    await form.saved();
  });
