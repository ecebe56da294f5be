// Everything is erased in an emergency: without a network, in every tab, before anybody can look, and for this worker alone.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { openBrowser } from './journey/browser.mjs';
import { marker } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { findOnPage } from './journey/heap.mjs';
import { openPlace } from './journey/place.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { tellBlank } from './journey/tell-blank.mjs';

const NEUTRAL = 'https://weather.example/';
const hers = `${marker()} ${marker()}`;
const his = `${marker()} ${marker()}`;
const typed = marker();
const told = [];
const inTime = [];
let place;
let browser;
let context;
let page;
let form;
let second;
let stored;

before(async () => {
  place = await openPlace();
  const opened = await openBrowser();
  browser = opened.browser;
  // No service worker: what was not loaded before the network went cannot be had.
  context = await browser.newContext({ serviceWorkers: 'block' });
  await context.route(`${NEUTRAL}**`, (route) => route.fulfill({ body: '<h1>Sunny</h1>', contentType: 'text/html' }));
  await context.exposeBinding('tell', ({ page: from }, what, ms, wasInTime) => {
    told.push([from === page ? what : `${what} elsewhere`, Math.round(ms)]);
    if (from === page && wasInTime) inTime.push(what);
  });
  await context.addInitScript(tellBlank, ['keydown', 'click']);
  await context.addInitScript(tellOverwritten);
  page = await context.newPage();
  form = new FormPage(page, opened);
  second = new FormPage(await context.newPage(), opened);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

// Runs in the page: how long after the last key the file is overwritten, and whether that was before anything was removed.
function tellOverwritten() {
  let hasRemoved = false;
  for (const name of ['delete', 'clear']) {
    const remove = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...given) {
      hasRemoved = true;
      return remove.apply(this, given);
    };
  }
  addEventListener('keydown', () => (hasRemoved = false), { capture: true });
  const answered = MessagePort.prototype;
  const { set } = Object.getOwnPropertyDescriptor(answered, 'onmessage');
  Object.defineProperty(answered, 'onmessage', {
    set(listener) {
      set.call(this, (event) => {
        if (event.data === true)
          void globalThis.tell('overwritten', performance.now() - globalThis.touchedAt, !hasRemoved);
        listener(event);
      });
    },
  });
}

/** Offers the wipe, for a worker; the page itself is never changed by a host like that, so the form is put there anew. */
const offer = (on, worker) =>
  on.evaluate(
    ([name, to]) => {
      const before = document.querySelector('amparo-registration');
      const after = before.cloneNode();
      Object.assign(after, { worker: name, offerWipe: true, exitTo: to });
      before.replaceWith(after);
    },
    [worker, NEUTRAL],
  );

const rowsOf = (mode, rows) =>
  page.evaluate(
    async ([how, given]) => {
      const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      const database = await done(indexedDB.open('store-4a7d'));
      const store = database.transaction('records', how).objectStore('records');
      for (const [key, value] of given) await done(store.put(Uint8Array.from(value), key));
      const [keys, values] = [await done(store.getAllKeys()), await done(store.getAll())];
      database.close();
      return keys.map((key, at) => [key, Array.from(values[at])]);
    },
    [mode, rows ?? []],
  );

describe('a device that somebody is about to take', () => {
  const step = stepsOfOneJourney();

  step('keeps the drafts of two workers', async () => {
    await form.open(`${place.portal}/`);
    await offer(page, 'his');
    await form.choosePassphrase(his);
    await form.section('childIdentity');
    await form.type('childIdentity.givenName', typed);
    await form.saved();
    await form.open(`${place.portal}/`);
    await offer(page, 'hers');
    await form.choosePassphrase(hers);
    await form.section('childIdentity');
    await form.type('childIdentity.givenName', typed);
    await form.saved();
    stored = await rowsOf('readonly');
    await second.open(`${place.portal}/`);
    await offer(second.page, 'hers');
    await second.unlock(hers);
    await page.bringToFront();
  });

  step('is blank and erased at the second press of a key, without a network, in every tab', async (t) => {
    const button = form.root.locator('amparo-wipe button');
    await button.waitFor();
    await context.setOffline(true);
    await button.focus();
    await page.keyboard.press('Enter');
    await form.root.getByText('is gone for good').waitFor();
    await page.waitForTimeout(600); // a hand that shakes does not count as a second press
    told.length = inTime.length = 0; // making the vaults has written into files too
    await page.keyboard.press('Enter');
    await Promise.all([page, second.page].map((each) => each.waitForURL(NEUTRAL)));
    for (const [what, ms] of told) if (!what.endsWith('elsewhere')) t.diagnostic(`${ms} ms from the key until ${what}`);
    assert.deepEqual(told.map(([what]) => what).sort(), ['blank', 'blank elsewhere', 'overwritten']);
    assert.deepEqual(inTime.sort(), ['blank', 'overwritten'], 'in the dispatch of the key, and before anything else');
    await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
    assert.deepEqual(await findOnPage(page, [typed]), []);
  });

  step('asks for a new passphrase afterwards, as if she had never been there', async () => {
    await context.setOffline(false);
    await form.open(`${place.portal}/`);
    await offer(page, 'hers');
    await form.root.locator('amparo-unlock #again').waitFor();
    const left = await rowsOf('readonly');
    assert.ok(left.length > 0 && left.length < stored.length);
  });

  step('opens nothing with her passphrase, even with every record put back', async () => {
    await rowsOf('readwrite', stored);
    await offer(page, 'hers');
    await form.root.locator('#passphrase').fill(hers);
    await form.root.locator('amparo-unlock button.primary').click();
    await form.root.getByRole('alert').filter({ hasText: 'were erased' }).waitFor();
  });

  step('has kept what the other worker wrote, and deletes it when he wants it, without a network', async () => {
    await offer(page, 'his');
    await form.unlock(his);
    await form.goOn();
    assert.ok(JSON.stringify(await form.answers()).includes(typed));
    await form.root.locator('amparo-wipe button').waitFor(); // what erases has come behind the form
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await form.root.getByRole('button', { name: 'All drafts' }).click();
    await form.root.getByRole('button', { name: /^Delete/ }).click();
    await form.root.getByRole('button', { name: 'Yes, delete' }).click();
    await form.root.getByText('There are no drafts on this device.').waitFor();
  });
});
