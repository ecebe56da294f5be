import '@amparo/forms/define/age-assessment.js';
import '@amparo/forms/define/assent.js';
import '@amparo/forms/define/best-interests-assessment.js';
import '@amparo/forms/define/best-interests-determination.js';
import '@amparo/forms/define/case-closure.js';
import '@amparo/forms/define/case-plan.js';
import '@amparo/forms/define/case-transfer.js';
import '@amparo/forms/define/consent.js';
import '@amparo/forms/define/data-sharing.js';
import '@amparo/forms/define/family-reintegration-plan.js';
import '@amparo/forms/define/family-tracing.js';
import '@amparo/forms/define/follow-up.js';
import '@amparo/forms/define/guardianship.js';
import '@amparo/forms/define/referral.js';
import '@amparo/forms/define/registration.js';
import '@amparo/forms/define/reintegration-plan.js';
import '@amparo/forms/define/safe-disclosure.js';
import '@amparo/forms/define/trafficking-screening.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import * as definitions from '@amparo/definitions';
import type { CaseForm } from '@amparo/forms';
import { loadLanguage } from '@amparo/elements';
import type { Form } from '@amparo/model';
import { accessible, settled, shadowOf, textOf } from './form-hand.js';
import { formIn, newWorker, said } from './forms-hand.js';

const isForm = (each: unknown): each is Form => typeof each === 'object' && each !== null && 'sections' in each;
const forms = (Object.values(definitions) as readonly unknown[]).filter(isForm);
const tagOf = ({ id }: Form): string => `amparo-${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

async function onPage(form: Form, lang: string): Promise<CaseForm> {
  await loadLanguage(lang);
  const element = document.createElement(tagOf(form)) as CaseForm;
  Object.assign(element, { worker: newWorker() });
  fixtureSync(html`<div lang=${lang}>${element}</div>`);
  await formIn(element);
  await settled();
  return element;
}

const labelsIn = (root: ParentNode): readonly string[] =>
  Array.from(root.querySelectorAll('*')).flatMap(({ shadowRoot }) =>
    shadowRoot ? Array.from(shadowRoot.querySelectorAll('[part=label]'), textOf) : [],
  );

afterEach(() => fixtureCleanup());

describe('every form', () => {
  it('is one of eighteen', () => {
    expect(forms).to.have.length(18);
  });

  for (const form of forms)
    it(`${form.id} is asked in Arabic, from right to left, and says that nobody has confirmed its words`, async () => {
      const element = await onPage(form, 'ar');
      const root = shadowOf(await formIn(element));
      expect(getComputedStyle(root.querySelector('.form') as Element).direction).to.equal('rtl');
      expect(textOf(root.querySelector('h1'))).to.match(/\p{Script=Arabic}/u);
      const labels = labelsIn(root);
      expect(labels).not.to.have.length(0);
      for (const label of labels) expect(label).to.match(/\p{Script=Arabic}/u);
      expect(await said(element, '.notice')).to.match(/\p{Script=Arabic}/u);
      await accessible(element);
    });

  for (const form of forms)
    it(`${form.id} is asked in French`, async () => {
      const element = await onPage(form, 'fr');
      expect(element.shownLanguage).to.equal('fr');
      expect(textOf(shadowOf(await formIn(element)).querySelector('h1'))).not.to.equal(form.title);
    });
});
