// Two tabs of the page of cases, on one vault: a referral waits in the one, and in the other the child takes back that its
// helpers are told. What the first tab holds was permitted when it was sent, and does not go when the network is back.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { openBrowser } from './journey/browser.mjs';
import { CasesPage } from './journey/cases-page.mjs';
import { openPlace } from './journey/place.mjs';
import { fillIn } from './journey/registration.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { until } from './journey/until.mjs';

const passphrase = 'four words in a row';
const said = new Proxy({}, { get: (_, name) => `what is said of ${String(name)}` });
const REFERRAL = 'Referral';
const ASSENT = 'The child’s assent';

// Dates that are right whenever this runs.
const today = new Date().toISOString().slice(0, 10);
const referral = {
  ...{ 'base.kind': 'external', 'base.urgency': 'within7days', 'base.services': ['psychosocial'] },
  ...{ 'base.mapDate': today, 'base.assentRef': 'ASS-2', 'base.consentRef': 'CON-2' },
};
const assent = (shares) => ({
  'known.ageYears': 13,
  'bands.guardianConsentRef': 'CON-2',
  'bands.childAloneOrWith': 'alone',
  'explanation.assentExplainedSimple': ['whoIAm', 'whatWeTalkAbout', 'youCanSayNo', 'youCanStop'],
  'explanation.assentBackToYou': 'yes',
  'decisions.assentTalk': 'yes',
  'decisions.assentWrite': 'yes',
  'decisions.assentShareHelpers': shares,
  'decisions.assentRefusedAll': 'no',
  'decisions.actionDespiteRefusal': 'no',
  'decisions.pressed': 'no',
  'mark.assentAt': `${today}T00:00+00:00`,
  'signOff.caseworkerName': 'A. Worker',
});

let started;
let place;
let context;
before(async () => {
  started = await openBrowser();
  place = await openPlace();
  context = await started.browser.newContext();
});
after(async () => {
  await started?.browser.close();
  await place?.close();
});

async function openTab() {
  const tab = new CasesPage(await context.newPage(), started);
  await tab.open(`${place.portal}/cases`);
  await tab.unlock(passphrase);
  return tab;
}

/** Answers in the page, as its session is told by the fields, and presses Send. */
async function sends(form, answers, heading = 'Kept on this device, waiting for a network') {
  const problems = await form.root.locator('amparo-form').evaluate(({ session }, given) => {
    for (const [path, answer] of Object.entries(given)) session.dispatch({ type: 'answer', path, answer });
    return session.view.problems.map((problem) => problem.path ?? problem.alert.rule.id);
  }, answers);
  assert.deepEqual(problems, []);
  await form.review();
  await form.send.click();
  await form.sentPanel.getByRole('heading', { name: heading }).waitFor();
}

const arrived = async () => (await place.arrived()).map(({ form }) => form).sort();

describe('a referral that waits in one tab, when the child says no in another', () => {
  const step = stepsOfOneJourney();
  let first;
  let code;

  /** The line of the referral in the list of what this page keeps. */
  const kept = () => first.root.locator('amparo-drafts li').filter({ hasText: 'a permission it needs was refused' });
  const sendsNow = () => kept().getByRole('button', { name: 'Send now' }).click();

  step('is sent without a network, and waits', async () => {
    first = await openTab();
    await first.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const form = await first.register();
    await fillIn(form, said);
    await form.type('signOff.caseworkerSignature', said.worker, 'name');
    await form.section('caseHeader');
    await form.type('caseHeader.caseworkerCode', said.worker);
    code = await form.caseCode();
    await context.setOffline(true);
    await sends(form, {});
    await first.backToCase();
    await sends(await first.begin(REFERRAL, 'referral'), referral);
    await first.backToCase();
  });

  step('does not go when the network is back, though its tab heard of nothing else', async () => {
    const second = await openTab();
    await second.openCase(code);
    await sends(await second.begin(ASSENT, 'assent'), assent('no'));
    await second.page.close();
    await context.setOffline(false);
    await until('the others have arrived', async () => (await arrived()).length === 2);
    await first.line(REFERRAL).getByText('a permission it needs was refused').first().waitFor();
    await first.page.evaluate(() => dispatchEvent(new Event('online')));
    await sendsNow();
    await kept().waitFor();
    assert.deepEqual(await arrived(), ['assent', 'registration']);
  });

  step('goes once the child has agreed again in another tab, when a person sends it', async () => {
    const third = await openTab();
    await third.openCase(code);
    await sends(await third.again(ASSENT, 'assent'), assent('yes'), 'Received');
    await third.page.close();
    await sendsNow();
    await until('it has arrived', async () => (await arrived()).includes('referral'));
    assert.deepEqual(await arrived(), ['assent', 'assent', 'referral', 'registration']);
  });
});
