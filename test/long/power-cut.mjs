// The power is cut while somebody types. What the form has shown as saved is there afterwards, and nothing older than half a
// second is lost. The control writes with relaxed durability and must lose, or the trial proves nothing. Needs root.
//   TRIALS=300 node --test test/long/power-cut.mjs
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowserOn } from '../end-to-end/journey/browser.mjs';
import { marker } from '../end-to-end/journey/disk.mjs';
import { FormPage } from '../end-to-end/journey/form-page.mjs';
import { openPlace, temporaryFolder } from '../end-to-end/journey/place.mjs';
import { typing } from '../end-to-end/journey/typing.mjs';
import { JournalDisk, skipWithoutDisk } from './journal-disk.mjs';

const TRIALS = Number(process.env.TRIALS ?? 30);
// Until then a cut of the power can take a new vault as a whole: the browser itself writes down late that there is a file
// with its secrets. With SETTLE_MS=0 the first test shows it.
const SETTLE_MS = Number(process.env.SETTLE_MS ?? 45_000);
const CONTROLS = Number(process.env.CONTROLS ?? 6);
const NEW_VAULTS = Number(process.env.NEW_VAULTS ?? 4);
const OLDEST_LOST_MS = 500;
const BETWEEN_KEYS_MS = 40;
const DAMAGED = 'no draft is damaged';
const PATH = 'childIdentity.otherNames';
const passphrase = `${marker()} ${marker()}`;

const skip = skipWithoutDisk('the power cannot be cut here');

let place;
let folder;
let settled;
let trials = 0;

before(async () => {
  place = await openPlace();
  folder = temporaryFolder('power');
  if (!skip) settled = await vaultOnDisk();
});

after(async () => {
  settled?.remove();
  await place?.close();
  folder?.remove();
});

/** A disk with a vault and one draft in it, whose browser was closed as a person does it. */
async function vaultOnDisk() {
  const disk = new JournalDisk(folder.path, 'settled');
  const browser = await openBrowserOn(disk.path);
  const form = new FormPage(browser.page, browser);
  await form.open(`${place.portal}/`);
  await form.choosePassphrase(passphrase);
  await form.section('childIdentity');
  await form.type(PATH, '-');
  await form.saved();
  await pause(SETTLE_MS);
  await browser.quit();
  disk.unmount();
  return disk;
}

// Runs in the page before anything else: every write that wants to be on the disk is content with less.
const relax = () => {
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode) {
    return transaction.call(this, stores, mode, { durability: 'relaxed' });
  };
};

// Runs in the page: tells each text that the form shows as saved, at the moment it does.
const watch = (path) => {
  let told;
  setInterval(() => {
    const form = document.querySelector('amparo-registration')?.shadowRoot?.querySelector('amparo-form');
    if (form?.saveStatus?.kind !== 'saved') return;
    const answer = form.session?.state.answers.get(path) ?? '';
    if (answer !== told) globalThis.shownAsSaved((told = answer));
  }, 5);
};

async function typeAndCut(disk, { relaxed }) {
  const browser = await openBrowserOn(disk.path);
  const shown = [];
  await browser.context.exposeFunction('shownAsSaved', (text) => void shown.push(text));
  if (relaxed) await browser.context.addInitScript(relax);
  const form = new FormPage(browser.page, browser);
  await form.open(`${place.portal}/`);
  await form.unlock(passphrase);
  await form.goOn();
  await form.section('childIdentity');
  await form.type(PATH, '');
  await form.saved();
  await browser.page.evaluate(watch, PATH);
  await form.box(PATH).focus();
  const session = await browser.context.newCDPSession(browser.page);
  const text = Array.from({ length: 4 }, marker).join('');
  const keys = typing(session, text, BETWEEN_KEYS_MS);
  await pause(800 + Math.random() * 2000);
  keys.stop();
  browser.stop(); // it writes nothing any more, and says nothing of what it was about to write
  const cutAt = performance.now();
  trials += 1;
  const left = disk.cut(folder.path, `left-${trials}`);
  await browser.kill();
  await keys.done;
  return { text, at: keys.at, cutAt, left, shown: shown.at(-1) ?? '' };
}

// Runs in the page: the vault that is made next finds no file that has been there for a while.
const forgetWaitingFile = async () => {
  const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const database = await done(indexedDB.open('store-4a7d'));
  await done(database.transaction('records', 'readwrite').objectStore('records').delete(['device', 'waiting']));
  database.close();
};

/** Makes a vault on a page that has been open for a while, and cuts the power as soon as an answer is shown as saved. */
async function newVaultAndCut({ isEarly }) {
  trials += 1;
  const disk = new JournalDisk(folder.path, `new-${trials}`);
  const browser = await openBrowserOn(disk.path);
  const form = new FormPage(browser.page, browser);
  await form.open(`${place.portal}/`);
  await pause(SETTLE_MS);
  if (!isEarly) await browser.page.evaluate(forgetWaitingFile);
  await form.choosePassphrase(passphrase);
  await form.section('childIdentity');
  await form.type(PATH, 'told');
  await form.saved();
  const isSaidToBeNew = await form.root.getByText('This place for drafts is new').isVisible();
  browser.stop();
  const left = disk.cut(folder.path, `left-${trials}`);
  await browser.kill();
  disk.remove();
  const found = await readAgain(left).catch((error) => String(error.message));
  left.remove();
  return { found, isSaidToBeNew };
}

async function readAgain(left) {
  const browser = await openBrowserOn(left.path);
  try {
    const form = new FormPage(browser.page, browser);
    await form.open(`${place.portal}/`);
    await form.unlock(passphrase).catch(async (error) => {
      const says = await form.root.locator('amparo-unlock section').innerText();
      throw new Error(`The vault does not open again: ${says}`, { cause: error });
    });
    await form.root.locator('amparo-drafts li').first().waitFor();
    assert.equal(await form.root.locator('amparo-drafts [role=alert]').count(), 0, DAMAGED);
    await form.goOn();
    return (await form.answers())[PATH] ?? '';
  } finally {
    await browser.kill();
  }
}

async function trial({ relaxed = false } = {}) {
  const disk = new JournalDisk(folder.path, `disk-${trials}`, { from: settled });
  const cut = await typeAndCut(disk, { relaxed });
  const found = await readAgain(cut.left).catch((error) => {
    if (relaxed && error.message.includes(DAMAGED)) return undefined; // the control has lost it as a whole
    throw error;
  });
  cut.left.remove();
  disk.remove();
  const lost = cut.at[(found ?? '').length];
  return { ...cut, found, age: lost === undefined ? 0 : cut.cutAt - lost };
}

test('nothing shown as saved is lost when the power is cut', { skip }, async (t) => {
  const ages = [];
  let keys = 0;
  for (let each = 0; each < TRIALS; each += 1) {
    const { text, found = '', shown, at, age } = await trial();
    assert.ok(text.startsWith(found), 'what is found is how the text begins');
    assert.ok(found.startsWith(shown), `shown as saved: ${shown.length} letters, found: ${found.length}`);
    keys += at.length;
    ages.push(age);
  }
  const oldest = Math.max(...ages);
  t.diagnostic(`${TRIALS} cuts, ${keys} keystrokes, the oldest lost was ${oldest.toFixed(0)} ms old`);
  assert.ok(oldest <= OLDEST_LOST_MS);
});

test('the control, which writes with relaxed durability, loses', { skip }, async (t) => {
  const lost = [];
  for (let each = 0; each < CONTROLS; each += 1) {
    const { found = '', shown } = await trial({ relaxed: true });
    if (!found.startsWith(shown)) lost.push(shown.length - found.length);
  }
  t.diagnostic(`${lost.length} of ${CONTROLS} lost what was shown as saved, up to ${Math.max(0, ...lost)} letters`);
  assert.ok(lost.length > 0, 'the harness is void');
});

test('a new vault on a page that has been open for 45 s loses nothing that is shown as saved', { skip }, async (t) => {
  for (let each = 0; each < NEW_VAULTS; each += 1)
    assert.deepEqual(await newVaultAndCut({ isEarly: true }), { found: 'told', isSaidToBeNew: false });
  t.diagnostic(`${NEW_VAULTS} cuts right after the first "Saved", 0 lost`);
});

test(
  'the control, whose file is made with the vault, is lost, and the form has said that it may be',
  { skip },
  async (t) => {
    const lost = [];
    for (let each = 0; each < NEW_VAULTS; each += 1) {
      const { found, isSaidToBeNew } = await newVaultAndCut({ isEarly: false });
      assert.ok(isSaidToBeNew);
      if (found !== 'told') lost.push(found);
    }
    t.diagnostic(`${lost.length} of ${NEW_VAULTS} lost: ${lost[0] ?? ''}`);
    assert.ok(lost.length > 0, 'the harness is void');
  },
);
