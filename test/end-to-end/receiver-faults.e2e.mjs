// A receiver that fails in every way that servers and the networks before them do: each time the worker is told what is
// going on, everything is kept, and in the end the registration has arrived once.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser } from './journey/browser.mjs';
import { FormPage } from './journey/form-page.mjs';
import { openPlace } from './journey/place.mjs';
import { fillIn } from './journey/registration.mjs';
import { scriptedReceiver } from './journey/scripted-receiver.mjs';
import { patternOf, sentencesIn } from './journey/sentences.mjs';
import { until } from './journey/until.mjs';

const passphrase = 'four words in a row';
const said = new Proxy({}, { get: (_, name) => `what is said of ${String(name)}` });
const sentence = sentencesIn('en');
const SLOWER_THAN_ANYBODY_WAITS_MS = 17_000;

const says =
  (status, body, type = 'application/json') =>
  (response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };
const errors = [{ path: 'childIdentity.givenName', code: 'tooLong', sentence: 'Too long.' }];

const waits = { panel: 'around.queued', line: 'drafts.waiting' };
const needsAttention = (id) => ({ panel: id, line: id, byHand: true });
const faults = [
  { what: 'is down', answer: (response) => response.destroy(), told: waits },
  { what: 'is slow', answer: (_, pass) => setTimeout(pass, SLOWER_THAN_ANYBODY_WAITS_MS), told: waits },
  { what: 'answers 500', answer: says(500, '{"code":"server"}'), told: waits },
  { what: 'is full and answers 507', answer: says(507, ''), told: waits },
  { what: 'answers 401', answer: says(401, '{"code":"unauthorised"}'), told: needsAttention('drafts.authRequired') },
  { what: 'answers 413', answer: says(413, '{"code":"tooLarge"}'), told: needsAttention('drafts.tooLarge') },
  {
    what: 'answers with a page of HTML',
    answer: says(200, '<!doctype html><p>Sign in</p>', 'text/html'),
    told: needsAttention('attention.noReceipt'),
  },
  {
    what: 'answers 422',
    answer: says(422, JSON.stringify({ code: 'rejected', errors })),
    told: { panel: 'around.rejected', staysOpen: true },
  },
];

let place;
let standIn;
let page;
let started;
let form;

before(async () => {
  place = await openPlace();
  standIn = await scriptedReceiver(place.receiver);
  page = await place.pageFor(standIn.address);
  started = await openBrowser();
  const context = await started.browser.newContext();
  form = new FormPage(await context.newPage(), started);
  await form.open(`${page.address}/`);
  await form.choosePassphrase(passphrase);
});

after(async () => {
  await started?.browser.close();
  await page?.close();
  await standIn?.close();
  await place?.close();
});

const list = () => form.page.locator('aside amparo-drafts');
const lineOf = (code) => list().locator('li').filter({ hasText: code });

async function sendNewForm() {
  const begin = form.root.getByRole('button', { name: sentence('around.begin') });
  if ((await begin.count()) > 0) await begin.first().click();
  await form.heading.waitFor();
  const code = await form.caseCode();
  await fillIn(form, said);
  await form.review();
  await form.send.click();
  return code;
}

async function reload() {
  await form.page.reload();
  await form.unlock(passphrase);
}

const hasArrived = (code) =>
  until(`${code} arrives`, async () => (await place.arrived()).some((each) => each.caseCode === code));

describe('a receiver', () => {
  for (const { what, answer, told } of faults) {
    test(`that ${what} is told about, loses nothing and doubles nothing`, async () => {
      standIn.answer(answer);
      const code = await sendNewForm();
      await form.root
        .getByText(patternOf(sentence(told.panel)))
        .first()
        .waitFor({ timeout: 60_000 });
      if (told.staysOpen) await goOnAfterRefusal(code);
      else await goOnFromOutbox(code, told);
      await hasArrived(code);
      await until('the draft is gone', async () => (await lineOf(code).getByRole('button').count()) === 0);
      await reload();
      const codes = (await place.arrived()).map(({ caseCode }) => caseCode);
      assert.equal(codes.filter((each) => each === code).length, 1);
      assert.equal(codes.length, faults.findIndex((each) => each.what === what) + 1);
    });
  }
});

/** The form stays on screen with its answers; after a reload it is a draft like any other. */
async function goOnAfterRefusal(code) {
  await form.root.locator('.error-box li').getByText('Given name').waitFor();
  await form.saved();
  await reload();
  await form.goOn(code);
  assert.equal((await form.answers())['childIdentity.givenName'], said.givenName);
  standIn.answer(undefined);
  await form.review();
  await form.send.click();
  await form.sentPanel.getByText(sentence('around.receivedTitle'), { exact: true }).waitFor();
}

/** It lies sealed in the outbox, also after a reload, and goes by itself or when the worker says so. */
async function goOnFromOutbox(code, { line, byHand }) {
  await reload();
  const alone = lineOf(code)
    .getByText(sentence(line))
    .or(lineOf(code).getByText(sentence('drafts.sending')));
  await alone.first().waitFor({ timeout: 60_000 });
  standIn.answer(undefined);
  if (!byHand) return;
  const sendNow = lineOf(code).getByRole('button', { name: sentence('drafts.sendNow') });
  // What was not understood is tried again by itself, too: the button may go while it is being pressed.
  await Promise.any([sendNow.click({ timeout: 15_000 }), hasArrived(code)]);
}
