// One registration from the first keystroke to a row in a database, without a network and through a crash; meanwhile
// everything that could betray the child is watched: the network, the page, the disk.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { openBrowserOn } from './journey/browser.mjs';
import { findOnDisk, leakOnPurpose, marker, notesDownBoxes } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { askedByPages } from './journey/net-log.mjs';
import { openPlace, temporaryFolder } from './journey/place.mjs';
import { fillIn } from './journey/registration.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { until } from './journey/until.mjs';
import { outside, watch } from './journey/watch.mjs';

const passphrase = `${marker()} ${marker()}`;
const texts = ['consentRecord', 'givenName', 'otherNames', 'reason', 'adult', 'address', 'contact', 'risk', 'worker'];
const said = Object.fromEntries([...texts, 'offline', 'later'].map((name) => [name, marker()]));

let place;
let profile;
let netLogs;
let browser;
let form;
const watched = [];
let leaked;

before(async () => {
  place = await openPlace();
  profile = temporaryFolder('profile');
  netLogs = temporaryFolder('net-log');
});

after(async () => {
  await browser?.kill();
  await place?.close();
  profile?.remove();
  netLogs?.remove();
});

async function start() {
  const netLog = `${netLogs.path}/${watched.length}.json`;
  browser = await openBrowserOn(profile.path, { netLog });
  watched.push({ netLog, ...(await watch(browser.context)) });
  form = new FormPage(browser.page, { byPath: browser.byPath });
}

const everything = (kind) => watched.flatMap((each) => each[kind]);

describe('a registration without a network', () => {
  const step = stepsOfOneJourney();
  let caseCode;
  let atFirst;
  let beforeTheCrash;
  let sent;

  step('begins on the portal page under a passphrase, and takes all that is needed', async () => {
    await start();
    await form.open(`${place.portal}/`);
    await browser.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    atFirst = await outside(browser.page);
    await form.choosePassphrase(passphrase);
    caseCode = await form.caseCode();
    assert.ok(caseCode);
    await fillIn(form, said);
    const answers = await form.answers();
    assert.equal(answers['childIdentity.dateOfBirth'], '2012-05');
    assert.equal(answers['childIdentity.givenName'], said.givenName);
    assert.deepEqual(answers['childIdentity.familyName'], { absent: 'declined' });
  });

  step('goes on when the network is gone', async () => {
    await browser.context.setOffline(true);
    await form.section('childIdentity');
    await form.box('childIdentity.placeOfBirth').pressSequentially(said.offline);
    await form.saved();
    beforeTheCrash = await form.answers();
    assert.equal(beforeTheCrash['childIdentity.placeOfBirth'], said.offline);
  });

  step(
    'is there to the last keystroke after the browser was killed and started again, still without a network',
    async (t) => {
      const { inDatabase, inBox } = await leakOnPurpose(browser.page);
      leaked = notesDownBoxes(profile.path, t) ? [...inDatabase, inBox] : inDatabase;
      const found = () => findOnDisk(profile.path, leaked).map((each) => each.marker);
      await until('the scan finds what leaked on purpose', () => leaked.every((each) => found().includes(each)));
      t.diagnostic(`the scan finds ${leaked.length} texts that leaked on purpose`);
      assert.deepEqual(await outside(browser.page), atFirst);
      await browser.kill();
      assert.deepEqual(findOnDisk(profile.path, [...Object.values(said), ...passphrase.split(' '), caseCode]), []);
      assert.deepEqual(new Set(found()), new Set(leaked));

      await start();
      await browser.context.setOffline(true);
      await form.open(`${place.portal}/`);
      await form.unlock(passphrase);
      await form.goOn(caseCode);
      assert.deepEqual(await form.answers(), beforeTheCrash);
      await form.section('childIdentity');
      assert.equal(await form.box('childIdentity.placeOfBirth').inputValue(), said.offline);
      assert.equal(await form.at('childIdentity.ageCheck').locator('textarea').inputValue(), said.reason);
    },
  );

  step('is finished, read again and sent: it waits for a network, and nobody has received anything', async () => {
    await form.type('childIdentity.middleOrFatherName', said.later);
    await form.section('signOff');
    await form.type('signOff.caseworkerSignature', said.worker, 'name');
    await form.review();
    await form.root.locator('amparo-review').getByText(said.offline).waitFor();
    await browser.page.evaluate(() => {
      const keep = ({ submission }) => (globalThis.sent = JSON.stringify(submission));
      document.addEventListener('amparo-submit', keep, { once: true });
    });
    await form.send.click();
    await form.sentPanel.getByRole('heading', { name: 'Kept on this device, waiting for a network' }).waitFor();
    sent = JSON.parse(await browser.page.evaluate(() => globalThis.sent));
    assert.equal(sent.caseCode, caseCode);
    assert.deepEqual(await place.arrived(), []);
  });

  step('arrives by itself, once, when the network is back', async () => {
    await browser.context.setOffline(false);
    await form.sentPanel.getByRole('heading', { name: 'Received' }).waitFor({ timeout: 60_000 });
    const arrived = await place.arrived();
    assert.deepEqual(
      arrived.map(({ id, caseCode: code }) => [id, code]),
      [[sent.id, caseCode]],
    );
    const stored = await place.stored(sent.id);
    assert.deepEqual(stored, sent);
    assert.equal(stored.answers.childIdentity.givenName, said.givenName);
    assert.equal(stored.answers.childIdentity.placeOfBirth, said.offline);
    assert.equal(stored.answers.childIdentity.dateOfBirth, '2012-05');
    assert.equal(stored.answers.accompaniment.accompanyingAdults[0].personFullName, said.adult);
    assert.equal(stored.reasons['REG-18'], said.reason);
  });

  step('leaves the list of drafts, and is not sent again after a reload', async () => {
    const list = browser.page.locator('aside amparo-drafts');
    await until(
      'the draft is gone from the list',
      async () => (await list.getByRole('listitem').getByRole('button').count()) === 0,
    );
    await browser.page.reload();
    await form.unlock(passphrase);
    await form.heading.waitFor(); // a new form: there is no draft to go on with
    assert.notEqual(await form.caseCode(), caseCode);
    await form.saved();
    assert.equal((await place.arrived()).length, 1);
  });

  step('left nothing where anybody could find it', async () => {
    assert.deepEqual(await outside(browser.page), { ...atFirst, historyLength: atFirst.historyLength });
    await browser.quit();
    browser = undefined;
    assert.deepEqual(findOnDisk(profile.path, [...Object.values(said), ...passphrase.split(' '), caseCode]), []);
    assert.notDeepEqual(findOnDisk(profile.path, leaked), []);
  });

  step('asked nothing of anybody but the portal and the receiver, and broke no policy', async () => {
    const own = [new URL(place.portal).origin, new URL(place.receiver).origin];
    const strange = (addresses) => addresses.filter((address) => !own.includes(new URL(address).origin));
    const requests = everything('requests');
    assert.ok(requests.some(({ by }) => by === 'worker'));
    assert.deepEqual(strange(requests.map(({ url }) => url)), []);
    for (const { netLog } of watched) {
      const asked = askedByPages(readFileSync(netLog, 'utf8')).map(({ url }) => url);
      assert.ok(asked.some((url) => url.startsWith(place.portal)));
      assert.deepEqual(strange(asked), []);
    }
    const arrivals = requests.filter(({ method, url }) => method === 'PUT' && url.includes(sent.id));
    assert.ok(arrivals.length > 0);
    assert.deepEqual(everything('violations'), []);
    // Without a network, the browser itself notes down each request that failed.
    const errors = everything('errors').filter(({ text }) => !text.includes('net::ERR_INTERNET_DISCONNECTED'));
    assert.deepEqual(errors, []);
  });

  step('stands in the database as one row', async () => {
    const rows = await place.closeAndReadRows();
    place = undefined;
    assert.equal(rows.length, 1);
    assert.equal(rows[0].case_code, caseCode);
    assert.deepEqual(JSON.parse(rows[0].body), sent);
  });
});
