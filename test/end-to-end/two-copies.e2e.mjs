// Two workers share one page: two forms in two languages, each with its own drafts. And the page loads the library
// twice, from two addresses, as portals do whose parts come from several hands.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { answerEverything } from './journey/answer-everything.mjs';
import { openBrowser } from './journey/browser.mjs';
import { marker } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { obeyRules } from './journey/obey-rules.mjs';
import { openPlace } from './journey/place.mjs';
import { fillIn } from './journey/registration.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { watch } from './journey/watch.mjs';

const ELSEWHERE = 'https://library.example';
const cdn = new URL('../../packages/forms/cdn/', import.meta.url);

const workers = {
  amina: { language: 'en', heading: 'Case header', received: 'Received', passphrase: `${marker()} ${marker()}` },
  yusuf: { language: 'fr', heading: 'En-tête du dossier', received: 'Reçu', passphrase: `${marker()} ${marker()}` },
};
const texts = ['consentRecord', 'givenName', 'otherNames', 'reason', 'adult', 'address', 'contact', 'risk', 'worker'];
const aminaSaid = Object.fromEntries(texts.map((name) => [name, marker()]));
const yusufSaid = marker();

let place;
let browser;
let page;
let seen;
let amina;
let yusuf;
const codes = {};

before(async () => {
  place = await openPlace();
  const opened = await openBrowser();
  browser = opened.browser;
  const context = await browser.newContext({ serviceWorkers: 'block' }); // it would answer in place of this test
  // To the browser, a page that a test puts there is not of this machine.
  await context.grantPermissions(['local-network-access'], { origin: place.portal });
  seen = await watch(context);
  await servePage(context);
  page = await context.newPage();
  amina = new FormPage(page, { ...opened, within: '#amina' });
  yusuf = new FormPage(page, { ...opened, within: '#yusuf' });
});

after(async () => {
  await browser?.close();
  await place?.close();
});

/** Puts a page with both forms on the portal, under the portal's own policy, and the second copy somewhere else. */
async function servePage(context) {
  const portal = await fetch(`${place.portal}/`);
  const html = await portal.text();
  const [, icon] = /<link rel="icon" href="([^"]+)"/.exec(html);
  const [, endpoint, token] = /endpoint="([^"]+)" token="([^"]+)"/.exec(html);
  const [here] = /\/amparo-\w+\/registration\.min\.js/.exec(html);
  const policy = portal.headers
    .get('content-security-policy')
    .replace("script-src 'self'", `script-src 'self' ${ELSEWHERE}`)
    .replace('trusted-types lit-html', "trusted-types 'allow-duplicates' lit-html");
  const forms = Object.entries(workers).map(
    ([worker, { language }]) => `<section lang="${language}" aria-label="${worker}">
      <amparo-registration id="${worker}" worker="${worker}" storage="vault" endpoint="${endpoint}" token="${token}"></amparo-registration>
      <amparo-drafts for="${worker}" worker="${worker}"></amparo-drafts>
    </section>`,
  );
  const scripts = [here, `${ELSEWHERE}/registration.min.js`].map(
    (src) => `<script type="module" src="${src}"></script>`,
  );
  const body = `<!doctype html><html lang="en"><head><title>Two workers</title><link rel="icon" href="${icon}">${scripts.join('')}</head>
    <body>${forms.join('')}</body></html>`;
  await context.route(`${place.portal}/two/`, (route) =>
    route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': policy } }),
  );
  await context.route(`${ELSEWHERE}/**`, (route) =>
    route.fulfill({
      body: readFileSync(new URL(`.${new URL(route.request().url()).pathname}`, cdn)),
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
}

const textsIn = (answers) => JSON.stringify(answers);

describe('two workers at one page', () => {
  const step = stepsOfOneJourney();

  step('find two forms, each in its language, although the library was loaded twice', async () => {
    await amina.open(`${place.portal}/two/`);
    await yusuf.root.locator('amparo-unlock').waitFor();
    await page.evaluate((address) => import(address), `${ELSEWHERE}/registration.min.js`); // throws what it threw
    for (const [worker, form] of Object.entries({ amina, yusuf })) {
      const { passphrase, heading, language } = workers[worker];
      await form.choosePassphrase(passphrase);
      assert.equal((await form.heading.textContent()).trim(), heading);
      assert.equal(await form.root.locator('amparo-form .form').getAttribute('lang'), language);
      codes[worker] = await form.caseCode();
    }
    assert.notEqual(codes.amina, codes.yusuf);
  });

  step('fill them in by turns, and no answer strays into the other', async () => {
    await fillIn(amina, aminaSaid);
    const { open } = await answerEverything(yusuf, { line: yusufSaid, lines: yusufSaid });
    assert.deepEqual(open, []);
    await obeyRules(yusuf, yusufSaid);
    await amina.section('childIdentity');
    await yusuf.section('childIdentity');
    await yusuf.type('childIdentity.placeOfBirth', '');
    for (let turn = 0; turn < 5; turn += 1) {
      await amina.box('childIdentity.placeOfBirth').pressSequentially('a');
      await yusuf.box('childIdentity.placeOfBirth').pressSequentially('y');
    }
    const [hers, his] = [await amina.answers(), await yusuf.answers()];
    assert.equal(hers['childIdentity.placeOfBirth'], 'aaaaa');
    assert.equal(his['childIdentity.placeOfBirth'], 'yyyyy');
    assert.ok(!textsIn(hers).includes(yusufSaid));
    for (const text of Object.values(aminaSaid)) assert.ok(!textsIn(his).includes(text));
  });

  step('have their drafts apart: after a reload each passphrase opens its own worker’s, and no other', async () => {
    const before = { amina: await amina.answers(), yusuf: await yusuf.answers() };
    await amina.saved();
    await yusuf.saved();
    await page.reload();
    await amina.root.locator('#passphrase').fill(workers.yusuf.passphrase);
    await amina.root.locator('amparo-unlock button.primary').click();
    await amina.root.locator('amparo-unlock [role=alert]').waitFor();
    for (const [worker, form] of Object.entries({ amina, yusuf })) {
      await form.unlock(workers[worker].passphrase);
      const lists = [form.root.locator('amparo-drafts'), page.locator(`section > amparo-drafts[worker=${worker}]`)];
      for (const list of lists) {
        await list.getByText(codes[worker]).waitFor();
        assert.equal(await list.locator('li').count(), 1);
      }
      await form.goOn(codes[worker]);
      assert.deepEqual(await form.answers(), before[worker]);
    }
  });

  step('send them one after the other, and each arrives with its own answers', async () => {
    await amina.section('signOff');
    await amina.type('signOff.caseworkerSignature', aminaSaid.worker, 'name');
    for (const [worker, form] of Object.entries({ amina, yusuf })) {
      await form.review();
      await form.send.click();
      await form.sentPanel.getByRole('heading', { name: workers[worker].received }).waitFor();
    }
    const arrived = await place.arrived();
    assert.deepEqual(arrived.map(({ caseCode }) => caseCode).sort(), Object.values(codes).sort());
    for (const { id, caseCode } of arrived) {
      const { answers, language } = await place.stored(id);
      const isHers = caseCode === codes.amina;
      assert.equal(language, isHers ? 'en' : 'fr');
      assert.equal(answers.childIdentity.placeOfBirth, isHers ? 'aaaaa' : 'yyyyy');
      assert.equal(textsIn(answers).includes(yusufSaid), !isHers);
      assert.equal(textsIn(answers).includes(aminaSaid.givenName), isHers);
    }
  });

  step('saw nothing break: no error, no warning, nothing against the policy', () => {
    const twice = seen.requests.filter(({ url }) => url.endsWith('/registration.min.js')).map(({ url }) => url);
    assert.equal(new Set(twice).size, 2);
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.violations, []);
  });
});
