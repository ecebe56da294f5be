// Whatever is typed: the form says in its own language what is wrong with it, and keeps it as it was typed.
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { openBrowser } from './journey/browser.mjs';
import { FormPage } from './journey/form-page.mjs';
import { openPlace } from './journey/place.mjs';
import { patternOf, sentencesIn } from './journey/sentences.mjs';
import { stepsOfOneJourney } from './journey/steps.mjs';
import { rareNames, wrongAnswers } from './journey/wrong-answers.mjs';

const passphrase = 'four words in a row';
const pages = { en: '/', fr: '/fr/', ar: '/ar/' };

let place;
let started;

before(async () => {
  place = await openPlace();
  started = await openBrowser();
});

after(async () => {
  await started?.browser.close();
  await place?.close();
});

// With the section where another one begins.
const bySection = wrongAnswers.map((wrong, at) => [
  wrong.section !== wrongAnswers[at - 1]?.section && wrong.section,
  wrong,
]);

for (const [language, address] of Object.entries(pages)) {
  describe(`wrong input in the form in ${language}`, () => {
    const step = stepsOfOneJourney();
    const sentence = sentencesIn(language);
    let form;

    step('is told in a sentence of that language', async () => {
      const context = await started.browser.newContext();
      form = new FormPage(await context.newPage(), started);
      await form.open(place.portal + address);
      await form.choosePassphrase(passphrase);
      await makeAllAsked(form);
      for (const [section, wrong] of bySection) {
        if (section) await form.section(section);
        await form.date(wrong.path, wrong.typed);
        await form.leave();
        const issue = form.issue(wrong.path);
        const expected = patternOf(sentence(`field.issue.${wrong.says}`));
        await issue
          .filter({ hasText: expected })
          .waitFor({ timeout: 20_000 })
          .catch(async () => {
            const shown = (await issue.count()) > 0 ? await issue.innerText() : 'nothing';
            assert.fail(`${wrong.what} (${wrong.path}): expected ${expected}, shown: ${shown}`);
          });
        assert.equal(await issue.locator('[lang]').last().getAttribute('lang'), language);
      }
    });

    step('takes names as people have them, and a name that nobody knows', async () => {
      await form.section('childIdentity');
      for (const [path, text] of Object.entries(rareNames)) {
        await form.type(path, text);
        await form.leave();
        assert.equal(await form.issue(path).count(), 0, path);
      }
      await form.chooseCode('childIdentity.nameUnknown', 'yes');
      await form.at('childIdentity.countryOfOrigin').locator('.absence button').first().click();
      assert.equal(await form.issue('childIdentity.countryOfOrigin').count(), 0);
    });

    step('cannot be sent: the summary says of each question what its field says, and nothing is received', async () => {
      await form.review();
      await form.send.click();
      await form.summary.getByText(sentence('form.problemsTitle')).waitFor();
      const blocking = wrongAnswers.filter(({ says }) => says !== 'above');
      const lines = (await form.summary.locator('a').allInnerTexts()).join('\n');
      for (const { path, says } of blocking) {
        const label = sentence(`registration.${path}.label`);
        assert.match(lines, patternOf(`${label}: ${sentence(`field.issue.${says}`)}`));
      }
      assert.match(lines, patternOf(sentence('registration.caseHeader.consentBasis.ifMissing')));
      assert.deepEqual(await place.arrived(), []);
    });

    step('stays as it was typed, also after a reload', async () => {
      await form.saved();
      await form.page.reload();
      await form.unlock(passphrase);
      await form.goOn();
      for (const [section, { path, typed, what }] of bySection) {
        if (section) await form.section(section);
        for (const [id, text] of Object.entries(typed)) {
          const kept = await form.box(path, id).inputValue();
          assert.ok(kept === text, `${what}: ${kept.slice(0, 40)} stands where ${text.slice(0, 40)} was typed`);
        }
      }
      await form.section('childIdentity');
      for (const [path, text] of Object.entries(rareNames)) assert.equal(await form.box(path).inputValue(), text);
    });

    step('is told when a birth date contradicts an age, and asks why one goes on', async () => {
      await form.date('childIdentity.dateOfBirth', { day: '', month: '', year: '2012' });
      await form.type('childIdentity.ageYears', '4');
      const warning = form.at('childIdentity.ageCheck').locator('.alert.warn');
      await warning.getByText(sentence('registration.rules.REG-18')).waitFor();
      await warning.getByLabel(sentence('field.whyGoOn')).fill('ليس واضحا');
      const answers = await form.answers();
      assert.deepEqual([answers['childIdentity.dateOfBirth'], answers['childIdentity.ageYears']], ['2012', 4]);
      await form.page.context().close();
    });
  });
}

/** Gives the answers that other questions wait for. */
async function makeAllAsked(form) {
  await form.section('accompaniment');
  await form.chooseCode('accompaniment.accompanimentStatus', 'unaccompanied');
  await form.section('guardian');
  await form.chooseCode('guardian.guardianAppointed', 'requested');
}
