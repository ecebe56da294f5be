// The form on a small cheap phone, in each language: nothing beside the screen, everything big enough for a thumb,
// written in the right direction, and nothing that axe objects to. Pictures of the English and Arabic screens are left in screenshots/.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { answerEverything } from './journey/answer-everything.mjs';
import { openBrowser } from './journey/browser.mjs';
import { marker } from './journey/disk.mjs';
import { FormPage } from './journey/form-page.mjs';
import { axeFindings, measured, phone } from './journey/on-a-phone.mjs';
import { obeyRules } from './journey/obey-rules.mjs';
import { openPlace } from './journey/place.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';

const PICTURES = fileURLToPath(new URL('screenshots/', import.meta.url));

const languages = [
  { language: 'en', address: '/', name: 'Wilhelmina-Alexandrina Vanderplaetsen-Rakotomalala', pictured: true },
  { language: 'fr', address: '/fr/', name: 'Marie-Françoise Razafindrakotomanana-Andriamanjato', pictured: false },
  { language: 'ar', address: '/ar/', name: 'عبد الرحمن محمد (Abdurrahman Mohamed) عبد السلام', pictured: true },
];
const unbroken = 'a'.repeat(60); // an address of the web, or a key that hangs

let place;
let browser;
let byPath;

before(async () => {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  place = await openPlace();
  ({ browser, byPath } = await openBrowser());
});

after(async () => {
  await browser?.close();
  await place?.close();
});

for (const spoken of languages) {
  describe(`on a phone of 360 px, in the language ${spoken.language}`, () => {
    const step = stepsOfOneJourney();
    const passphrase = `${marker()} ${marker()}`;
    let context;
    let page;
    let form;
    let caseCode;
    const looked = [];
    const faults = new Map();

    before(async () => {
      context = await browser.newContext(phone);
      page = await context.newPage();
      form = new FormPage(page, { byPath });
      await form.open(`${place.portal}${spoken.address}`);
    });

    after(() => context?.close());

    /** Looks at what is on screen now, and takes its picture; what is ugly is told at the end, all of it. */
    async function look(name) {
      looked.push(name);
      const { touched, widths, languages: written, page: host, ...found } = await measured(page);
      assert.deepEqual(widths, { scroll: phone.viewport.width, layout: phone.viewport.width }, name);
      assert.deepEqual(
        [host, written],
        [[spoken.language, spoken.language === 'ar' ? 'rtl' : 'ltr'], [spoken.language]],
        name,
      );
      assert.ok(touched > 0, `${name}: there is something to touch`);
      const told = { ...found, axe: await axeFindings(page) };
      for (const [kind, all] of Object.entries(told))
        for (const each of all) faults.set(`${kind}: ${each}`, [...(faults.get(`${kind}: ${each}`) ?? []), name]);
      if (!spoken.pictured) return;
      const path = `${PICTURES}${spoken.language}-${String(looked.length).padStart(2, '0')}-${name}.jpg`;
      await form.root.screenshot({ path, type: 'jpeg', quality: 70 });
    }

    step('a worker chooses a passphrase, and is told when the second differs', async () => {
      await look('new-passphrase');
      await form.root.locator('#passphrase').fill(passphrase);
      await form.root.locator('#again').fill(`${passphrase}!`);
      await form.root.locator('amparo-unlock button.primary').click();
      await form.root.locator('amparo-unlock [role=alert]').waitFor();
      await look('passphrases-differ');
      await form.choosePassphrase(passphrase);
      caseCode = await form.caseCode();
    });

    step('every section stands on the screen, empty and with every answer that makes it ask more', async () => {
      await look('empty-section');
      const lines = `${spoken.name}\n${unbroken}`;
      const { asked, open } = await answerEverything(form, { line: spoken.name, lines });
      assert.deepEqual(open, []);
      assert.ok(asked > 200, `${asked} questions are asked`);
      const toggle = form.root.locator('amparo-section-list .toggle');
      await toggle.click();
      await look('section-list');
      await toggle.click();
      for (const { id } of await form.sections()) {
        await form.section(id);
        await look(id);
      }
      await form.review();
      await look('review');
    });

    step('what is wrong is listed, and marked in its section', async () => {
      await form.section('childIdentity');
      await form.date('childIdentity.dateOfBirth', { day: '31', month: '2', year: '2012' });
      await form.type('childIdentity.ageYears', '450');
      await form.section('signOff');
      await form.type('signOff.caseworkerName', '');
      await form.review();
      await form.send.click();
      await form.summary.getByRole('heading').waitFor();
      await look('review-with-problems');
      await form.section('childIdentity');
      await form.issue('childIdentity.dateOfBirth').waitFor();
      await look('section-with-problems');
      await form.type('childIdentity.ageYears', '11');
      await form.date('childIdentity.dateOfBirth', { day: '3', month: '2', year: '2012' });
      await form.section('signOff');
      await form.type('signOff.caseworkerName', spoken.name);
      await form.saved();
    });

    step('the draft waits behind its passphrase, in a list, with a question before it is removed', async () => {
      await page.reload();
      await form.root.locator('amparo-unlock').waitFor();
      await look('unlock');
      await form.unlock(passphrase);
      const line = form.root.locator('amparo-drafts li').filter({ hasText: caseCode });
      await line.waitFor();
      await look('drafts');
      await line.getByRole('button').last().click();
      await line.locator('.danger').waitFor();
      await look('draft-to-remove');
      await line.getByRole('button').last().click();
      await form.goOn(caseCode);
    });

    step('it is sent, and the code that came back is shown', async () => {
      await obeyRules(form, spoken.name);
      await form.review();
      await form.send.click();
      await form.sentPanel.locator('[role=status]').getByText(caseCode).waitFor();
      await look('sent');
      const codes = (await place.arrived()).map((each) => each.caseCode);
      assert.equal(codes.filter((code) => code === caseCode).length, 1);
    });

    step('on none of these screens does anything stand beside it, break off, hide from a thumb or bar anybody', () => {
      assert.ok(looked.length > 25, `${looked.length} screens were looked at`);
      assert.deepEqual(Object.fromEntries(faults), {});
    });
  });
}
