// Each field stands in a `<form>` of its own, and a form is what browsers watch to keep what is typed. So everything is
// done here that a browser may take for a submission, and then its profile is read.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe } from 'node:test';
import { openBrowserOn } from './journey/browser.mjs';
import { findOnDisk, leakOnPurpose, marker, notesDownBoxes } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { openPlace, temporaryFolder } from './journey/place.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { until } from './journey/until.mjs';

const LEAST_TYPED = 200;

const passphrase = `${marker()} ${marker()}`;
const typed = [];
let place;
let profile;
let browser;
let form;

before(async () => {
  place = await openPlace();
  profile = temporaryFolder('profile');
});

after(async () => {
  await browser?.kill();
  await place?.close();
  profile?.remove();
});

async function start() {
  browser = await openBrowserOn(profile.path);
  form = new FormPage(browser.page, browser);
  await form.open(`${place.portal}/`);
}

/** Types a text of its own into every box of the section on screen, and presses Enter in it. */
async function typeEverywhere() {
  const boxes = form.root.locator('amparo-section').locator('input[type=text]:enabled, textarea:enabled');
  for (const box of await boxes.all()) {
    const text = marker();
    typed.push(text);
    await box.focus();
    await browser.page.keyboard.insertText(text);
    await browser.page.keyboard.press('Enter');
  }
}

// Runs in the page: what a script can do to a form so that the browser takes it for sent.
const askToSend = () => {
  const formsIn = (root) =>
    Array.from(root.querySelectorAll('*')).flatMap((each) => [
      ...(each.localName === 'form' ? [each] : []),
      ...(each.shadowRoot ? formsIn(each.shadowRoot) : []),
    ]);
  const forms = formsIn(document);
  for (const each of forms) {
    each.requestSubmit();
    each.submit();
  }
  history.pushState(null, '', location.href);
  return forms.length;
};

async function typeThrough() {
  const address = browser.page.url();
  for (const { id } of await form.sections()) {
    await form.section(id);
    await typeEverywhere();
    await browser.page.evaluate(() => fetch(location.href)); // a request that goes well, with the boxes gone after it
    assert.ok((await browser.page.evaluate(askToSend)) > 0);
  }
  assert.equal(browser.page.url(), address);
}

const OTHER_FORM = `<!doctype html><div><template shadowrootmode="open"><form method="post" autocomplete="off">
  <input name="sent" autocomplete="off"></form></template></div>`;

/** The control: such a box in such a form, but one that is sent as forms are; gives what was typed into it. */
async function sendOtherForm() {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(OTHER_FORM));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const page = await browser.context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const text = marker();
  await page.locator('input').pressSequentially(text);
  const sent = page.waitForNavigation();
  await page.keyboard.press('Enter');
  await sent;
  server.closeAllConnections();
  server.close();
  return text;
}

const onDisk = (texts) => findOnDisk(profile.path, texts).map((each) => each.marker);

describe('what is typed into the boxes of a form', () => {
  const step = stepsOfOneJourney();
  let leaked;

  step('is typed with Enter after each, and scripts ask every form to be sent', async (t) => {
    await start();
    await form.choosePassphrase(passphrase);
    while (typed.length < LEAST_TYPED) await typeThrough();
    t.diagnostic(`${typed.length} texts typed`);
    const answers = JSON.stringify(await form.answers());
    assert.ok(typed.filter((text) => answers.includes(text)).length > typed.length / 4, 'the texts are answers');
  });

  step('is nowhere in the profile of a browser that is killed when it has noted down what it notes down', async (t) => {
    const { inDatabase, inBox } = await leakOnPurpose(browser.page);
    leaked = notesDownBoxes(profile.path, t) ? [...inDatabase, inBox, await sendOtherForm()] : inDatabase;
    await until('the scan finds what leaked on purpose', () => leaked.every((each) => onDisk(leaked).includes(each)));
    await browser.kill();
    assert.deepEqual(onDisk([...typed, ...passphrase.split(' ')]), []);
  });

  step('is nowhere in it after the page was left, come back to, and the browser ended', async () => {
    await start();
    await form.unlock(passphrase);
    await form.root.locator('amparo-drafts li').getByRole('button').first().click();
    await form.heading.waitFor();
    await typeThrough();
    await browser.page.goto('about:blank');
    await browser.page.goBack({ waitUntil: 'commit' }); // a page that comes out of the memory does not load again
    await form.root.locator('amparo-unlock, amparo-form').first().waitFor();
    await browser.quit();
    browser = undefined;
    assert.deepEqual(onDisk([...typed, ...passphrase.split(' ')]), []);
    assert.notDeepEqual(onDisk(leaked), []);
  });
});
