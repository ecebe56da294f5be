import '@amparo/forms/define/caseload.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { safeDisclosure } from '@amparo/definitions';
import { deviceOf, type Case, type Caseload, type CaseForm } from '@amparo/forms';
import { emptyState, environmentAt, toSubmission, type Json, type Submission } from '@amparo/model';
import { caseIn, sealedCaseload } from './cases-hand.js';
import { accessible, focused, press, shadowOf, textOf } from './form-hand.js';
import { created, saved, sessionIn, transportOf, unlock, until, vaultOf } from './forms-hand.js';
import { ago } from './referral-hand.js';

afterEach(() => fixtureCleanup());

interface OpenCase {
  readonly caseload: Caseload;
  readonly page: Case;
}

/** A new case on a device that keeps what was sent for a day; its registration was delivered. */
async function openCase(): Promise<OpenCase> {
  const caseload = await sealedCaseload(transportOf(created));
  await press('Register a child', shadowOf(caseload));
  const page = await caseIn(caseload);
  const registration = await formOn(page);
  await saved(registration as never);
  await registration.delivered();
  return { caseload, page };
}

const formOn = (page: Case): Promise<CaseForm> =>
  until(() => shadowOf(page).querySelector<CaseForm>('.below > :not(section)'));

/** Begins a form of the case and stores it, with answers by path. */
async function begun(page: Case, form: string, answers: Readonly<Record<string, Json>> = {}): Promise<CaseForm> {
  await page.openForm(form);
  await page.updateComplete;
  const element = await formOn(page);
  const session = await sessionIn(element);
  for (const [path, answer] of Object.entries(answers)) session.dispatch({ type: 'answer', path, answer });
  await saved(element as never);
  return element;
}

/** Begins a form that the page itself delivers. */
async function delivered(page: Case, form: string): Promise<void> {
  await (await begun(page, form)).delivered();
}

const back = (page: Case): Promise<void> => press('Back to the case', shadowOf(page));

const boxIn = (page: Case): Promise<HTMLElement> =>
  until(() => shadowOf(page).querySelector<HTMLElement>('.leaving') ?? undefined);

async function draftsOf({ caseload }: OpenCase): Promise<readonly string[]> {
  const found = await vaultOf(caseload.worker).drafts.list();
  return found.ok ? found.value.drafts.map(({ form }) => form) : ['unreadable'];
}

async function readableOf({ caseload }: OpenCase): Promise<readonly string[]> {
  const found = await (await vaultOf(caseload.worker).sent()).list();
  return found.ok ? found.value.map(({ summary }) => summary.form) : ['unreadable'];
}

describe('a case whose closing was received', () => {
  it('CLO-07: leaves nothing readable behind, and what was never sent goes with one button, which asks first', async () => {
    const open = await openCase();
    const { page } = open;
    expect(await readableOf(open)).to.deep.equal(['registration']);
    await begun(page, 'casePlan');
    await back(page);
    await delivered(page, 'caseClosure');
    expect(await readableOf(open)).to.deep.equal([]);
    await back(page);
    const box = await boxIn(page);
    expect(textOf(box)).to.match(/The closing of this case was received.*delete the rest: (.*, )?Case plan/);
    await accessible(page);
    await press('Delete these drafts', box);
    expect(box.querySelector('.confirm')).not.to.equal(null);
    expect(await draftsOf(open)).to.include('casePlan');
    await until(() => textOf(focused()).startsWith('Delete for good?') || undefined);
    await accessible(page);
    await press('Keep it', box);
    expect(await draftsOf(open)).to.include('casePlan');
    await press('Delete these drafts', box);
    await press('Delete these drafts', box);
    await until(() => !shadowOf(page).querySelector('.leaving') || undefined);
    expect(await draftsOf(open)).to.deep.equal([]);
  });

  it('CLO-07: keeps nothing readable that is received later, and the last follow-up is no draft to delete', async () => {
    const open = await openCase();
    const { page } = open;
    await delivered(page, 'caseClosure');
    await begun(page, 'followUp');
    await back(page);
    await until(() => textOf(shadowOf(page).querySelector('.stage')) === 'Closed' || undefined);
    const box = shadowOf(page).querySelector('.leaving');
    expect(box ? textOf(box) : '').not.to.include('Follow-up');
    await delivered(page, 'followUp');
    expect(await readableOf(open)).to.deep.equal([]);
  });

  it('CLO-07: is taken off the device with what is known of it, once it was followed up', async () => {
    const open = await openCase();
    const { caseload, page } = open;
    await delivered(page, 'caseClosure');
    await (await begun(page, 'followUp', { 'caseHeader.completedAt': ago(-1) })).delivered();
    await back(page);
    const box = await boxIn(page);
    expect(textOf(box)).to.include('Take off what this device still knows of it.');
    await press('Take the case off this device', box);
    const vault = vaultOf(caseload.worker);
    const records = vault.records('cases');
    expect((await records.get(page.code)).ok && (await records.get(page.code))).to.have.nested.property('value.forms');
    const { records: whole } = vault;
    const full = () => Promise.resolve({ ok: false, error: { code: 'full' } });
    Object.assign(vault, { records: (of: string) => ({ ...whole.call(vault, of), remove: full }) });
    await press('Take the case off this device', box);
    expect(textOf(await until(() => box.querySelector('[role=alert]')))).to.include(
      'Not everything could be deleted just now',
    );
    expect(page.isConnected).to.equal(true);
    Object.assign(vault, { records: whole });
    await press('Take the case off this device', box);
    expect(box.querySelectorAll('[role=alert]').length).to.equal(0);
    await press('Take the case off this device', box);
    await until(() => shadowOf(caseload).querySelector('.quiet'));
    expect(await records.all()).to.deep.include({ value: { records: [], damaged: [] } });
  });
});

describe('the page of a single case', () => {
  it('asks anew whether something shall be deleted, once it was locked in between', async () => {
    const { caseload, page } = await openCase();
    await begun(page, 'casePlan');
    await back(page);
    await delivered(page, 'caseClosure');
    const single = document.createElement('amparo-case') as Case;
    const { worker, storage, transport } = caseload;
    Object.assign(single, { worker, storage, transport, code: page.code });
    fixtureSync(html`<div lang="en">${single}</div>`);
    await press('Delete these drafts', await boxIn(single));
    expect(shadowOf(single).querySelector('.leaving .confirm')).not.to.equal(null);
    await deviceOf(worker).lock();
    await until(() => !shadowOf(single).querySelector('.leaving') || undefined);
    await unlock(single as never);
    expect((await boxIn(single)).querySelectorAll('.confirm').length).to.equal(0);
  });
});

describe('a draft whose form waits to be sent', () => {
  it('stays with its photos, though the page had not seen that it waits', async () => {
    const open = await openCase();
    const { caseload, page } = open;
    await begun(page, 'casePlan');
    await back(page);
    await delivered(page, 'caseClosure');
    const vault = vaultOf(caseload.worker);
    const found = await vault.drafts.list();
    const plan = found.ok ? found.value.drafts.find(({ form }) => form === 'casePlan') : undefined;
    await back(page);
    const box = await boxIn(page);
    await press('Delete these drafts', box);
    await vault.records('outbox').put(plan?.id ?? '', { waits: 'sent by another tab' });
    await press('Delete these drafts', box);
    await until(() => !shadowOf(page).querySelector('.leaving') || undefined);
    expect(await draftsOf(open)).to.include('casePlan');
  });
});

describe('the record of a disclosure', () => {
  it('GBV-02: says from its beginning until when it is to leave, however often it is saved, and goes with one button', async () => {
    const open = await openCase();
    const { caseload, page } = open;
    await back(page);
    await begun(page, 'safeDisclosure', { 'caseHeader.startedAt': ago(2) });
    await back(page);
    expect(textOf(await boxIn(page))).to.include('it stays on no device for more than 24 hours');
    await page.openForm('safeDisclosure', await disclosureIn(caseload));
    (await sessionIn(await formOn(page))).dispatch({
      type: 'answer',
      path: 'caseHeader.startedAt',
      answer: ago(25),
    });
    await saved((await formOn(page)) as never);
    await back(page);
    const late = await until(() => shadowOf(page).querySelector('.leaving .late'));
    expect(textOf(late)).to.match(/^Send this record or delete it now: since .* Nothing was deleted\.$/);
    await page.openForm('safeDisclosure', await disclosureIn(caseload));
    const form = await formOn(page);
    const asked = await until(() => shadowOf(form).querySelector('amparo-asked')?.shadowRoot);
    expect(textOf(asked.querySelector('section'))).to.include('Send this record or delete it now: since');
    await back(page);
    const box = await boxIn(page);
    await accessible(page);
    await press('Delete the record', box);
    expect(await draftsOf(open)).to.include('safeDisclosure');
    await press('Delete the record', box);
    await until(() => !shadowOf(page).querySelector('.leaving') || undefined);
    expect(await draftsOf(open)).not.to.include('safeDisclosure');
  });

  it('GBV-02: cannot be read any more once it was received, whatever the host allows for other forms', async () => {
    const open = await openCase();
    const { caseload, page } = open;
    await begun(page, 'safeDisclosure');
    await back(page);
    const id = await disclosureIn(caseload);
    const client = deviceOf(caseload.worker).client;
    const answers = new Map<string, Json>([['caseHeader.caseCode', page.code]]);
    const made = { environment: environmentAt(ago(0)), id, language: 'en' };
    const submission = toSubmission(safeDisclosure, { ...emptyState(), answers }, made) as Submission;
    expect((await client?.submit(submission))?.ok).to.equal(true);
    expect(await readableOf(open)).to.deep.equal(['registration']);
    expect(await draftsOf(open)).not.to.include('safeDisclosure');
  });
});

async function disclosureIn(caseload: Caseload): Promise<string> {
  const found = await vaultOf(caseload.worker).drafts.list();
  const drafts = found.ok ? found.value.drafts : [];
  return drafts.find(({ form }) => form === 'safeDisclosure')?.id ?? '';
}
