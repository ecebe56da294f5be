import '@amparo/forms/define/caseload.js';
import { expect, fixtureCleanup } from '@open-wc/testing';
import { emptyCase } from '@amparo/definitions';
import { type Case, type Caseload, type FollowUp } from '@amparo/forms';
import type { Json } from '@amparo/model';
import { caseIn, sealedCaseload } from './cases-hand.js';
import { accessible, press, shadowOf, textOf } from './form-hand.js';
import { created, sessionIn, transportOf, until, vaultOf } from './forms-hand.js';
import { ago } from './referral-hand.js';
import { damageSince, storedKeys } from './stored-records.js';

afterEach(() => fixtureCleanup());

const CODE = 'KNOWN-00000-1';

/** A list of cases that knows one case. */
async function withOneCase(): Promise<Caseload> {
  const caseload = await sealedCaseload(transportOf(created));
  const registered = { form: 'registration', id: crypto.randomUUID(), at: ago(2), formVersion: '1.0.0' };
  const record = { ...emptyCase(CODE), forms: [registered] };
  await vaultOf(caseload.worker)
    .records('cases')
    .put(CODE, record as unknown as Json);
  return caseload;
}

async function opened(caseload: Caseload): Promise<Case> {
  caseload.openCase(CODE);
  const page = await caseIn(caseload);
  await until(() => shadowOf(page).querySelector('li'));
  return page;
}

/** A new follow-up of the case, with what the worker wrote, once it is stored. */
async function followUpIn(page: Case, answer: string): Promise<string> {
  await page.openForm('followUp');
  const form = await until(() => shadowOf(page).querySelector<FollowUp>('amparo-follow-up'));
  const session = await sessionIn(form);
  session.dispatch({ type: 'answer', path: 'caseHeader.caseworkerCode', answer });
  const draft = await until(() => form.place?.draft);
  await press('Back to the case', shadowOf(page));
  await until(() => shadowOf(page).querySelector('li'));
  return draft;
}

const goOns = (page: Case): readonly HTMLElement[] =>
  [...shadowOf(page).querySelectorAll<HTMLElement>('button')].filter((each) => textOf(each).startsWith('Go on'));

describe('a case of which nothing can be read', () => {
  it('is not shown as a new one: it says what that means, and the worker can go on', async () => {
    const caseload = await sealedCaseload(transportOf(created));
    const before = await storedKeys();
    const record = { ...emptyCase(CODE), forms: [] };
    await vaultOf(caseload.worker)
      .records('cases')
      .put(CODE, record as unknown as Json);
    expect(await damageSince(before)).to.be.greaterThan(0);
    const page = await opened(caseload);
    const told = await until(() => shadowOf(page).querySelector('[role=alert]'));
    expect(textOf(told)).to.include('What is known of this case cannot be read');
    expect(textOf(told)).to.include('Ask your supervisor what was done');
    expect(textOf(told)).to.include('You can go on');
    await accessible(caseload);
    await followUpIn(page, 'CW-1');
    await until(() => goOns(page).length === 1);
    await press('All cases', shadowOf(caseload));
    const listed = await until(() => shadowOf(caseload).querySelector('[role=alert]'));
    expect(textOf(listed)).to.include('may be missing below');
    await accessible(caseload);
  });

  it('is told of no case that can be read', async () => {
    const page = await opened(await withOneCase());
    expect(shadowOf(page).querySelector('[role=alert]')).to.equal(null);
  });
});

describe('several drafts of one form', () => {
  it('can each be gone on with from the page of the case', async () => {
    const page = await opened(await withOneCase());
    const drafts = [await followUpIn(page, 'CW-1'), await followUpIn(page, 'CW-2')];
    expect(new Set(drafts).size).to.equal(2);
    const found: string[] = [];
    for (const n of [0, 1]) {
      const button = await until(() => (goOns(page).length === 2 ? goOns(page)[n] : undefined));
      expect(textOf(button)).to.match(/^Go on with the draft of .*\d/);
      expect(button.getAttribute('aria-label')).to.match(/^Go on with the draft of .*: Follow-up$/);
      button.click();
      const form = await until(() => shadowOf(page).querySelector<FollowUp>('amparo-follow-up'));
      const { state } = await sessionIn(form);
      found.push(String(state.answers.get('caseHeader.caseworkerCode')));
      await press('Back to the case', shadowOf(page));
    }
    expect(found.toSorted()).to.deep.equal(['CW-1', 'CW-2']);
  });
});
