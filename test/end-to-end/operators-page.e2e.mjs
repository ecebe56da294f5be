// The operators' page: what arrived, by code; a sealed record opens with the operator's key, in the browser alone.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openBrowser } from './journey/browser.mjs';
import { axeFindings } from './journey/on-a-phone.mjs';
import { openOperators, READER } from './journey/operators-place.mjs';
import { keyPair } from './journey/seal.mjs';

let place;
let started;
let page;
let complaints;
let requests;

before(async () => {
  place = await openOperators();
  await place.sendPlain('PLAIN-1', { place: 'school', remarks: 'She smiled.', people: [{ id: 'a', name: 'An aunt' }] });
  await place.sendSealed('SEALED-1', { place: 'home', remarks: 'Told to nobody else.' });
  await place.sendSealed('OTHER-1', {}, keyPair().publicKey);
  started = await openBrowser();
});
after(async () => {
  await started?.browser.close();
  await place?.close();
});
beforeEach(() => open());

async function open(options = {}) {
  const context = await started.browser.newContext(options);
  page = await context.newPage();
  complaints = [];
  requests = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto(place.address);
}

async function signIn() {
  await page.getByLabel('Reading token').fill(READER);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What arrived' }).waitFor();
}

const chooseKey = (file) =>
  page
    .getByLabel('Key file')
    .setInputFiles({ name: 'key.json', mimeType: 'application/json', buffer: Buffer.from(file) });
const open_ = (code) => page.getByRole('button', { name: code }).click();

test('a token that may not read is told so, and nothing is shown', async () => {
  await page.getByLabel('Reading token').fill('nobody-gave-this-one-out');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('The receiver does not know this token.').waitFor();
  assert.equal(await page.getByRole('heading', { name: 'What arrived' }).count(), 0);
});

test('what arrived is found by its code with the keyboard alone', async () => {
  await page.keyboard.type(READER);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'SEALED-1' }).waitFor();
  await page.getByText('3 arrived in 30 days').waitFor();
  await page.getByLabel('Case code').focus();
  await page.keyboard.type('PLAIN-1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'SEALED-1' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'PLAIN-1' }).focus();
  await page.keyboard.press('Enter');
  for (const words of ['The visit', 'Where did you meet?', 'At school', 'She smiled.', 'Name of the person', 'An aunt'])
    await page.getByText(words, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Open the file' }).click();
  await page.getByRole('img', { name: 'The file as it was sent.' }).waitFor();
  assert.deepEqual(complaints, []);
  assert.ok(!requests.some((each) => each.split(' ')[0].includes('PLAIN-1')), 'a case code stands in no address');
});

test('a sealed record and its photo open with the key, which never leaves the page', async () => {
  await signIn();
  await open_('SEALED-1');
  await page.getByText('Choose your private key file').waitFor();
  await chooseKey('{"kty":"EC"}');
  await page.getByText('This file holds no private key').waitFor();
  await chooseKey(place.key.file);
  await page.getByText('A private key is open in this page').waitFor();
  await open_('SEALED-1');
  await page.getByText('Told to nobody else.').waitFor();
  await page.getByRole('button', { name: 'Open the file' }).click();
  await page.getByRole('img', { name: 'The file as it was sent.' }).waitFor();
  await open_('OTHER-1');
  await page.getByText('sealed to another key than yours').waitFor();
  const { d } = JSON.parse(place.key.file);
  assert.ok(!requests.some((each) => each.includes(d)));
  assert.ok(requests.every((each) => each.startsWith(new URL(place.address).origin) || each.startsWith('blob:')));
  assert.deepEqual(complaints, []);
});

test('signing out leaves nothing of it in the page', async () => {
  await signIn();
  await chooseKey(place.key.file);
  await open_('SEALED-1');
  await page.getByText('Told to nobody else.').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  const left = await page.locator('#page').evaluate((main) => main.shadowRoot.textContent);
  assert.doesNotMatch(left, /SEALED-1|nobody else/);
  await signIn();
  await open_('SEALED-1');
  await page.getByText('Choose your private key file').waitFor();
});

test('it fits a phone of 360 px, and axe finds nothing wrong', async () => {
  // Without the page's own policy, which would not let axe in.
  await open({ viewport: { width: 360, height: 740 }, bypassCSP: true });
  await signIn();
  await open_('PLAIN-1');
  await page.getByText('She smiled.').waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing scrolls sideways');
  assert.deepEqual(await axeFindings(page), []);
});
