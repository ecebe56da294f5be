import '@amparo/forms/define/disclosure.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { bestInterestsAssessment, planDisclosure, type DisclosurePlan } from '@amparo/definitions';
import { deviceOf, type AmparoSubmitEvent, type Disclosure } from '@amparo/forms';
import { translations as frenchWords } from '@amparo/definitions/words/registration.fr.js';
import type { Submission } from '@amparo/model';
import { girlsAssent, mothersConsent, stagedPlan } from '../../stories/forms/staged-disclosure.js';
import { accessible, shadowOf, textOf } from './form-hand.js';
import { created, newWorker, PASSPHRASE, transportOf, until } from './forms-hand.js';

afterEach(() => fixtureCleanup());

/** What was written down of it. */
let logged: Submission[];
beforeEach(() => (logged = []));

async function shown(plan: DisclosurePlan, lang = 'en'): Promise<Disclosure> {
  const element = document.createElement('amparo-disclosure');
  Object.assign(element, { plan, workerCode: 'W-1', log: async (record: Submission) => logged.push(record) });
  fixtureSync(html`<div lang=${lang}>${element}</div>`);
  await element.updateComplete;
  return element;
}

const button = (element: Disclosure): HTMLButtonElement => {
  const found = shadowOf(element).querySelector<HTMLButtonElement>('.primary');
  if (!found) throw new Error('There is no button.');
  return found;
};

function told(element: Disclosure): Promise<AmparoSubmitEvent> {
  return new Promise((resolve) => {
    element.addEventListener('amparo-submit', resolve, { once: true });
    button(element).click();
  });
}

describe('what may be told to somebody', () => {
  it('stands on screen answer by answer before it goes, and goes exactly so', async () => {
    const element = await shown(stagedPlan());
    const text = textOf(shadowOf(element).querySelector('section'));
    expect(text).to.include('A wound on the left foot').and.to.include('Tell').and.to.include('13');
    expect(text).not.to.match(/Amina|behind the market/);
    await accessible(element);
    const { submission } = await told(element);
    expect(JSON.stringify(submission.answers))
      .to.include('A wound on the left foot')
      .and.not.to.match(/Amina|behind the market/);
    expect(submission.form).to.equal('disclosure');
  });

  it('is written down before it goes, with nothing about the child', async () => {
    const element = await shown(stagedPlan());
    await told(element);
    expect(logged).to.have.length(1);
    expect(logged[0]?.form).to.equal('dataSharing');
    expect(JSON.stringify(logged)).to.include('Health post').and.to.include('W-1');
    expect(JSON.stringify(logged)).not.to.match(/Amina|wound|market/);
  });

  it('is written down into the outbox of the worker’s vault where the page keeps no log of its own', async () => {
    const worker = newWorker();
    deviceOf(worker).openInMemory();
    const transport = transportOf(created);
    const client = deviceOf(worker).clientOf(transport);
    const element = await shown(stagedPlan());
    Object.assign(element, { worker, log: undefined });
    await told(element);
    await until(() => transport.sent.length > 0);
    await client?.retry();
    expect(transport.sent.map(({ form }) => form)).to.deep.equal(['dataSharing']);
  });

  it('leaves the page with every answer when the worker’s device is locked or another tab locks it', async () => {
    for (const isHere of [true, false]) {
      const worker = newWorker();
      const made = await deviceOf(worker).create(PASSPHRASE);
      if (!made.ok) throw new Error(made.error.code);
      deviceOf(worker).take(made.value);
      const element = await shown(stagedPlan());
      element.worker = worker;
      await element.updateComplete;
      expect(shadowOf(element).innerHTML).to.include('A wound on the left foot');
      const otherTab = new BroadcastChannel(`amparo ${worker}`);
      if (isHere) void deviceOf(worker).lock();
      else otherTab.postMessage('asked');
      await until(() => !deviceOf(worker).vault);
      await element.updateComplete;
      otherTab.close();
      expect(shadowOf(element).innerHTML).not.to.include('A wound');
      expect(element.plan).to.equal(undefined);
    }
  });

  it('does not go when it could not be written down, and says so', async () => {
    const element = await shown(stagedPlan());
    let gone = false;
    element.addEventListener('amparo-submit', () => (gone = true));
    for (const log of [() => Promise.reject(new Error('full')), undefined]) {
      Object.assign(element, { worker: newWorker(), log });
      button(element).click();
      await until(() => textOf(shadowOf(element).querySelector('[role=alert]')).includes('nothing was told'));
    }
    expect(gone).to.equal(false);
    await accessible(element);
  });

  it('is stopped with a sentence for each permission that is missing', async () => {
    const element = await shown(stagedPlan([mothersConsent({ endsOn: '2026-01-01' })]));
    const text = textOf(shadowOf(element).querySelector('section'));
    expect(text).to.include('The consent for this has ended: tell other services.');
    expect(text).to.include('The child’s assent is not on this device for: tell helpers.');
    expect(shadowOf(element).querySelector('.primary')).to.equal(null);
    expect(text).not.to.include('A wound');
    await accessible(element);
  });

  it('says beside each answer that stays which permission would allow it, and of whom', async () => {
    const element = await shown(stagedPlan([mothersConsent({ endsOn: '2026-01-01' })]));
    const beside = (plan: Disclosure, question: string): string | undefined => {
      const found = [...shadowOf(plan).querySelectorAll('dt')].find((each) => textOf(each).includes(question));
      return found?.nextElementSibling?.textContent?.trim();
    };
    expect(beside(element, 'What and why?')).to.equal(
      'waits for this permission: “tell helpers” (child) and “tell other services” (family)',
    );
    expect(beside(element, 'Given name')).to.equal('not needed for this');
    const atHome = { safety: { originOfHarm: 'checkedSafe', relativesAtRisk: 'unknown' } } as const;
    const abroad = { body: 'Health post', country: 'IT', isAuthority: false, isSpecialist: false };
    const crossing = mothersConsent({
      ...{ grants: { permShareServices: 'yes', permCrossBorder: 'yes' }, countries: ['IT'] },
    });
    const danger = await shown(stagedPlan([crossing, girlsAssent()], { ...atHome, recipient: abroad }));
    expect(beside(danger, 'What and why?')).to.equal('waits for what stands above');
  });

  it('waits until the worker has confirmed what somebody asked to keep back', async () => {
    const element = await shown(stagedPlan([mothersConsent({ withholds: true }), girlsAssent()]));
    expect(button(element).disabled).to.equal(true);
    shadowOf(element).querySelector<HTMLInputElement>('input')?.click();
    await element.updateComplete;
    expect(button(element).disabled).to.equal(false);
    await accessible(element);
  });

  it('is worked out anew when it has lain for a while', async () => {
    const now = new Date(Date.now() - 20 * 60_000).toISOString();
    const element = await shown(stagedPlan(undefined, { moment: { now, timeZone: 'Africa/Cairo' } }));
    let gone = false;
    element.addEventListener('amparo-submit', () => (gone = true));
    button(element).click();
    await element.updateComplete;
    expect(gone).to.equal(false);
    expect(textOf(shadowOf(element).querySelector('section'))).to.include('Open it again.');
  });

  it('asks in the words of the page’s language, codes too, and says that nobody has confirmed them yet', async () => {
    const element = await shown(stagedPlan(), 'fr');
    const section = (): Element | null => shadowOf(element).querySelector('section');
    await until(() => section()?.querySelector('dt bdi[lang=fr]') !== null);
    const text = textOf(section());
    expect(text).to.include(frenchWords['registration.childIdentity.sex.label']);
    expect(text).to.include('Féminin').and.not.to.include('Female');
    expect(section()?.querySelectorAll('dt bdi[lang=en]')).to.have.length(0);
    expect(textOf(section()?.querySelector('p.notice') ?? null)).to.include('confirmée');
    await accessible(element);
  });

  it('asks so of every form, and not of the registration alone', async () => {
    const submission: Submission = {
      ...{ id: crypto.randomUUID(), form: 'bestInterestsAssessment', formVersion: '1.0.0', caseCode: '7K2QF-9XMRT-4' },
      ...{ language: 'en', createdAt: new Date().toISOString(), reasons: {}, settings: {} },
      answers: { analysis: { riskLevel: 'medium' } },
    };
    const plan = planDisclosure({
      case: {
        caseCode: '7K2QF-9XMRT-4',
        country: 'EG',
        permissions: [mothersConsent(), girlsAssent()],
        submissions: [submission],
      },
      recipient: { body: 'Health post', country: 'EG', isAuthority: false, isSpecialist: false },
      purpose: 'referral',
      moment: { now: new Date().toISOString(), timeZone: 'Africa/Cairo' },
      forms: [bestInterestsAssessment],
    });
    const element = await shown(plan, 'fr');
    await until(() => shadowOf(element).querySelector('dt bdi[lang=fr]') !== null);
    expect(shadowOf(element).querySelector('dt bdi[lang=en]')).to.equal(null);
  });

  it('reads from the right in Arabic, and in English by itself where a form has no words there', async () => {
    const element = await shown(stagedPlan(), 'ar');
    const section = (): Element | null => shadowOf(element).querySelector('section');
    await until(() => section()?.querySelector('dt bdi[lang=ar][dir=rtl]') !== null);
    const elsewhere = await shown(stagedPlan(), 'sw');
    const asked = (): readonly Element[] => [...(shadowOf(elsewhere).querySelectorAll('dt bdi') ?? [])];
    await until(() => asked().length > 0);
    expect(asked().every((each) => each.getAttribute('lang') === 'en')).to.equal(true);
  });

  it('lets go of every answer when it leaves the page', async () => {
    const element = await shown(stagedPlan());
    element.remove();
    await element.updateComplete;
    expect(element.plan).to.equal(undefined);
    expect(textOf(shadowOf(element).querySelector('section'))).not.to.include('A wound');
  });
});
