// A marker is typed into the boxes of every form, and each way out of a page is searched for it: events, attributes, the
// address, the title, the console, errors, requests, reports, storage, messages, timings, the clipboard, and what is printed and not on the screen.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { answerEverything } from './journey/answer-everything.mjs';
import { openBrowser } from './journey/browser.mjs';
import { CasesPage } from './journey/cases-page.mjs';
import { marker } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { openPlace } from './journey/place.mjs';
import { fillIn } from './journey/registration.mjs';
import { findInSinks, watchSinks } from './journey/sinks.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { until } from './journey/until.mjs';

const FORMS = [
  'age-assessment',
  'assent',
  'best-interests-assessment',
  'best-interests-determination',
  'case-closure',
  'case-plan',
  'case-transfer',
  'consent',
  'data-sharing',
  'family-reintegration-plan',
  'family-tracing',
  'follow-up',
  'guardianship',
  'referral',
  'reintegration-plan',
  'safe-disclosure',
  'trafficking-screening',
];
const BOXES_A_FORM = Number(process.env.BOXES ?? 8);

const passphrase = `${marker()} ${marker()}`;
const texts = ['consentRecord', 'givenName', 'otherNames', 'reason', 'adult', 'address', 'contact', 'risk', 'worker'];
const said = Object.fromEntries(texts.map((name) => [name, marker()]));
const typed = [...Object.values(said), ...passphrase.split(' ')];
const mark = () => {
  const text = marker();
  typed.push(text);
  return text;
};

let place;
let browser;
let page;
let byPath;
let heard;

before(async () => {
  place = await openPlace();
  const opened = await openBrowser();
  ({ browser, byPath } = opened);
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  heard = await watchSinks(context, {
    own: (request) => request.method() === 'PUT' && request.url().startsWith(`${place.receiver}/submissions/`),
  });
  page = await context.newPage();
});

after(async () => {
  await browser?.close();
  await place?.close();
});

const nowhere = async () => assert.deepEqual(await findInSinks(page, heard, typed), {});

// Runs in the page: a form of its own takes the place of what was shown, with the same receiver and the same vault.
const showForm = async (tag) => {
  const entry = document.querySelector('script[type=module][src*="caseload.min.js"]').src;
  await import(new URL(`${tag}.min.js`, entry).href);
  const before = document.querySelector('#cases, [data-form]') ?? document.querySelector('amparo-caseload');
  const form = document.createElement(`amparo-${tag}`);
  for (const name of ['storage', 'endpoint', 'token']) form.setAttribute(name, before.getAttribute(name));
  form.dataset.form = tag;
  form.layout = 'page';
  form.settings = { photoConsent: true };
  before.replaceWith(form);
};

/** Types a text of its own into boxes from all over a form, key by key into the first of them. */
async function typeInto(form) {
  await form.root.locator('amparo-form').evaluate((each) => each.updateComplete); // its sections come one after another
  const boxes = await form.root.locator('amparo-section').locator('input[type=text]:enabled, textarea:enabled').all();
  const apart = Math.max(1, Math.floor(boxes.length / BOXES_A_FORM));
  for (const [at, box] of boxes.entries()) {
    if (at % apart > 0) continue;
    if ((await box.count()) === 0) break; // what was typed took others away
    await box.focus();
    if (at === 0) await page.keyboard.type(mark());
    else await page.keyboard.insertText(mark());
  }
}

describe('what is typed into a form', () => {
  const step = stepsOfOneJourney();

  step('is watched on its way into a registration that is sent', async () => {
    const form = new FormPage(page, { byPath });
    await form.open(`${place.portal}/`);
    await form.choosePassphrase(passphrase);
    await fillIn(form, said);
    await form.section('childIdentity');
    await form.box('childIdentity.placeOfBirth').focus();
    await page.keyboard.type(mark());
    await form.type('childIdentity.dateOfBirth', mark(), 'year'); // what cannot be read is typed, too
    await form.leave();
    await nowhere();
    await form.date('childIdentity.dateOfBirth', { year: '2012' });
    await form.section('signOff');
    await form.type('signOff.caseworkerSignature', said.worker, 'name');
    await form.saved();
    await form.review();
    await nowhere();
    await form.send.click();
    await form.sentPanel.getByRole('heading', { name: 'Received' }).waitFor({ timeout: 60_000 });
    assert.equal((await place.arrived()).length, 1);
    await nowhere();
  });

  step(
    'is nowhere but in its form while each of the other forms is filled in, reviewed and tried to be sent',
    async (t) => {
      const cases = new CasesPage(page, { byPath });
      await cases.open(`${place.portal}/cases`);
      await cases.unlock(passphrase);
      const faults = {};
      for (const tag of FORMS) {
        await page.evaluate(showForm, tag);
        const form = new FormPage(page, { byPath, within: `amparo-${tag}` });
        await form.heading.first().waitFor();
        await answerEverything(form, { line: mark(), lines: `${mark()}\n${mark()}` });
        await typeInto(form);
        await form.saved();
        const inForm = await findInSinks(page, heard, typed);
        await form.review();
        await form.send.click();
        const inReview = await findInSinks(page, heard, typed);
        if (Object.keys({ ...inForm, ...inReview }).length > 0) faults[tag] = { inForm, inReview };
      }
      t.diagnostic(`${typed.length} texts in ${FORMS.length + 1} forms`);
      assert.deepEqual(faults, {});
      assert.deepEqual(heard.clipboard, [], 'nothing is copied by itself');
    },
  );

  step('is found in every sink into which a page lets it', async () => {
    const leaked = {
      ...{ console: marker(), errors: marker(), requests: marker(), violations: marker(), events: marker() },
      ...{ messages: marker(), attributes: marker(), address: marker(), title: marker(), history: marker() },
      ...{ 'window name': marker(), cookies: marker(), 'web storage': marker(), stored: marker(), locks: marker() },
      ...{ 'performance entries': marker(), 'light DOM': marker(), clipboard: marker(), 'print view': marker() },
    };
    await page.evaluate(leakIntoAll, leaked);
    const [atOnce, byKeys] = [marker(), marker()];
    await page.locator('#box-of-the-page').focus();
    await page.keyboard.insertText(atOnce);
    await page.keyboard.type(byKeys);
    // What a person copies herself no script has to say: it is read off the clipboard.
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    const all = { ...leaked, keys: byKeys };
    const found = await until('everything that leaked is found', async () => {
      const seen = await findInSinks(page, heard, [...Object.values(all), atOnce]);
      return Object.keys(all).every((sink) => seen[sink]) && seen;
    });
    for (const [sink, text] of Object.entries(all)) assert.ok(found[sink].includes(text), `the scan sees ${sink}`);
    assert.ok(found.events.includes(atOnce), 'the scan sees what is typed into a box of the page');
    assert.ok(found.clipboard.includes(atOnce), 'the scan sees what is on the clipboard');
  });
});

// Runs in the page: the control.
const leakIntoAll = async (texts) => {
  console.log(texts.console);
  setTimeout(() => {
    throw new Error(texts.errors);
  });
  await fetch(`${location.pathname}?${texts.requests}`).catch(() => undefined);
  const image = new Image();
  image.src = `https://elsewhere.example/${texts.violations}`;
  document.body.dispatchEvent(new CustomEvent('told', { detail: { child: texts.events } }));
  new BroadcastChannel('told').postMessage({ child: texts.messages });
  document.body.dataset.child = texts.attributes;
  history.replaceState({ child: texts.history }, '', `#${texts.address}`);
  document.title = texts.title;
  window.name = texts['window name'];
  document.cookie = `child=${texts.cookies}`;
  sessionStorage.setItem('child', texts['web storage']);
  await (await caches.open(texts.stored)).keys();
  const database = await new Promise((resolve) => {
    const request = indexedDB.open('twin', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('plain');
    request.onsuccess = () => resolve(request.result);
  });
  await new Promise((resolve) => {
    const transaction = database.transaction('plain', 'readwrite');
    transaction.objectStore('plain').put(new TextEncoder().encode(texts.stored), 1);
    transaction.oncomplete = resolve;
  });
  database.close();
  void navigator.locks.request(texts.locks, () => new Promise(() => undefined));
  performance.mark(texts['performance entries']);
  await navigator.clipboard.writeText(texts.clipboard);
  const onPaper = document.createElement('p');
  onPaper.className = 'on-paper';
  onPaper.append(texts['print view']);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media screen { .on-paper { display: none } }');
  document.adoptedStyleSheets.push(sheet);
  document.body.append(onPaper);
  const box = document.createElement('input');
  box.id = 'box-of-the-page';
  document.body.append(texts['light DOM'], box);
};
