// The battery is pulled out at a random moment while somebody types: nothing older than a quarter of a second is lost.
// TRIALS=300 for the long run.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowserOn } from './journey/browser.mjs';
import { marker } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { openPlace, temporaryFolder } from './journey/place.mjs';
import { fillIn } from './journey/registration.mjs';
import { typing } from './journey/typing.mjs';

const TRIALS = Number(process.env.TRIALS ?? 30);
const OLDEST_LOST_MS = 250;
const LONGEST_TYPING_MS = 1500;
const BETWEEN_KEYS_MS = 25; // 40 keystrokes a second: faster than anybody types
const PATH = 'childIdentity.otherNames';

const passphrase = `${marker()} ${marker()}`;
const texts = ['consentRecord', 'givenName', 'otherNames', 'reason', 'adult', 'address', 'contact', 'risk', 'worker'];
const said = Object.fromEntries(texts.map((name) => [name, marker()]));

let place;
let profile;
let browser;

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
  const form = new FormPage(browser.page, browser);
  await form.open(`${place.portal}/`);
  return form;
}

async function reopen(caseCode) {
  const form = await start();
  await form.unlock(passphrase);
  await form.root.locator('amparo-drafts li').first().waitFor();
  assert.equal(await form.root.locator('amparo-drafts li').count(), 1, 'there is one draft');
  assert.equal(await form.root.locator('amparo-drafts [role=alert]').count(), 0, 'no draft is damaged');
  await form.goOn(caseCode);
  return form;
}

/** Types until a random moment, then kills the browser; gives the text and when each keystroke was made. */
async function typeAndKill(form) {
  await form.section('childIdentity');
  await form.type(PATH, '');
  await form.saved();
  await form.box(PATH).focus();
  const session = await browser.context.newCDPSession(browser.page);
  const text = Array.from({ length: 5 }, marker).join('');
  const keys = typing(session, text, BETWEEN_KEYS_MS);
  await pause(100 + Math.random() * LONGEST_TYPING_MS);
  keys.stop();
  const killedAt = performance.now();
  await browser.kill();
  await keys.done;
  return { text, at: keys.at, killedAt };
}

const without = (answers, path) => Object.fromEntries(Object.entries(answers).filter(([each]) => each !== path));

function ageOfOldestLost({ text, at, killedAt }, found) {
  assert.ok(text.startsWith(found), 'what is found is how the text begins');
  const oldest = at[found.length];
  return oldest === undefined ? 0 : killedAt - oldest;
}

test(`no keystroke older than ${OLDEST_LOST_MS} ms is lost when the browser is killed, and no draft is damaged`, async (t) => {
  const first = await start();
  await first.choosePassphrase(passphrase);
  const caseCode = await first.caseCode();
  await fillIn(first, said);
  const others = without(await first.answers(), PATH);
  const ages = [];
  let typed = 0;
  let form = first;
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const trace = await typeAndKill(form);
    form = await reopen(caseCode);
    const answers = await form.answers();
    assert.deepEqual(without(answers, PATH), others);
    const found = answers[PATH] ?? '';
    typed += trace.at.length;
    ages.push(ageOfOldestLost(trace, found));
  }
  const oldest = Math.max(...ages);
  const lossless = ages.filter((age) => age === 0).length;
  t.diagnostic(
    `${TRIALS} kills, ${typed} keystrokes, the oldest lost was ${oldest.toFixed(0)} ms old; ${lossless} kills lost none`,
  );
  assert.ok(
    ages.every((age) => age <= OLDEST_LOST_MS),
    `lost keystrokes were up to ${oldest.toFixed(0)} ms old`,
  );
});
