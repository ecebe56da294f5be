// The list of drafts comes behind the form. Where it does not come, nobody shall believe that the drafts are gone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowserOn } from './journey/browser.mjs';
import { marker } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { openPlace, temporaryFolder } from './journey/place.mjs';

const LIST = '**/later/drafts-*';
const passphrase = `${marker()} ${marker()}`;

let place;
let profile;
let browser;

before(async () => {
  place = await openPlace();
  profile = temporaryFolder('profile');
  browser = await openBrowserOn(profile.path);
});

after(async () => {
  await browser?.kill();
  await place?.close();
  profile?.remove();
});

test('a list of drafts that cannot be fetched says so, and the drafts are there when it comes', async () => {
  const { context, page } = browser;
  // What keeps the page for times without a network would keep the list as well.
  await context.addInitScript(() => (navigator.serviceWorker.register = () => new Promise(() => undefined)));
  let refused = 0;
  await context.route(LIST, (route) => {
    refused += 1;
    return route.abort();
  });
  const form = new FormPage(page, browser);
  await form.open(`${place.portal}/`);
  await form.choosePassphrase(passphrase);
  const caseCode = await form.caseCode();
  await form.saved();
  await page.reload();
  await form.unlock(passphrase);
  await form.root.getByText('The drafts cannot be read just now. Reload the page to try again').waitFor();
  assert.ok(refused > 0);

  await context.unroute(LIST);
  await page.reload();
  await form.unlock(passphrase);
  await form.goOn(caseCode);
  assert.equal(await form.root.getByText('The drafts cannot be read just now.').count(), 0);
});
