// Two tabs of one page, on one vault, with the browser's own locks and one database: whichever of them sends, takes back or
// is closed, a form arrives once, and one that was taken back before anybody began to send it never does.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe } from 'node:test';
import { openBrowser } from './journey/browser.mjs';
import { FormPage } from './journey/form-page.mjs';
import { outboxHost } from './journey/outbox-host.mjs';
import { openPlace } from './journey/place.mjs';
import { fillIn } from './journey/registration.mjs';
import { scriptedReceiver } from './journey/scripted-receiver.mjs';
import { patternOf, sentencesIn } from './journey/sentences.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { until } from './journey/until.mjs';

const TRIALS = Number(process.env.TRIALS ?? 60);
const passphrase = 'four words in a row';
const said = new Proxy({}, { get: (_, name) => `what is said of ${String(name)}` });
const sentence = sentencesIn('en');

const isDown = (response) => response.destroy();
// The receiver takes it, and nobody hears of it.
const losesReply = (response, pass) => {
  pass();
  response.destroy();
};

let started;
before(async () => void (started = await openBrowser()));
after(() => started?.browser.close());

describe('two tabs of the portal', () => {
  const step = stepsOfOneJourney();
  let place;
  let standIn;
  let site;
  let context;
  let first;
  let second;

  before(async () => {
    place = await openPlace();
    standIn = await scriptedReceiver(place.receiver);
    site = await place.pageFor(standIn.address);
    context = await started.browser.newContext();
    first = await openTab();
    await first.choosePassphrase(passphrase);
  });
  after(async () => {
    await site?.close();
    await standIn?.close();
    await place?.close();
  });

  async function openTab() {
    const form = new FormPage(await context.newPage(), started);
    await form.open(`${site.address}/`);
    return form;
  }

  /** Fills in a form in the first tab and sends it; gives its case code. */
  async function sendInFirst() {
    const begin = first.root.getByRole('button', { name: sentence('around.begin') });
    await first.heading.or(begin.first()).first().waitFor();
    if ((await begin.count()) > 0) await begin.first().click();
    await first.heading.waitFor();
    const code = await first.caseCode();
    await fillIn(first, said);
    await first.review();
    await first.send.click();
    return code;
  }

  /** As `sendInFirst`, and waits until it is told that the form waits. */
  async function queueInFirst() {
    const code = await sendInFirst();
    const told = first.root.getByText(patternOf(sentence('around.queued')));
    await told.first().waitFor({ timeout: 60_000 });
    return code;
  }

  const lineIn = ({ page }, code) => page.locator('aside amparo-drafts li').filter({ hasText: code });
  const button = (tab, code, id) => lineIn(tab, code).getByRole('button', { name: sentence(id) });
  const arrivals = async (code) => (await place.arrived()).filter(({ caseCode }) => caseCode === code).length;
  const isGone = (tab, code) =>
    until('the draft is gone', async () => (await lineIn(tab, code).getByRole('button').count()) === 0);
  const putsOf = () => standIn.asked.filter(({ method }) => method === 'PUT').length;

  step('that both send a form through lost replies: it arrives once', async () => {
    standIn.answer(isDown);
    const code = await queueInFirst();
    second = await openTab();
    await second.unlock(passphrase);
    await button(second, code, 'drafts.sendNow').waitFor();
    standIn.answer(losesReply);
    await Promise.all([first, second].map((tab) => button(tab, code, 'drafts.sendNow').click()));
    await until('it has arrived', async () => (await arrivals(code)) === 1);
    standIn.answer(undefined);
    for (const tab of [first, second]) await tab.page.evaluate(() => dispatchEvent(new Event('online')));
    await isGone(second, code);
    assert.equal(await arrivals(code), 1);
  });

  step(
    'of which one takes back what nobody has begun to send: it never arrives, and its answers are there',
    async () => {
      await first.page.reload();
      await first.unlock(passphrase);
      standIn.answer(undefined);
      await context.setOffline(true);
      const code = await sendInFirst();
      standIn.asked.length = 0;
      // The second tab hears of it by itself, though nothing wakes it: what was sent must not seem a draft to go on with there.
      await button(second, code, 'drafts.takeBack').waitFor();
      await button(second, code, 'drafts.takeBack').click();
      await second.root.locator('amparo-form').waitFor();
      await context.setOffline(false);
      // Both try what waits, as they do when the network is back, also in the round after the next.
      for (let n = 0; n < 3; n++) {
        for (const tab of [first, second]) await tab.page.evaluate(() => dispatchEvent(new Event('online')));
        await first.page.waitForTimeout(700);
      }
      assert.equal(putsOf(), 0);
      assert.equal(await arrivals(code), 0);
      assert.equal((await second.answers())['childIdentity.givenName'], said.givenName);
    },
  );

  step('of which one is closed while it sends: the other one ends it, and it arrives once', async () => {
    await second.page.close();
    await first.page.reload();
    await first.unlock(passphrase);
    let pending;
    standIn.answer((response, pass) => {
      pending = response;
      response.write = response.end = () => true; // its reply hangs
      pass();
    });
    standIn.asked.length = 0;
    const code = await sendInFirst();
    await until('the receiver has it', async () => (await arrivals(code)) === 1);
    second = await openTab();
    await second.unlock(passphrase);
    await button(second, code, 'drafts.sendNow').waitFor();
    // The first tab holds the lock of the case: what the second is asked to send waits.
    await button(second, code, 'drafts.sendNow').click();
    await second.page.waitForTimeout(500);
    assert.equal(putsOf(), 1);
    await first.page.close();
    standIn.answer(undefined);
    await isGone(second, code);
    pending.destroy();
    assert.equal(await arrivals(code), 1);
  });
});

describe('a form that one tab sends in the milliseconds in which another takes it back', () => {
  let host;
  let tabs;

  before(async () => {
    host = await outboxHost();
    const context = await started.browser.newContext();
    tabs = [await context.newPage(), await context.newPage()];
    for (const tab of tabs) await tab.goto(host.address);
  });
  after(() => host?.close());

  const step = stepsOfOneJourney();
  step(`is never sent unless that had begun, and never comes back, ${TRIALS} times`, async (t) => {
    const [first, second] = tabs;
    const outcomes = { never: 0, once: 0 };
    for (let n = 0; n < TRIALS; n++) {
      const id = randomUUID();
      await first.evaluate((given) => globalThis.here.queue(1, given), id);
      const moment = n % 20; // milliseconds: from before the first step to after the request has gone out
      const [, begun] = await Promise.all([
        first.evaluate('new Promise((go) => setTimeout(go, 8)).then(() => here.client.retry())'),
        second.evaluate(([given, ms]) => globalThis.here.takeBack(given, ms), [id, moment]),
      ]);
      const came = host.arrived.get(id) ?? 0;
      // Taken back before a sending had begun: nothing came, and nothing comes. Else it came once, or was broken off.
      if (begun === 0) assert.equal(came, 0);
      assert.ok(came <= 1);
      assert.equal(await second.evaluate('here.left()'), 0);
      outcomes[came === 0 ? 'never' : 'once'] += 1;
    }
    const before = new Map(host.arrived);
    for (const tab of tabs) await tab.evaluate('here.client.retry()');
    assert.deepEqual(host.arrived, before);
    t.diagnostic(`${outcomes.never} were never sent, ${outcomes.once} came once`);
    assert.ok(outcomes.never > 0 && outcomes.once > 0, 'both tabs are the quicker one now and then');
  });
});
