import '@amparo/forms/define/caseload.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { emptyCase, type CaseRecord } from '@amparo/definitions';
import { deviceOf, type BestInterestsAssessment, type Caseload, type Referral, type Registration } from '@amparo/forms';
import type { Json } from '@amparo/model';
import { houseRuleSet } from '@amparo/risk';
import { caseIn, sealedCaseload } from './cases-hand.js';
import { accessible, focused, press, settled, shadowOf, shadowsIn, textOf } from './form-hand.js';
import {
  created,
  filled,
  formIn,
  newWorker,
  registrationOnPage,
  said,
  saved,
  send,
  sessionIn,
  transportOf,
  until,
  vaultOf,
  type Answering,
} from './forms-hand.js';
import { ago, sendReferral } from './referral-hand.js';

afterEach(() => fixtureCleanup());

/** A child without its parents whose age nobody doubts, registered some hours ago. */
function registered(caseCode: string, hours: number): CaseRecord {
  const from = { form: 'registration', id: crypto.randomUUID(), at: ago(hours) };
  return {
    ...emptyCase(caseCode),
    forms: [{ ...from, formVersion: '1.0.0' }],
    facts: {
      accompanimentStatus: [{ ...from, value: 'unaccompanied' }],
      registeredAt: [{ ...from, value: ago(hours) }],
      ageInDoubt: [{ ...from, value: 'no' }],
      riskLevel: [{ ...from, value: 'high' }],
    },
  };
}

async function caseloadWith(...cases: readonly CaseRecord[]): Promise<Caseload> {
  const worker = newWorker();
  deviceOf(worker).openInMemory();
  for (const record of cases)
    await vaultOf(worker)
      .records('cases')
      .put(record.caseCode, record as unknown as Json);
  const element = document.createElement('amparo-caseload');
  Object.assign(element, { worker, transport: transportOf(created) });
  fixtureSync(html`<div lang="en">${element}</div>`);
  await until(() => shadowOf(element).querySelector(cases.length > 0 ? 'li' : '.quiet'));
  return element;
}

const fieldAt = (form: HTMLElement, path: string): HTMLElement | undefined =>
  shadowsIn(form.parentNode ?? form)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement & { view?: { path: string } }>('*')])
    .find((each) => each.view?.path === path && each.shadowRoot);
/** The assessment of the first case of the list. */
async function assessmentIn(caseload: Caseload): Promise<BestInterestsAssessment> {
  await press('Open', shadowOf(caseload));
  const page = await caseIn(caseload);
  await until(() => shadowOf(page).querySelector('li'));
  await page.openForm('bestInterestsAssessment');
  return until(() => shadowOf(page).querySelector<BestInterestsAssessment>('amparo-best-interests-assessment'));
}

const linesIn = (root: ShadowRoot): readonly string[] => [...root.querySelectorAll('li')].map((line) => textOf(line));

describe('the cases on a device', () => {
  it('are listed by code, the longest overdue first', async () => {
    const caseload = await caseloadWith(registered('LATER-00000-1', 2), registered('SOONER-0000-2', 30));
    const [first, second] = linesIn(shadowOf(caseload));
    expect(first).to.match(/^SOONER-0000-2 Registered Overdue since .*: Best interests assessment/);
    expect(second).to.match(/^LATER-00000-1 Registered Next: Best interests assessment, by /);
    await accessible(caseload);
  });

  it('begin with the registration, whose facts the case then knows', async () => {
    const caseload = await caseloadWith();
    await press('Register a child', shadowOf(caseload));
    const page = await caseIn(caseload);
    const form = await until(() => shadowOf(page).querySelector<Registration>('amparo-registration'));
    const code = String((await sessionIn(form)).state.answers.get('caseHeader.caseCode'));
    expect(code).to.equal(page.code);
    await filled(form);
    await send(form);
    const sent = await said(form, 'section');
    expect(sent).to.include(code);
    expect(sent).not.to.include('Begin a new form'); // a second registration of the same child
    await press('Back to the case', shadowOf(page));
    await until(() => shadowOf(page).querySelector('.stage'));
    expect(textOf(shadowOf(page).querySelector('.stage'))).to.equal('Registered');
    expect(linesIn(shadowOf(page)).find((line) => line.startsWith('Registration'))).to.include('Completed');
    await press('All cases', shadowOf(caseload));
    await until(() => shadowOf(caseload).querySelector('li'));
    expect(linesIn(shadowOf(caseload))[0]).to.include(code);
  });
});

describe('the page around the cases', () => {
  const TOLD = [
    'amparo-section',
    'amparo-draft-saved',
    'amparo-draft-failed',
    'amparo-submitted',
    'amparo-submit-failed',
  ];

  async function heardWhile(...outcomes: readonly Answering[]): Promise<readonly Event[]> {
    const heard: Event[] = [];
    const listening = new AbortController();
    for (const type of [...TOLD, 'amparo-submit'])
      document.addEventListener(type, (event) => heard.push(event), { signal: listening.signal });
    const caseload = await sealedCaseload(transportOf(...outcomes));
    await press('Register a child', shadowOf(caseload));
    const page = await caseIn(caseload);
    const form = await until(() => shadowOf(page).querySelector<Registration>('amparo-registration'));
    await press('Continue', shadowOf(await formIn(form)));
    await filled(form);
    (await sessionIn(form)).dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Zubaydah' });
    await saved(form);
    await send(form);
    await said(form, 'section');
    listening.abort();
    return heard;
  }

  it('hears once of all that a form in them tells, by the same names, and no answer in it', async () => {
    const heard = await heardWhile(created);
    const types = heard.map(({ type }) => type);
    expect(types).to.include.members(['amparo-section', 'amparo-draft-saved']);
    expect(types.slice(-2)).to.deep.equal(['amparo-submit', 'amparo-submitted']);
    expect(types.filter((type) => type === 'amparo-section')).to.have.length(1);
    for (const event of heard.filter(({ type }) => TOLD.includes(type)))
      expect(JSON.stringify({ ...event })).not.to.include('Zubaydah');
  });

  it('hears that a form has not been received yet', async () => {
    const heard = await heardWhile(() => ({ code: 'retryable', reason: 'offline' }));
    expect(heard.at(-1)).to.deep.include({ type: 'amparo-submit-failed', code: 'queued' });
  });
});

describe('a form of a case that is sent with two presses', () => {
  it('goes once, and takes nothing more while its permissions are read', async () => {
    const caseload = await caseloadWith();
    await press('Register a child', shadowOf(caseload));
    const page = await caseIn(caseload);
    const form = await until(() => shadowOf(page).querySelector<Registration>('amparo-registration'));
    await filled(form);
    let times = 0;
    form.addEventListener('amparo-submit', () => (times += 1));
    await Promise.all([send(form), send(form)]);
    await said(form, 'section');
    expect(times).to.equal(1);
  });
});

describe('a case in which something was refused', () => {
  const refused = (caseCode: string): CaseRecord => {
    const assent = { form: 'assent', id: crypto.randomUUID(), at: ago(2) } as const;
    const flags = { tooYoung: false, decides: false, refuses: false, withdrawn: false, pressed: false };
    const record = registered(caseCode, 3);
    return { ...record, permissions: [{ ...assent, ...flags, grants: { assentShareHelpers: 'no' as const } }] };
  };

  it('CON-01: sends no referral, says which permission is missing, and keeps every answer', async () => {
    const caseload = await caseloadWith(refused('00000-00000-0'));
    const transport = transportOf(created);
    Object.assign(caseload, { transport });
    await press('Open', shadowOf(caseload));
    const page = await caseIn(caseload);
    await until(() => shadowOf(page).querySelector('li'));
    await page.openForm('referral');
    const form = await until(() => shadowOf(page).querySelector<Referral>('amparo-referral'));
    const session = await sendReferral(form);
    const text = await said(form, '#failure');
    expect(text).to.include('The child said no to this: tell helpers.');
    expect(transport.sent).to.deep.equal([]);
    expect(session.state.answers.get('base.assentRef')).to.equal('ASS-2');
    await accessible(form);
  });
});

describe('a form on a page of its own', () => {
  it('tells the cases of the same worker what was sent, and no case of another worker', async () => {
    const worker = newWorker();
    const alone = await registrationOnPage({ worker, transport: transportOf(created) });
    const session = await filled(alone);
    const code = String(session.state.answers.get('caseHeader.caseCode'));
    await send(alone);
    await said(alone, 'section');
    const caseload = document.createElement('amparo-caseload');
    Object.assign(caseload, { worker, transport: transportOf(created) });
    const others = document.createElement('amparo-caseload');
    Object.assign(others, { worker: newWorker(), transport: transportOf(created) });
    fixtureSync(html`<div lang="en">${caseload}${others}</div>`);
    await until(() => shadowOf(caseload).querySelector('li'));
    expect(linesIn(shadowOf(caseload))).to.have.length(1);
    expect(linesIn(shadowOf(caseload))[0])
      .to.include(code)
      .and.to.include('Registered');
    await until(() => shadowOf(others).querySelector('.quiet'));
    expect(linesIn(shadowOf(others))).to.have.length(0);
  });
});

describe('a case', () => {
  it('says what is to be done, what is not possible yet, and why', async () => {
    const caseload = await caseloadWith(registered('ABCDE-00000-3', 1));
    await press('Open', shadowOf(caseload));
    const page = await caseIn(caseload);
    const root = shadowOf(page);
    await until(() => root.querySelector('li'));
    expect([...root.querySelectorAll('h3, summary')].map((title) => textOf(title))).to.deep.equal([
      'To do now',
      'When needed',
      'Not yet',
      'Completed',
      'Not needed in this case',
      'Drafts and sealed files',
    ]);
    const lines = linesIn(root);
    expect(lines.find((line) => line.startsWith('Best interests assessment'))).to.match(
      /Due by .* without its parents/,
    );
    expect(lines.find((line) => line.startsWith('Case plan'))).to.include('Assess the child’s best interests first.');
    expect(textOf(focused())).to.include('ABCDE-00000-3');
    await accessible(page);
  });

  it('begins a form with what another one said, and keeps that in sight when it is changed', async () => {
    const caseload = await caseloadWith(registered('ABCDE-00000-3', 1));
    const form = await assessmentIn(caseload);
    const session = await sessionIn(form);
    expect(session.state.answers.get('known.accompanimentStatus')).to.equal('unaccompanied');
    session.dispatch({ type: 'goTo', section: 'known' });
    const field = await until(() => fieldAt(form, 'known.accompanimentStatus'));
    const said = (): string => textOf(shadowOf(field).querySelector('.carried'));
    await until(said);
    expect(said()).to.match(/^Taken from: Registration, .*2\d{3}\.$/);
    session.dispatch({ type: 'answer', path: 'known.accompanimentStatus', answer: 'separated' });
    await settled();
    expect(said()).to.match(/^Registration, .* said: Without parents, relatives or responsible adult$/);
    await accessible(form);
  });

  it('hands what the host knows and its rule set for risk to the forms that ask for them', async () => {
    const caseload = await caseloadWith(registered('ABCDE-00000-3', 1));
    const ruleSet = { ...houseRuleSet, id: 'relief-2.1.0' };
    caseload.presets = { 'caseHeader.organisationCode': 'relief', 'identification.identifiedBy': 'the police' };
    caseload.riskRuleSet = ruleSet;
    caseload.receivers = [{ code: 'HP-1', name: 'Health post', kind: 'organisation', state: 'EG' }];
    const form = await assessmentIn(caseload);
    expect(form).to.have.property('receivers', caseload.receivers); // a referral in its place is judged by them
    const session = await sessionIn(form);
    const { answers } = session.state;
    expect(answers.get('caseHeader.organisationCode')).to.equal('relief');
    expect(answers.has('identification.identifiedBy')).to.equal(false); // the registration asks it, this form does not
    session.dispatch({ type: 'goTo', section: 'analysis' });
    const field = await until(() => fieldAt(form, 'analysis.riskRuleSet'));
    expect(textOf(shadowOf(field).querySelector('output'))).to.equal('relief-2.1.0');
    expect(textOf(shadowOf(field).querySelector('[part=because]'))).to.include('of your organisation');
    form.riskRuleSet = undefined;
    await settled();
    expect(textOf(shadowOf(field).querySelector('output'))).to.equal('house-1.0.0');
    expect(() => {
      caseload.riskRuleSet = { ...ruleSet, incomplete: 'low' };
    }).to.throw('Give incomplete as medium or high');
  });

  it('goes on with a draft that was left', async () => {
    const caseload = await caseloadWith();
    await press('Register a child', shadowOf(caseload));
    const page = await caseIn(caseload);
    const form = await until(() => shadowOf(page).querySelector<Registration>('amparo-registration'));
    (await sessionIn(form)).dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina' });
    await press('Back to the case', shadowOf(page));
    await until(() => shadowOf(page).querySelector('li'));
    await press('Go on', shadowOf(page));
    const again = await until(() => shadowOf(page).querySelector<Registration>('amparo-registration'));
    expect((await sessionIn(again)).state.answers.get('childIdentity.givenName')).to.equal('Amina');
  });

  it('shows when the whole plan is to be reviewed, and opens the follow-up for that', async () => {
    const before = registered('ABCDE-00000-3', 3000);
    const assessed = { form: 'bestInterestsAssessment', formVersion: '1.0.0', id: crypto.randomUUID(), at: ago(2990) };
    const caseload = await caseloadWith({ ...before, forms: [...before.forms, assessed] });
    await press('Open', shadowOf(caseload));
    const page = await caseIn(caseload);
    await until(() => shadowOf(page).querySelector('li'));
    const line = linesIn(shadowOf(page)).find((each) => each.startsWith('Review meeting'));
    expect(line).to.match(/Overdue since .* The whole plan is looked at again every three months\./);
    shadowOf(page).querySelector<HTMLElement>('[aria-label="Begin: Review meeting"]')?.click();
    const form = await until(() => shadowOf(page).querySelector<HTMLElement>('amparo-follow-up'));
    expect((await sessionIn(form)).state.answers.get('occasion.parts')).to.deep.equal(['review']);
  });

  it('leaves nothing of itself on the page when the device is locked', async () => {
    const caseload = await caseloadWith(registered('ABCDE-00000-3', 1));
    await deviceOf(caseload.worker).lock();
    await caseload.updateComplete;
    expect(shadowOf(caseload).innerHTML).not.to.include('ABCDE'); // at once, whatever the storage takes
    await until(() => shadowOf(caseload).querySelector('amparo-unlock')); // once the storage has said that there is a vault
  });

  it('delivers again after it was locked and opened once more', async () => {
    const caseload = await caseloadWith(registered('ABCDE-00000-3', 1));
    const device = deviceOf(caseload.worker);
    const before = device.client;
    expect(before).not.to.equal(undefined);
    await device.lock();
    device.openInMemory();
    await until(() => device.client);
    expect(device.client).not.to.equal(before);
  });

  it('shows a form that waits for a network as completed, and not as a draft to go on with', async () => {
    const caseload = await caseloadWith();
    caseload.transport = transportOf(() => ({ code: 'retryable', reason: 'offline' }));
    await press('Register a child', shadowOf(caseload));
    const page = await caseIn(caseload);
    const form = await until(() => shadowOf(page).querySelector<Registration>('amparo-registration'));
    await filled(form);
    await send(form);
    await said(form, 'section');
    await press('Back to the case', shadowOf(page));
    await until(() => shadowOf(page).querySelector('.stage'));
    const line = linesIn(shadowOf(page)).find((each) => each.startsWith('Registration'));
    expect(line).to.include('Completed').and.to.include('Waiting to be sent').and.not.to.include('Draft');
  });
});
