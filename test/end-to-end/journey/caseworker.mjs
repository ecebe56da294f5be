import assert from 'node:assert/strict';
import { openBrowserOn } from './browser.mjs';
import { fillByHand } from './by-hand.mjs';
import { setClock } from './calendar.mjs';
import { CasesPage } from './cases-page.mjs';
import { stepsOf } from './told.mjs';

const PASSPHRASE = 'lamp river stone Tuesday';

/** The forms by the name on screen. */
const NAMES = {
  registration: 'Registration',
  consent: 'Informed consent',
  assent: 'The child’s assent',
  traffickingScreening: 'Signs of trafficking',
  bestInterestsAssessment: 'Best interests assessment',
  guardianship: 'Guardianship',
  familyTracing: 'Family tracing',
  ageAssessment: 'Age assessment',
  casePlan: 'Case plan',
  bestInterestsDetermination: 'Best interests determination',
  reintegrationPlan: 'Reintegration plan',
  familyReintegrationPlan: 'Reintegration plan of a family',
  caseTransfer: 'Transfer to another body',
  followUp: 'Follow-up',
  caseClosure: 'Case closure',
};

const tagOf = (id) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A worker with one device, on which the page of cases is all there is; the profile is a folder that stays. */
export class Caseworker {
  /** Every submission, in the order in which it was sent. */
  sent = [];
  #address;
  #profile;
  #browser;
  #offline = false;

  constructor({ address, profile }) {
    this.#address = address;
    this.#profile = profile;
  }

  get page() {
    return this.#browser.page;
  }

  /** Opens the page of cases at a moment, in a browser that was closed or killed, or once more in the one that is open. */
  async comesAt(moment, code) {
    this.#browser ??= await openBrowserOn(this.#profile, { timeZone: 'Africa/Cairo' });
    const { context, page } = this.#browser;
    await setClock(context, moment);
    await context.setOffline(this.#offline);
    this.cases = new CasesPage(page, this.#browser);
    await this.cases.open(this.#address);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await this.cases.unlock(PASSPHRASE);
    if (code) await this.cases.openCase(code);
  }

  async network(there) {
    this.#offline = !there;
    await this.#browser.context.setOffline(!there);
  }

  /** The browser ends as by a battery that is pulled out. */
  async loses() {
    await this.#browser?.kill();
    this.#browser = undefined;
  }

  async registers(tell) {
    const form = await this.cases.register();
    await fillByHand(form, stepsOf(tell));
    await this.sends(form);
    await this.cases.backToCase();
    return this.sent.at(-1).caseCode;
  }

  /** Opens a form of the case, which is to be done, goes on from a draft, or is done once more. */
  opens(id, how = 'begin') {
    return this.cases[how](NAMES[id], tagOf(id));
  }

  /** Answers what is told in a form, sends it and goes back to the case. */
  async completes(id, tell, how) {
    const form = await this.opens(id, how);
    await this.finishes(form, id, tell);
  }

  async finishes(form, id, tell) {
    await fillByHand(form, stepsOf(tell));
    await this.sends(form);
    await this.cases.backToCase();
    await this.cases.line(NAMES[id]).getByText('Completed').first().waitFor();
  }

  /** Reads the form once more and sends it; without a network it waits on the device. */
  async sends(form) {
    await form.review();
    const problems = await form.root
      .locator('amparo-form')
      .evaluate(({ session }) => session.view.problems.map((problem) => problem.path ?? problem.alert.rule.id));
    assert.deepEqual(problems, []);
    await this.page.evaluate(() => {
      const keep = ({ submission }) => (globalThis.sent = JSON.stringify(submission));
      document.addEventListener('amparo-submit', keep, { once: true });
    });
    await form.send.click();
    const heading = this.#offline ? 'Kept on this device, waiting for a network' : 'Received';
    await form.sentPanel.getByRole('heading', { name: heading }).waitFor();
    this.sent.push(JSON.parse(await this.page.evaluate(() => globalThis.sent)));
  }

  /** What the page of the case says of a form. */
  says(id) {
    return this.cases.line(NAMES[id]).first().textContent();
  }

  stage(words) {
    return this.cases.case.locator('.stage', { hasText: words }).waitFor();
  }
}
