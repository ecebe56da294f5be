// Two hundred texts are typed into a registration in Firefox, saved and sent, a second form is begun, and the browser is killed;
// then its profile is read, what it notes down for the day it crashes included. The control must be found, or the trial proves nothing.
//   npm run test:firefox-profile     (TEXTS=20 for less; FIREFOX_PATH where it is not Debian's firefox-esr)
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { answerAll } from '../end-to-end/journey/answer-everything.mjs';
import { findOnDisk, leakInDatabase, marker } from '../end-to-end/journey/disk.mjs';
import { openFirefoxOn, whyNoFirefox } from '../end-to-end/journey/firefox.mjs';
import { openPlace, temporaryFolder } from '../end-to-end/journey/place.mjs';
import { stepsOfOneJourney } from '../end-to-end/journey/steps.mjs';
import { until } from '../end-to-end/journey/until.mjs';

const LEAST_TYPED = Number(process.env.TEXTS ?? 200);
const NOTED_MS = 4000; // Firefox notes down what it may restore every second here, every fifteen elsewhere.
const FORM = 'amparo-registration';

const missing = whyNoFirefox();
if (missing) console.error(`SKIPPED: no profile of Firefox can be read: ${missing}`);

const passphrase = `${marker()} ${marker()}`;
const typed = [];
const mark = () => {
  const text = marker();
  typed.push(text);
  return text;
};

let place;
let profile;
let browser;

before(async () => {
  if (missing) return;
  place = await openPlace();
  profile = temporaryFolder('firefox');
});

after(async () => {
  await browser?.kill();
  await place?.close();
  profile?.remove();
});

async function start() {
  browser = await openFirefoxOn(profile.path);
  await browser.page.setViewport({ width: 1000, height: 1200 });
  await browser.page.goto(`${place.portal}/`);
}

const find = (selector) => browser.page.waitForSelector(`${FORM} >>> ${selector}`, { timeout: 60_000 });
const press = async (selector) => (await find(selector)).evaluate((button) => button.click());

async function typeInto(box, text) {
  await box.evaluate((element) => {
    element.focus();
    element.select();
  });
  await browser.page.keyboard.type(text);
  await browser.page.keyboard.press('Enter');
}

async function givePassphrase() {
  for (const id of ['passphrase', 'again']) {
    const box = id === 'again' ? await browser.page.$(`${FORM} >>> #again`) : await find('#passphrase');
    if (box) await typeInto(box, passphrase);
  }
  await press('amparo-unlock >>> button.primary').catch(() => undefined); // Enter has done it already
  const next = await find(':is(button.later, amparo-section)'); // a recovery code is offered first
  await next.evaluate((element) => element.localName === 'button' && element.click());
  await find('amparo-section');
}

/** Types a text of its own into every box of the section on screen. */
async function typeEverywhere() {
  for (const box of await browser.page.$$(`${FORM} >>> amparo-section >>> :is(input[type=text], textarea):enabled`))
    await typeInto(box, mark());
}

const session = (work, given) => find('amparo-form').then((form) => form.evaluate(work, given));

async function typeThrough() {
  const before = typed.length;
  const sections = await session((form) => form.session.view.sections.map(({ id }) => id));
  for (const section of sections) {
    await session((form, id) => form.goTo(id), section);
    await pause(200);
    await typeEverywhere();
  }
  assert.ok(typed.length > before, 'there are boxes to type into');
}

// Runs in the page: what was typed into a date, a number or over the case code makes no answer that can be sent.
const clearWrong = ({ session }, caseCode) => {
  for (const [path, answer] of session.state.answers)
    if (Object.hasOwn(Object(answer), 'typed')) session.dispatch({ type: 'clear', path });
  for (const { kind, path } of session.view.problems) if (kind === 'issue') session.dispatch({ type: 'clear', path });
  session.dispatch({ type: 'answer', path: 'caseHeader.caseCode', answer: caseCode });
};

// Runs in the page: does what the rules ask, and gives what still stops the form.
const obeyRules = ({ session }, reason) => {
  session.dispatch({ type: 'answer', path: 'documents.consularContactMade', answer: 'no' });
  for (const { rule } of session.view.alerts)
    if (rule.kind === 'warn') session.dispatch({ type: 'giveReason', rule: rule.id, reason });
  return session.view.problems;
};

async function send(caseCode) {
  await session(clearWrong, caseCode);
  await session(answerAll, { line: mark(), lines: mark() });
  assert.deepEqual(await session(obeyRules, mark()), []);
  await press('amparo-section-list >>> li:last-of-type button');
  await press('amparo-review >>> button.send');
}

const saved = () => until('everything is saved', () => session((form) => form.saveStatus.kind === 'saved'));

const onDisk = (texts) => new Set(findOnDisk(profile.path, texts).map((each) => each.marker));
const secrets = () => [...typed, ...passphrase.split(' ')];

describe('what is typed into a registration in Firefox', { skip: missing ?? false }, () => {
  const step = stepsOfOneJourney();
  let caseCode;
  let leaked;

  step('is typed and saved', async (t) => {
    await start();
    await givePassphrase();
    caseCode = await session((form) => form.session.state.answers.get('caseHeader.caseCode'));
    while (typed.length < LEAST_TYPED) await typeThrough();
    await saved();
    const answers = await session((form) => JSON.stringify([...form.session.state.answers]));
    const kept = typed.filter((text) => answers.includes(text));
    t.diagnostic(`${typed.length} texts typed, ${kept.length} of them answers now`);
    assert.ok(kept.length > typed.length / 5, 'the texts are answers');
  });

  step('is sent and received', async (t) => {
    await send(caseCode);
    await until('it is received', async () => (await place.arrived()).length === 1);
    const [{ id }] = await place.arrived();
    const received = JSON.stringify(await place.stored(id));
    const sent = typed.filter((text) => received.includes(text));
    t.diagnostic(`${sent.length} of the texts were sent`);
    assert.ok(sent.length > LEAST_TYPED / 10, 'texts are in the submission'); // what was typed into dates is not
  });

  step('is typed once more into another form', async () => {
    await press('[part=sent] button.primary');
    await find('amparo-section');
    await typeThrough();
    await saved();
  });

  step('is nowhere in the profile when the browser is killed', async (t) => {
    const inDatabase = [marker(), marker()];
    await browser.page.evaluate(leakInDatabase, inDatabase);
    const inBox = marker();
    await typeInto(await browser.page.$('#leak'), inBox);
    leaked = [...inDatabase, inBox];
    await until('the scan finds what leaked on purpose', () => onDisk(leaked).size === leaked.length);
    await pause(NOTED_MS);
    await browser.kill();
    browser = undefined;
    assert.equal(onDisk(leaked).size, leaked.length);
    assert.deepEqual(onDisk(secrets()), new Set());
    t.diagnostic(`0 of ${typed.length} texts; ${leaked.length} of ${leaked.length} that leaked on purpose`);
  });
});
