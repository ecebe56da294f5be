// What is left of the answers in three tabs of one worker after a lock, where more than one form was open: a case with forms
// that wait and a disclosure, two versions of a draft side by side, a draft out of a sealed file, a photo.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { openBrowser } from './journey/browser.mjs';
import { fillByHand } from './journey/by-hand.mjs';
import { CasesPage } from './journey/cases-page.mjs';
import { marker } from './journey/disk.mjs';
import { disclosingHost, showDisclosure } from './journey/disclosing-host.mjs';
import { FormPage } from './journey/form-page.mjs';
import { findInAccessibilityTree, findInHeap, findOnPage } from './journey/heap.mjs';
import { findInFiles, livePictures } from './journey/live-objects.mjs';
import { takePhoto } from './journey/photo.mjs';
import { openPlace } from './journey/place.mjs';
import { putFile } from './journey/put-file.mjs';
import { fillIn } from './journey/registration.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { tellBlank } from './journey/tell-blank.mjs';
import { stepsOf, told } from './journey/told.mjs';
import { until } from './journey/until.mjs';

const ASSESSMENT = 'Best interests assessment';
const PHOTO = 'childIdentity.photoAttached';

const passphrase = `${marker()} ${marker()}`;
const texts = ['consentRecord', 'givenName', 'otherNames', 'reason', 'adult', 'address', 'contact', 'risk', 'worker'];
const named = (names) => Object.fromEntries(names.map((name) => [name, marker()]));
const registered = named(texts);
const referred = named(['need', 'because']);
const kept = named(['before', 'here', 'there', 'file', 'views']);
const blankAfter = [];
const blankAtOnce = [];
const secrets = [registered, referred, kept].flatMap(Object.values).concat(passphrase.split(' '));

let place;
let browser;
let context;
let comparing;
let reading;
let cases;
let ways;

before(async () => {
  [place, ways] = await Promise.all([openPlace(), told('her-permissions.ts')]);
  const opened = await openBrowser();
  ({ browser } = opened);
  context = await browser.newContext({ serviceWorkers: 'block' }); // it would answer in place of this test
  await context.exposeBinding('tell', (_, what, ms, wasAtOnce) => {
    blankAfter.push(ms);
    blankAtOnce.push(wasAtOnce);
  });
  await context.addInitScript(tellBlank, ['keyup']);
  const hosts = await disclosingHost();
  await context.route(`${place.portal}/host.js`, (route) =>
    route.fulfill({ body: hosts, contentType: 'text/javascript' }),
  );
  comparing = new FormPage(await context.newPage(), opened);
  reading = new FormPage(await context.newPage(), opened);
  cases = new CasesPage(await context.newPage(), opened);
});

after(async () => {
  await browser?.close();
  await place?.close();
});

/** Types by keyboard: what a test hands to the page by evaluation would be found in its heap whatever the form does. */
async function type(form, path, text) {
  await form.page.bringToFront();
  await form.box(path).focus();
  await form.page.keyboard.insertText(text);
}

async function sendToWait(form) {
  await form.review();
  await form.send.click();
  await form.sentPanel.getByRole('heading', { name: /^Kept on this device/ }).waitFor();
}

const isHeld = async (page, held) => {
  assert.deepEqual(await findOnPage(page, held), held);
  assert.deepEqual(await findInHeap(page, held), held);
};

describe('a device that is locked in the middle of several things', () => {
  const step = stepsOfOneJourney();
  const pages = () => [comparing.page, reading.page, cases.page];

  step('has a draft with a photo, of which two tabs made two versions that stand side by side', async () => {
    await comparing.open(`${place.portal}/`);
    await comparing.choosePassphrase(passphrase);
    await comparing.root.evaluate((element) => (element.settings = { photoConsent: true }));
    await comparing.section('childIdentity');
    await type(comparing, 'childIdentity.givenName', kept.before);
    const photo = await takePhoto(comparing.page, { width: 400, height: 300, told: ['a', 'b', 'c', 'd'] });
    const box = comparing.at(PHOTO).locator('input[type=file]').first();
    await putFile(box, { name: 'a.jpg', type: 'image/jpeg', bytes: photo });
    await until('the photo is shown', async () => (await livePictures(comparing.page)).length > 0);
    await comparing.saved();

    await reading.open(`${place.portal}/`);
    await reading.unlock(passphrase);
    await reading.root
      .getByRole('button', { name: /^Go on/ })
      .first()
      .click();
    await reading.root.getByRole('button', { name: 'Open it here as well' }).click();
    await reading.root.locator('amparo-form').waitFor();
    await reading.section('childIdentity');
    await type(reading, 'childIdentity.otherNames', kept.there);
    await reading.saved();
    await type(comparing, 'childIdentity.otherNames', kept.here);
    await comparing.root.locator('amparo-keeping').getByRole('button', { name: 'Compare the two versions' }).click();
    await comparing.root.locator('amparo-compare fieldset').first().waitFor();
    await isHeld(comparing.page, [kept.here, kept.there]);
  });

  step('has a draft open that came out of a sealed file', async () => {
    await reading.page.bringToFront();
    await type(reading, 'childIdentity.placeOfBirth', kept.file);
    await reading.saved();
    await reading.root.getByRole('button', { name: 'All drafts' }).click();
    const files = reading.root.locator('amparo-draft-files');
    await files.locator('summary').click();
    await files.getByRole('button', { name: 'Save all drafts' }).click();
    for (const id of ['passphrase', 'again']) await files.locator(`amparo-seal-drafts #${id}`).fill(passphrase);
    const download = reading.page.waitForEvent('download');
    await files.getByRole('button', { name: 'Seal and save' }).click();
    const file = await (await download).path();
    await files.getByRole('button', { name: 'Go back' }).click();
    await files.locator('summary').click();
    await putFile(files.locator('input[type=file]'), { name: 'drafts', type: '', bytes: readFileSync(file) });
    await files.locator('amparo-open-file #passphrase').fill(passphrase);
    await files.getByRole('button', { name: 'Open the file' }).click();
    await files.getByText(/New drafts from it: \d/).waitFor();
    await reading.root
      .getByRole('button', { name: /^Go on/ })
      .last()
      .click();
    await reading.root.locator('amparo-form').waitFor();
    await reading.review();
    await isHeld(reading.page, [kept.before]);
  });

  step(
    'has a case whose receiver cannot be reached: a disclosure, forms that wait, one of them with a reason, and one in review',
    async () => {
      await cases.page.bringToFront();
      await cases.open(`${place.portal}/cases`);
      await cases.unlock(passphrase);
      await cases.page.evaluate(showDisclosure);
      const registration = await cases.register();
      await fillIn(registration, registered);
      await registration.type('signOff.caseworkerSignature', registered.worker, 'name');
      await registration.saved();
      await context.route(`${place.receiver}/**`, (route) => route.abort());
      await sendToWait(registration);
      await cases.page.locator('amparo-disclosure h2').waitFor();
      await cases.backToCase();
      for (const [name, tag, tell] of [
        ['The child’s assent', 'assent', ways.assentsToHelp],
        ['Informed consent', 'consent', ways.guardianConsents],
        ['Referral', 'referral', refers],
      ]) {
        const form = await cases.begin(name, tag);
        await fillByHand(form, stepsOf(tell));
        if (tag === 'referral')
          assert.deepEqual(await findInHeap(cases.page, Object.values(referred)), Object.values(referred));
        await sendToWait(form);
        await cases.backToCase();
      }
      const form = await cases.begin(ASSESSMENT, 'best-interests-assessment');
      await form.section('rightsViews');
      await type(form, 'rightsViews.childViews', kept.views);
      await form.saved();
      await form.review();
      await isHeld(cases.page, [registered.otherNames, kept.views]);
    },
  );

  step(
    'has nothing of it in any tab once it is locked: no text, no file, no picture, and nothing read out',
    async (t) => {
      const control = marker();
      await cases.page.evaluate(
        (codes) => (globalThis.file = new Blob([Uint8Array.from(codes)])),
        [...Buffer.from(control)],
      );
      assert.deepEqual(await findInFiles(cases.page, [control]), [control], 'the scan sees what stands in a file');
      await cases.lock();
      for (const [tab, page] of pages().entries()) {
        await page.bringToFront(); // what the browser itself still holds it lets go with the next frame, which a tab behind has not
        await until('nothing stands on the page', async () => (await findOnPage(page, secrets)).length === 0);
        assert.deepEqual(await findInAccessibilityTree(page, secrets), []);
        await until('no text can be reached', async () => (await findInHeap(page, secrets)).length === 0);
        await until('no file can be reached', async () => (await findInFiles(page, secrets)).length === 0);
        let left;
        await until(
          () => `no picture can be reached in tab ${tab}, and there is ${left.join(' and ')}`,
          async () => (left = await livePictures(page)).length === 0,
        );
      }
      t.diagnostic(`none of ${secrets.length} texts is left in ${pages().length} tabs`);
    },
  );

  step(
    'is blank at once after Shift three times on the page of a case, where it goes on, and Back shows nothing',
    async (t) => {
      const { page } = cases;
      await page.bringToFront();
      await cases.root.locator('#passphrase').fill(passphrase);
      await cases.root.locator('amparo-unlock button.primary').click();
      await cases.case.locator('amparo-best-interests-assessment amparo-form').waitFor();
      await until('the answer is back', async () => (await findOnPage(page, [kept.views])).length > 0);
      for (let count = 0; count < 3; count += 1) await page.keyboard.press('Shift');
      await page.waitForURL('about:blank');
      t.diagnostic(`${blankAfter.map(Math.round).join(', ')} ms from the key to the first blank frame`);
      assert.deepEqual(blankAtOnce, [true], 'in the dispatch of the key, before it seals');
      await page.goBack({ waitUntil: 'commit' }).catch(() => undefined); // there may be nothing to go back to
      assert.deepEqual(await findOnPage(page, secrets), []);
    },
  );
});

const refers = (form) =>
  form
    .answer('base.kind', 'external')
    .answer('base.urgency', 'within7days')
    .answer('base.services', ['psychosocial'])
    .answer('base.reason', referred.need)
    .answer('base.assentRef', 'ASS-2')
    .answer('base.consentRef', 'CON-2')
    .giveReason('REF-03', referred.because);
