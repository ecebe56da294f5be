// What is left of the answers after a lock, in every tab, and what the next person finds who presses Back.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser } from './journey/browser.mjs';
import { marker } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { findInAccessibilityTree, findInHeap, findOnPage } from './journey/heap.mjs';
import { openPlace } from './journey/place.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { tellBlank } from './journey/tell-blank.mjs';
import { until } from './journey/until.mjs';

const NEUTRAL = 'https://weather.example/';
const SIX_MINUTES = 360_000;

const passphrase = `${marker()} ${marker()}`;
const secrets = passphrase.split(' ');
const typed = [];
let place;
let browser;
let context;
let page;
let form;
let second;
const blankAfter = [];
const blankAtOnce = [];

before(async () => {
  place = await openPlace();
  const opened = await openBrowser({ keepsPages: true });
  browser = opened.browser;
  context = await browser.newContext();
  await context.route(`${NEUTRAL}**`, (route) =>
    route.fulfill({ body: '<!doctype html><title>Weather</title><h1>Sunny</h1>', contentType: 'text/html' }),
  );
  await context.exposeBinding('tell', (_, what, ms, wasAtOnce) => {
    blankAfter.push(ms);
    blankAtOnce.push(wasAtOnce);
  });
  await context.addInitScript(tellBlank, ['keyup', 'click']);
  await context.addInitScript(putClockOn);
  page = await context.newPage();
  form = new FormPage(page, opened);
  second = new FormPage(await context.newPage(), opened);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

// Runs in the page, before anything else: a clock that can be put on, as a device that sleeps does to it.
function putClockOn() {
  const now = Date.now;
  globalThis.slept = 0;
  Date.now = () => now() + globalThis.slept;
  addEventListener('pageshow', ({ persisted }) => (globalThis.isFromMemory = persisted));
}

/** Types by keyboard: what a test hands to the page by evaluation would be found in its heap whatever the form does. */
async function type(at, path, text = marker()) {
  await at.box(path).focus();
  await at.page.keyboard.insertText(text);
  typed.push(text);
}

async function fillSome(at) {
  await at.section('caseHeader');
  await at.choose('caseHeader.consentBasis', 'Consent is recorded');
  await type(at, 'caseHeader.consentRecord');
  await at.section('childIdentity');
  for (const path of ['givenName', 'familyName', 'otherNames']) await type(at, `childIdentity.${path}`);
  await at.section('care');
  await type(at, 'care.currentAddress');
  await at.root.locator('amparo-form .steps-back button').first().click(); // what was taken back is kept to be done again
  await at.root.locator('amparo-form .steps-back button').nth(1).click();
  await at.review();
  await at.section('childIdentity');
  await at.saved();
}

async function nothingIsLeft(on) {
  await until('nothing of the answers stands on the page', async () => (await findOnPage(on, typed)).length === 0);
  assert.deepEqual(await findInAccessibilityTree(on, typed), []);
  await until('nothing of them can be reached by a script', async () => {
    const found = await findInHeap(on, [...typed, ...secrets]);
    return found.length === 0;
  });
}

const pressShiftThrice = async () => {
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Shift');
};

describe('a device that is locked or left', () => {
  const step = stepsOfOneJourney();

  step('holds the answers of two tabs, where the scan finds every one', async (t) => {
    await form.open(`${place.portal}/`);
    await form.choosePassphrase(passphrase);
    await fillSome(form);
    await second.open(`${place.portal}/`);
    await second.unlock(passphrase);
    await second.root.getByRole('button', { name: 'Begin a new form' }).click();
    const before = typed.length;
    await fillSome(second);
    const [first, others] = [typed.slice(0, before), typed.slice(before)];
    assert.deepEqual(await findInHeap(page, first), first);
    assert.deepEqual(await findInHeap(second.page, others), others);
    assert.deepEqual(await findInAccessibilityTree(page, [first[1]]), [first[1]]);
    t.diagnostic(`${typed.length} texts found in two heaps before the lock`);
  });

  step(
    'has none of them in any tab once one is locked: not on the page, not in a heap, not for a screen reader',
    async () => {
      await page.bringToFront();
      await form.root.getByRole('button', { name: 'Lock', exact: true }).click();
      for (const on of [page, second.page]) await nothingIsLeft(on);
    },
  );

  step('has none of them once it has woken up, frozen and without a network, when nobody touched it', async (t) => {
    await form.unlock(passphrase);
    await type(form, 'childIdentity.placeOfBirth');
    const last = typed.at(-1);
    assert.deepEqual(await findOnPage(page, [last]), [last]);
    await context.setOffline(true);
    const session = await context.newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await page.evaluate((ms) => (globalThis.slept = ms), SIX_MINUTES);
    const woken = Date.now();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await until('it is locked', async () => (await findOnPage(page, typed)).length === 0);
    t.diagnostic(`${Date.now() - woken} ms from waking to a page without answers`);
    await nothingIsLeft(page);
    await context.setOffline(false);
  });

  step('goes on where it was, with the letter that was typed last', async () => {
    await form.unlock(passphrase);
    await form.heading.waitFor();
    assert.equal(await form.box('childIdentity.placeOfBirth').inputValue(), typed.at(-1));
    await until('the caret is in its box', () =>
      form.box('childIdentity.placeOfBirth').evaluate((box) => box.getRootNode().activeElement === box),
    );
  });

  step('shows no answer when Back brings out a page that was left for another', async (t) => {
    await page.goto(NEUTRAL);
    await page.goBack({ waitUntil: 'commit' });
    await form.root.locator('amparo-unlock').waitFor();
    t.diagnostic(`from the browser's memory: ${await page.evaluate(() => globalThis.isFromMemory)}`); // not while a test steers it
    await nothingIsLeft(page);
  });

  step('is not left by capital letters', async () => {
    await form.unlock(passphrase);
    if ((await form.root.locator('amparo-drafts').count()) > 0)
      await form.root.locator('amparo-drafts li').first().getByRole('button').first().click();
    await form.heading.waitFor();
    await form.section('childIdentity');
    await form.box('childIdentity.middleOrFatherName').focus();
    for (const letter of 'AHMED') await page.keyboard.press(`Shift+${letter}`);
    assert.equal(await form.box('childIdentity.middleOrFatherName').inputValue(), 'AHMED');
    await form.saved();
  });

  step('is blank at once after Shift three times, has sealed the last letter, and Back leads elsewhere', async (t) => {
    await form.root.evaluate((element, to) => (element.exitTo = to), NEUTRAL);
    await type(form, 'childIdentity.otherNames', 'last');
    await pressShiftThrice();
    await page.waitForURL(NEUTRAL);
    t.diagnostic(`${blankAfter.map(Math.round).join(', ')} ms from the key to the first blank frame`);
    assert.deepEqual(blankAtOnce, [true], 'in the dispatch of the key, before it seals');
    await page.goBack({ waitUntil: 'commit' });
    await pause(500);
    assert.notEqual(new URL(page.url()).origin, place.portal);
    assert.deepEqual(await findOnPage(page, typed), []);
    await page.goForward({ waitUntil: 'commit' });
    assert.equal(page.url(), NEUTRAL);
    await form.open(`${place.portal}/`);
    await form.unlock(passphrase);
    const [last] = typed.slice(-1);
    await until('the draft with the last letter is there', async () => {
      const lines = form.root.locator('amparo-drafts li');
      await lines.first().waitFor();
      for (let at = 0; at < (await lines.count()); at += 1) {
        await lines.nth(at).getByRole('button').first().click();
        await form.root.locator('amparo-form').waitFor();
        if (JSON.stringify(await form.answers()).includes(last)) return true;
        await form.root.getByRole('button', { name: 'All drafts' }).click();
        await lines.first().waitFor();
      }
      return false;
    });
  });

  step('is left by the button too, without a network, for a page that needs none', async (t) => {
    await context.setOffline(true);
    await form.root.getByRole('button', { name: 'Leave quickly' }).click();
    await page.waitForURL('about:blank');
    assert.equal(blankAtOnce.at(-1), true, 'in the dispatch of the press');
    t.diagnostic(`${Math.round(blankAfter.at(-1))} ms from the press to the first blank frame`);
    await page.goBack({ waitUntil: 'commit' }).catch(() => undefined); // there may be nothing to go back to
    assert.deepEqual(await findOnPage(page, typed), []);
    await context.setOffline(false);
  });
});
