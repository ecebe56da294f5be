// The browser's sign that there is a network, in a real service worker. It only wakes the pages, which have the keys: with
// all of them closed or locked nothing is sent before somebody opens the drafts. A host whose outbox needs no passphrase may
// let its worker deliver by itself. When the browser gives its sign is its own affair: here it is given by DevTools.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe } from 'node:test';
import { openDatabase, startReceiver } from '@amparo/receiver';
import { openAttachment, openSubmission } from '@amparo/sdk/opening';
import { openBrowser } from './journey/browser.mjs';
import { FormPage } from './journey/form-page.mjs';
import { outboxHost } from './journey/outbox-host.mjs';
import { openPlace } from './journey/place.mjs';
import { fillIn } from './journey/registration.mjs';
import { scriptedReceiver } from './journey/scripted-receiver.mjs';
import { keyPair } from './journey/seal.mjs';
import { patternOf, sentencesIn } from './journey/sentences.mjs';
import { signOf } from './journey/sign.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { until } from './journey/until.mjs';

const passphrase = 'four words in a row';
const said = new Proxy({}, { get: (_, name) => `what is said of ${String(name)}` });
const sentence = sentencesIn('en');
const isDown = (response) => response.destroy();

let started;
before(async () => void (started = await openBrowser()));
after(() => started?.browser.close());

// Runs in the page: from a moment on no timer ends there, so that nothing but the browser's sign makes it try again.
const holdTimers = () => {
  const begin = globalThis.setTimeout;
  globalThis.setTimeout = (work, ms, ...given) => begin(work, globalThis.timersAreHeld ? 2 ** 31 - 1 : ms, ...given);
  globalThis.signs = 0;
  globalThis.navigator.serviceWorker?.addEventListener('message', () => (globalThis.signs += 1));
};

describe('a form that waits, sealed, for a network', () => {
  const step = stepsOfOneJourney();
  let place;
  let standIn;
  let site;
  let form;
  let sign;
  let code;

  before(async () => {
    place = await openPlace();
    standIn = await scriptedReceiver(place.receiver);
    site = await place.pageFor(standIn.address);
    const context = await started.browser.newContext();
    await context.addInitScript(holdTimers);
    form = new FormPage(await context.newPage(), started);
    sign = await signOf(form.page, site.address);
    await form.open(`${site.address}/`);
    await form.choosePassphrase(passphrase);
  });
  after(async () => {
    await site?.close();
    await standIn?.close();
    await place?.close();
  });

  async function sendWithoutReceiver() {
    standIn.answer(isDown);
    await form.heading.waitFor();
    code = await form.caseCode();
    await fillIn(form, said);
    await form.review();
    await form.page.evaluate(() => (globalThis.timersAreHeld = true));
    await form.send.click();
    await until('it was tried', () => standIn.asked.some(({ method }) => method === 'PUT'));
    await form.root
      .getByText(patternOf(sentence('around.queued')))
      .first()
      .waitFor();
  }

  const arrivals = async () => (await place.arrived()).filter(({ caseCode }) => caseCode === code).length;
  const signs = () => form.page.evaluate(() => globalThis.signs);

  step('is sent by the page that the sign wakes, and arrives once', async () => {
    await sendWithoutReceiver();
    standIn.answer(undefined);
    const triedBefore = standIn.asked.length;
    assert.equal(await arrivals(), 0);
    await sign();
    await until('it arrives', async () => (await arrivals()) === 1);
    await sign();
    assert.equal(standIn.asked.slice(triedBefore).filter(({ method }) => method === 'PUT').length, 1);
  });

  step('stays where it is while the page that would have its key is locked', async () => {
    await form.page.reload();
    await form.unlock(passphrase);
    standIn.asked.length = 0;
    await sendWithoutReceiver();
    await form.page.reload();
    standIn.answer(undefined);
    standIn.asked.length = 0;
    await form.root.locator('amparo-unlock').waitFor();
    await sign();
    await until('the sign has come', async () => (await signs()) > 0);
    await form.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    assert.deepEqual(standIn.asked, []);
    await form.unlock(passphrase);
    await until('it arrives', async () => (await arrivals()) === 1);
  });
});

describe('a form in an outbox that needs no passphrase', () => {
  const WAITING = 6;
  const step = stepsOfOneJourney();
  let host;
  let context;
  let tab;
  let sign;

  before(async () => {
    host = await outboxHost();
    context = await started.browser.newContext();
    tab = await context.newPage();
    sign = await signOf(tab, host.address);
    await tab.goto(host.address);
    await tab.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  });
  after(() => host?.close());

  const left = () => tab.evaluate('here.left()');
  const isEmpty = async () => (await left()) === 0;
  const onceEach = Array(WAITING).fill(1);

  async function queueForms() {
    host.arrived.clear();
    await tab.evaluate((count) => globalThis.here.queue(count), WAITING);
    assert.equal(await left(), WAITING);
  }

  step('goes when the sign comes', async (t) => {
    await queueForms();
    // The browser of the tests refuses ("Background Sync is disabled"); people's own would give its sign at once.
    t.diagnostic(`the browser takes the request for its sign: ${await tab.evaluate('here.ask()')}`);
    await sign();
    await until('the outbox is empty', isEmpty);
    assert.deepEqual([...host.arrived.values()], onceEach);
  });

  step('goes once although the page delivers at the same time', async () => {
    await queueForms();
    await Promise.all([sign(), tab.evaluate('here.client.retry()'), sign()]);
    await until('the outbox is empty', isEmpty);
    assert.deepEqual([...host.arrived.values()], onceEach);
  });

  step('goes with every page closed', async () => {
    await queueForms();
    const elsewhere = await context.newPage();
    const signWithoutPage = await signOf(elsewhere, host.address);
    await tab.close();
    await signWithoutPage();
    await until('all have arrived', () => host.arrived.size === WAITING);
    assert.deepEqual([...host.arrived.values()], onceEach);
    tab = await context.newPage();
    await tab.goto(host.address);
    await until('the outbox is empty', isEmpty);
    assert.deepEqual([...host.arrived.values()], onceEach);
  });
});

describe('a sealed form with a photo, in an outbox that needs no passphrase', () => {
  const PHOTO_BYTES = 300_000; // more than one piece
  const TOKENS = { sender: 'a-token-that-may-send', reader: 'a-token-that-may-read' };
  const step = stepsOfOneJourney();
  const { publicKey, file } = keyPair();
  let database;
  let receiver;
  let host;
  let tab;
  let sign;

  before(async () => {
    database = await openDatabase();
    host = await outboxHost({
      receiverFor: async (origin) => {
        receiver = await startReceiver({
          ...{ database, forms: [], tokens: [TOKENS.sender], readers: [TOKENS.reader], origins: [origin] },
          ...{ sealedOnly: true, host: '127.0.0.1', port: 0 },
        });
        return { endpoint: `${receiver.address}/submissions`, token: TOKENS.sender };
      },
      recipients: { whole: [publicKey.export({ format: 'jwk' })] },
    });
    const context = await started.browser.newContext();
    tab = await context.newPage();
    sign = await signOf(tab, host.address);
    await tab.goto(host.address);
    await tab.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  });
  after(async () => {
    await host?.close();
    await receiver?.close();
    await database?.close();
  });

  const read = async (path) => {
    const reply = await fetch(`${receiver.address}${path}`, { headers: { authorization: `Bearer ${TOKENS.reader}` } });
    return new Uint8Array(await reply.arrayBuffer());
  };
  const whole = async () => (await database.query('select 1 from attachment where received_at is not null')).length;

  step('is delivered by the worker alone: once, to the byte, and for the holder of the key', async () => {
    const { submission, photo } = await tab.evaluate((size) => globalThis.here.queuePhoto(size), PHOTO_BYTES);
    assert.equal(await whole(), 0);
    await sign();
    await until('the photo has arrived', async () => (await whole()) === 1);
    await until('the outbox is empty', async () => (await tab.evaluate('here.left()')) === 0);
    assert.equal((await database.query('select id from submission')).length, 1);
    const key = JSON.parse(file);
    const stored = new TextDecoder().decode(await read(`/submissions/${submission.id}`));
    assert.ok(!stored.includes('as told'));
    const { content: parts } = await openSubmission(stored, key);
    assert.deepEqual(
      parts.map(({ answers }) => answers),
      [submission.answers],
    );
    const [{ id }] = JSON.parse(stored).attachments;
    const { content } = await openAttachment(
      await read(`/submissions/${submission.id}/attachments/${id}/content`),
      key,
    );
    assert.equal(createHash('sha256').update(content.bytes).digest('hex'), photo.hash);
  });
});
