// A photo as a phone writes it and a signature drawn by hand: without a network, through a crash, to the receiver, once. What
// the photo tells about the place, the device and the owner arrives nowhere, and nothing of it is readable on the disk.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { openBrowserOn } from './journey/browser.mjs';
import { findOnDisk, leakInDatabase, leakOnPurpose, marker, piecesOf } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { METADATA, takePhoto } from './journey/photo.mjs';
import { openPlace, temporaryFolder } from './journey/place.mjs';
import { fillIn } from './journey/registration.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { until } from './journey/until.mjs';
import { watch } from './journey/watch.mjs';

const PHOTO = 'childIdentity.photoAttached';
const SIGNATURE = 'signOff.caseworkerSignature';
const SIZE = { width: 1200, height: 900 };
const PIECES = 40;

const passphrase = `${marker()} ${marker()}`;
const texts = ['consentRecord', 'givenName', 'otherNames', 'reason', 'adult', 'address', 'contact', 'risk', 'worker'];
const said = Object.fromEntries(texts.map((name) => [name, marker()]));
const told = [marker(), marker(), marker(), marker()];
const fileName = `${marker()}.jpg`;
const typed = [...Object.values(said), ...passphrase.split(' '), ...told, fileName];

let place;
let profile;
let camera;
let browser;
let form;
const requests = [];
const violations = [];

before(async () => {
  place = await openPlace();
  profile = temporaryFolder('profile');
  camera = temporaryFolder('camera');
});

after(async () => {
  await browser?.kill();
  await place?.close();
  profile?.remove();
  camera?.remove();
});

async function start() {
  browser = await openBrowserOn(profile.path);
  const seen = await watch(browser.context);
  requests.push(seen.requests);
  violations.push(seen.violations);
  form = new FormPage(browser.page, browser);
}

// The host says that there is consent to photos; in this country of the tests there always is.
const allowPhotos = () => form.root.evaluate((element) => (element.settings = { photoConsent: true }));

// Runs in the page: the control, a photo in a plain database.
const keepPlainly = async (content) => {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('camera', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('plain');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise((resolve, reject) => {
    const transaction = database.transaction('plain', 'readwrite', { durability: 'strict' });
    transaction.objectStore('plain').put(bytes, 1);
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
};

async function signByHand() {
  await form.section('signOff');
  await form.choose(SIGNATURE, 'By drawing on the screen');
  const pad = form.at(SIGNATURE).locator('canvas[part=pad]');
  await pad.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await pad.boundingBox();
  const { mouse } = browser.page;
  await mouse.move(x + width * 0.2, y + height * 0.5);
  await mouse.down();
  for (const [along, down] of [
    [0.4, 0.2],
    [0.5, 0.8],
    [0.8, 0.4],
  ])
    await mouse.move(x + width * along, y + height * down, { steps: 5 });
  await mouse.up();
}

/** Size of what a canvas shows, and how many of its points are drawn. */
const shown = (path) =>
  form
    .at(path)
    .locator('canvas')
    .first()
    .evaluate((canvas) => {
      const { width, height } = canvas;
      if (width === 0) return { width, height, inked: 0 };
      const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
      return { width, height, inked: data.filter((value, at) => at % 4 === 3 && value > 0).length };
    });

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const onDisk = (what) => new Set(findOnDisk(profile.path, what).map((each) => each.marker));

describe('a registration with a photo and a drawn signature', () => {
  const step = stepsOfOneJourney();
  let original;
  let leakedTexts;
  let leakedPieces;
  let leakedPhoto;
  let caseCode;
  let photo;
  let drawing;
  let submission;
  let arrivedPhoto;

  step('is begun, and the network goes', async () => {
    await start();
    original = await takePhoto(browser.page, { ...SIZE, told });
    for (const each of [...METADATA.slice(0, 2), ...told.map((text) => Buffer.from(text))])
      assert.ok(original.includes(each), 'the photo to begin with tells what it shall not tell');
    writeFileSync(join(camera.path, fileName), original);
    await form.open(`${place.portal}/`);
    await browser.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await form.choosePassphrase(passphrase);
    await allowPhotos();
    caseCode = await form.caseCode();
    await form.saved(); // what comes behind the form is there now
    await browser.context.setOffline(true);
    await fillIn(form, said);
  });

  step('takes the photo from its file and the signature from the hand', async () => {
    await form.section('childIdentity');
    await form.at(PHOTO).locator('input[type=file]').setInputFiles(join(camera.path, fileName));
    [photo] = await until('the photo is an answer', async () => (await form.answers())[PHOTO]);
    await signByHand();
    ({ drawing } = await until('the drawing is an answer', async () => (await form.answers())[SIGNATURE]));
    await form.saved();
    assert.deepEqual([photo.type, drawing.type], ['image/jpeg', 'image/png']);
  });

  step('leaves neither words nor picture on the disk when the browser is killed', async (t) => {
    const other = await takePhoto(browser.page, { width: 300, height: 200, told });
    leakedPieces = piecesOf(other.subarray(2000), 5);
    leakedPhoto = other.subarray(2000).toString('base64');
    await browser.page.evaluate(keepPlainly, leakedPhoto);
    leakedTexts = (await leakOnPurpose(browser.page)).inDatabase;
    const leaked = [...leakedTexts, ...leakedPieces];
    await until('the scan finds what leaked on purpose', () => onDisk(leaked).size === leaked.length);
    await browser.kill();
    assert.deepEqual(onDisk([...typed, caseCode, ...piecesOf(original, PIECES)]), new Set());
    assert.equal(onDisk(leaked).size, leaked.length);
    t.diagnostic(`0 of ${typed.length} texts and of ${PIECES} pieces of the photo; ${leaked.length} controls found`);
  });

  step('shows both again, unlocked without a network', async () => {
    await start();
    await browser.context.setOffline(true);
    await form.open(`${place.portal}/`);
    await allowPhotos();
    await form.unlock(passphrase);
    await form.goOn(caseCode);
    const answers = await form.answers();
    assert.deepEqual([answers[PHOTO], answers[SIGNATURE].drawing], [[photo], drawing]);
    await form.section('childIdentity');
    await until('the photo is seen, upright', async () => {
      const { width, height, inked } = await shown(PHOTO);
      return inked > 10_000 && height > width;
    });
    await form.section('signOff');
    await until('the signature is seen', async () => (await shown(SIGNATURE)).inked > 500);
  });

  step('is sent: it waits, and arrives by itself when the network is back', async () => {
    await form.review();
    await browser.page.evaluate(() => {
      const keep = (event) => (globalThis.sent = JSON.stringify(event.submission));
      document.addEventListener('amparo-submit', keep, { once: true });
    });
    await form.send.click();
    await form.sentPanel.getByRole('heading', { name: 'Kept on this device, waiting for a network' }).waitFor();
    submission = JSON.parse(await browser.page.evaluate(() => globalThis.sent));
    assert.deepEqual(await place.arrived(), []);
    await browser.context.setOffline(false);
    await form.sentPanel.getByRole('heading', { name: 'Received' }).waitFor({ timeout: 60_000 });
  });

  step('is there once, with the bytes of the picture and of the drawing', async () => {
    assert.deepEqual(
      (await place.arrived()).map(({ id }) => id),
      [submission.id],
    );
    const { answers } = await place.stored(submission.id);
    assert.deepEqual(answers.childIdentity.photoAttached, [photo]);
    assert.deepEqual(answers.signOff.caseworkerSignature.drawing, drawing);
    for (const { id, bytes, hash } of [photo, drawing]) {
      const content = await place.attachment(submission.id, id);
      assert.deepEqual([content.length, sha256(content)], [bytes, hash]);
    }
    arrivedPhoto = await place.attachment(submission.id, photo.id);
    const pieces = requests.flat().filter(({ method, url }) => method === 'PUT' && url.includes('/attachments/'));
    assert.equal(pieces.filter(({ url }) => url.includes(drawing.id)).length, 1);
  });

  step('tells the receiver nothing of the place, the device, the owner and the file', async () => {
    const content = await place.attachment(submission.id, drawing.id);
    const everything = Buffer.concat([
      arrivedPhoto,
      content,
      Buffer.from(JSON.stringify(await place.stored(submission.id))),
    ]);
    for (const each of [...METADATA, ...told, fileName])
      assert.equal(everything.includes(each), false, `it tells ${each}`);
    const size = await browser.page.evaluate(async (text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const { width, height } = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      return { width, height };
    }, arrivedPhoto.toString('base64'));
    assert.deepEqual(size, { width: SIZE.height, height: SIZE.width }); // turned the right way up
  });

  step('leaves nothing readable on the device after it was received and the browser ended', async (t) => {
    // Once more: what leaked before the browser was killed may be packed by now, a text or a piece of it in two.
    leakedTexts = [marker(), marker()];
    await browser.page.evaluate(leakInDatabase, leakedTexts);
    await browser.page.evaluate(keepPlainly, leakedPhoto);
    await browser.quit();
    browser = undefined;
    const pieces = [...piecesOf(original, PIECES), ...piecesOf(arrivedPhoto.subarray(1000), PIECES)];
    assert.deepEqual(onDisk([...typed, caseCode, ...pieces]), new Set());
    assert.equal(onDisk(leakedTexts).size + onDisk(leakedPieces).size, leakedTexts.length + leakedPieces.length);
    t.diagnostic(`0 of ${typed.length} texts and of ${pieces.length} pieces of the photo after it was sent`);
    assert.deepEqual(violations.flat(), []);
  });
});
