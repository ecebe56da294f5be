// One case on the page of cases, without a network: a registration, then the assessment, which begins with what the
// registration said. Both wait on the device, and arrive once; meanwhile the network, the page and the disk are watched.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { answerEverything } from './journey/answer-everything.mjs';
import { openBrowserOn } from './journey/browser.mjs';
import { CasesPage } from './journey/cases-page.mjs';
import { findOnDisk, leakOnPurpose, marker, notesDownBoxes } from './journey/disk.mjs';
import { askedByPages } from './journey/net-log.mjs';
import { giveReasons } from './journey/obey-rules.mjs';
import { openPlace, temporaryFolder } from './journey/place.mjs';
import { fillIn } from './journey/registration.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { until } from './journey/until.mjs';
import { outside, watch } from './journey/watch.mjs';

const ASSESSMENT = 'Best interests assessment';
const WAITS = 'Kept on this device, waiting for a network';

const passphrase = `${marker()} ${marker()}`;
const texts = ['consentRecord', 'givenName', 'otherNames', 'reason', 'adult', 'address', 'contact', 'risk', 'worker'];
const said = Object.fromEntries([...texts, 'caseworkerCode', 'assessment', 'story'].map((name) => [name, marker()]));

let place;
let profile;
let netLogs;
let browser;
let cases;
let seen;

before(async () => {
  place = await openPlace();
  profile = temporaryFolder('profile');
  netLogs = temporaryFolder('net-log');
  browser = await openBrowserOn(profile.path, { netLog: `${netLogs.path}/log.json` });
  seen = await watch(browser.context);
  cases = new CasesPage(browser.page, browser);
});

after(async () => {
  await browser?.kill();
  await place?.close();
  profile?.remove();
  netLogs?.remove();
});

/** Sends a form without a network, and gives the submission that waits. */
async function sendToWait(form) {
  await form.review();
  await browser.page.evaluate(() => {
    const keep = ({ submission }) => (globalThis.sent = JSON.stringify(submission));
    document.addEventListener('amparo-submit', keep, { once: true });
  });
  await form.send.click();
  await form.sentPanel.getByRole('heading', { name: WAITS }).waitFor();
  return JSON.parse(await browser.page.evaluate(() => globalThis.sent));
}

describe('a case without a network', () => {
  const step = stepsOfOneJourney();
  const sent = [];
  const secrets = () => [...Object.values(said), ...passphrase.split(' '), sent[0].caseCode];
  let atFirst;
  let registered;
  let leaked;

  step(
    'begins on the page of cases under a passphrase, with a registration that takes all that is needed',
    async () => {
      await cases.open(`${place.portal}/cases`);
      await browser.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      atFirst = await outside(browser.page);
      await cases.unlock(passphrase);
      const form = await cases.register();
      await fillIn(form, said);
      await form.type('signOff.caseworkerSignature', said.worker, 'name');
      await form.section('caseHeader');
      await form.type('caseHeader.caseworkerCode', said.caseworkerCode);
      registered = await form.answers();
      await browser.context.setOffline(true);
      sent.push(await sendToWait(form));
      await cases.backToCase();
      await cases.case.locator('.stage', { hasText: 'Registered' }).waitFor();
    },
  );

  step('opens the assessment without a network: it begins with what the registration said', async () => {
    const form = await cases.begin(ASSESSMENT, 'best-interests-assessment');
    const answers = await form.answers();
    assert.equal(answers['caseHeader.caseCode'], registered['caseHeader.caseCode']);
    assert.equal(answers['caseHeader.caseworkerCode'], said.caseworkerCode);
    assert.equal(answers['caseHeader.countryCode'], 'EG');
    assert.equal(answers['known.accompanimentStatus'], 'separated');
    assert.equal(answers['known.ageYears'], sent[0].answers.childIdentity.age);
    assert.equal(answers['known.registeredAt'], registered['identification.registeredAt']);
    for (const text of [said.givenName, said.adult, said.risk]) assert.ok(!JSON.stringify(answers).includes(text));
    await form.section('known');
    assert.equal(await form.box('known.ageYears').inputValue(), String(answers['known.ageYears']));
    const { open } = await answerEverything(form, { line: said.assessment, lines: said.story });
    assert.deepEqual(open, []);
    await giveReasons(form, said.assessment);
    sent.push(await sendToWait(form));
    assert.equal(sent[1].caseCode, sent[0].caseCode);
  });

  step('shows after a lock that both are completed and wait, and what is due next', async () => {
    const before = await cases.html();
    await cases.lock();
    assert.ok(before.includes(sent[0].caseCode));
    assert.ok(!(await cases.html()).includes(sent[0].caseCode));
    await cases.unlock(passphrase);
    await cases.openCase(sent[0].caseCode);
    for (const name of ['Registration', ASSESSMENT]) {
      const words = await cases.line(name).textContent();
      assert.match(words, /Completed .*Waiting to be sent/s);
      assert.doesNotMatch(words, /Draft/);
    }
    assert.match(await cases.line('Case plan').textContent(), /Due by .*The assessment calls for a plan/s);
    assert.deepEqual(await place.arrived(), []);
  });

  step('is the same after the page was loaded again without a network', async () => {
    await browser.page.reload();
    await cases.root.locator('amparo-unlock').waitFor();
    await cases.unlock(passphrase);
    await cases.openCase(sent[0].caseCode);
    await cases.line(ASSESSMENT).getByText('Completed').waitFor();
    assert.deepEqual(await place.arrived(), []);
  });

  step('arrives by itself, each form once, when the network is back after one more lock', async () => {
    await cases.lock();
    await cases.unlock(passphrase);
    await cases.openCase(sent[0].caseCode);
    await browser.context.setOffline(false);
    await until('both have arrived', async () => (await place.arrived()).length === 2);
    for (const each of sent) assert.deepEqual(await place.stored(each.id), each);
    const waiting = cases.case.getByText('Waiting to be sent');
    await until('the case says so', async () => (await waiting.count()) === 0);
    assert.match(await cases.line(ASSESSMENT).textContent(), /Completed/);
  });

  step('left nothing where anybody could find it', async (t) => {
    assert.deepEqual(await outside(browser.page), atFirst);
    const { inDatabase, inBox } = await leakOnPurpose(browser.page);
    leaked = notesDownBoxes(profile.path, t) ? [...inDatabase, inBox] : inDatabase;
    const found = () => findOnDisk(profile.path, leaked).map((each) => each.marker);
    await until('the scan finds what leaked on purpose', () => leaked.every((each) => found().includes(each)));
    t.diagnostic(`the scan finds ${leaked.length} texts that leaked on purpose`);
    assert.deepEqual(findOnDisk(profile.path, secrets()), []);
    await browser.quit();
    browser = undefined;
    assert.deepEqual(findOnDisk(profile.path, secrets()), []);
  });

  step('asked nothing of anybody but the portal and the receiver, and broke no policy', () => {
    const own = [new URL(place.portal).origin, new URL(place.receiver).origin];
    const strange = (addresses) => addresses.filter((address) => !own.includes(new URL(address).origin));
    assert.deepEqual(strange(seen.requests.map(({ url }) => url)), []);
    const asked = askedByPages(readFileSync(`${netLogs.path}/log.json`, 'utf8')).map(({ url }) => url);
    assert.ok(asked.some((url) => url.startsWith(place.portal)));
    assert.deepEqual(strange(asked), []);
    assert.deepEqual(seen.violations, []);
    // Without a network, the browser itself notes down each request that failed.
    const errors = seen.errors.filter(({ text }) => !text.includes('net::ERR_INTERNET_DISCONNECTED'));
    assert.deepEqual(errors, []);
  });

  step('stands in the database as one row for each form', async () => {
    const rows = await place.closeAndReadRows();
    place = undefined;
    const byId = Object.fromEntries(rows.map(({ id, body }) => [id, JSON.parse(body)]));
    assert.equal(rows.length, 2);
    assert.deepEqual(byId, Object.fromEntries(sent.map((each) => [each.id, each])));
  });
});
