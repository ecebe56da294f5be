import { expect } from '@open-wc/testing';
import { deviceOf, CaseForm, type Caseload, type Registration } from '@amparo/forms';
import { emptyCase } from '@amparo/definitions';
import { choices, codes, text, type Json } from '@amparo/model';
import { stagedForm } from '../../stories/form/staged-form.js';
import { stagedPlan } from '../../stories/forms/staged-disclosure.js';
import { attachmentsInMemory } from '../../stories/fields/attachments-in-memory.js';
import { staged } from '../../stories/fields/staged.js';
import { choose } from './attachment-hand.js';
import { answersOfEveryKind, formOfEveryKind } from './form-of-every-kind.js';
import { fieldIn, press, settled, shadowOf } from './form-hand.js';
import { draftsIn, newWorker, saved, sessionIn, unlock, until, vaultOf } from './forms-hand.js';
import { jpegWithPlace } from './jpeg-with-place.js';

type Put = <Shown extends HTMLElement>(element: Shown) => Shown;

/** Puts every element that is defined on the page at once, in the states in which it shows most. */
export async function everythingOnStage(defined: Iterable<readonly [string, CustomElementConstructor]>): Promise<void> {
  const stage = document.createElement('div');
  stage.lang = 'en';
  document.body.append(stage);
  const put: Put = (element) => {
    stage.append(element);
    return element;
  };
  for (const [tag, made] of defined) if (made.prototype instanceof CaseForm) await wholeForm(tag, put);
  await everyKind(put);
  put(preview());
  await review(put);
  await vaults(put);
  await comparison(put);
  await keeping(put);
  await cases(put);
  put(Object.assign(document.createElement('amparo-disclosure'), { plan: stagedPlan() }));
  await settled();
}

const anElement = <Made extends HTMLElement>(tag: string, properties: object): Made =>
  Object.assign(document.createElement(tag) as Made, { worker: newWorker(), ...properties });

async function wholeForm(tag: string, put: Put): Promise<void> {
  await sessionIn(put(anElement(tag, { layout: 'page' })));
}

const staging = { form: formOfEveryKind, answers: answersOfEveryKind, layout: 'page' } as const;

async function everyKind(put: Put): Promise<void> {
  const { element } = stagedForm({ ...staging, changes: [{ type: 'tryToSend' }] });
  element.surroundings = { ...element.surroundings, attachments: attachmentsInMemory() };
  put(element);
  await settled();
  const photo = fieldIn(shadowOf(element), 'kinds.file');
  await choose(photo, new File([await jpegWithPlace()], 'a.jpg', { type: 'image/jpeg' }));
  expect(shadowOf(photo).querySelector('amparo-attachment-list, amparo-recorder')).not.to.equal(null);
}

/** What leaves with a choice, as a search shows it. */
function preview(): HTMLElement {
  const home = text('Home');
  const told = choices('What was told?', codes({ home: 'Home', other: 'Something else' }), { shows: { home: [home] } });
  return staged(told, { before: { home }, earlier: { home: 'A blue gate' }, answer: ['home', 'other'] }).field;
}

async function review(put: Put): Promise<void> {
  put(stagedForm({ ...staging, changes: [{ type: 'goTo', section: '~review' }, { type: 'tryToSend' }] }).element);
}

/** A vault that is made, one that is open with a draft in it, and one whose passphrase is forgotten. */
async function vaults(put: Put): Promise<void> {
  const shown = { storage: 'vault', offerWipe: true } as const;
  put(document.createElement('amparo-recovery-offer'));
  const made = put(anElement('amparo-registration', shown));
  await until(() => made.shadowRoot?.querySelector('amparo-unlock'));
  const open = put(anElement<Registration>('amparo-registration', shown));
  await unlock(open);
  await saved(open);
  await press('All drafts', shadowOf(open));
  const drafts = await draftsIn(open);
  await until(() => drafts.querySelector('amparo-access'));
  const locked = put(anElement<Registration>('amparo-registration', shown));
  await unlock(locked);
  await locked.lock();
  const panel = shadowOf(await until(() => shadowOf(locked).querySelector('amparo-unlock')));
  await press('I forgot the passphrase', panel);
}

/** One draft that was changed in two places. */
async function comparison(put: Put): Promise<void> {
  const worker = newWorker();
  const opener = put(anElement<Registration>('amparo-registration', { worker }));
  await sessionIn(opener);
  const draft = { id: 'a-draft', form: 'registration', formVersion: '1.0.0', caseCode: 'ABCDE-00000-3' };
  const state = { form: 'registration', version: '1.0.0', left: [], section: 'care', triedToSend: false, reasons: {} };
  for (const [revision, name] of [
    [undefined, 'Amina'],
    [1, 'Aminata'],
    [1, 'Aminatou'],
  ] as const) {
    const answers = { 'caseHeader.caseCode': draft.caseCode, 'childIdentity.givenName': name };
    const writer = vaultOf(worker).drafts.writer({ ...draft, ...(revision !== undefined && { revision }) });
    writer.save(() => ({ ...state, answers }));
    await writer.close();
  }
  const list = put(anElement('amparo-drafts', { worker, opener }));
  await until(() => shadowOf(list).querySelector('li'));
  await press('Compare', shadowOf(list));
  await until(() => shadowOf(list).querySelector('amparo-compare')?.shadowRoot?.querySelector('fieldset'));
}

/** What is asked before a draft is opened, a file that is being sealed, and a form that was sent. */
async function keeping(put: Put): Promise<void> {
  const age = { id: 'a', days: 8, standing: 'over', expiresAt: '', doubtful: false };
  put(anElement('amparo-asked', { question: { kind: 'over', id: 'a', caseCode: 'ABCDE-00000-3', age } }));
  const bar = put(anElement('amparo-not-saved', { status: { kind: 'failed', error: { code: 'quota' } } }));
  await settled();
  await press('Save a sealed file', shadowOf(bar));
  put(anElement('amparo-reading', { sent: 'a' }));
}

/** The list of cases, and one of them that is open. */
async function cases(put: Put): Promise<void> {
  const worker = newWorker();
  const record = emptyCase('7K2QF-9XMRT-4');
  await deviceOf(worker)
    .openInMemory()
    .records('cases')
    .put(record.caseCode, record as unknown as Json);
  const caseload = put(anElement<Caseload>('amparo-caseload', { worker }));
  await until(() => shadowOf(caseload).querySelector('li'));
  const opened = put(anElement('amparo-case', { worker, code: record.caseCode }));
  await until(() => opened.shadowRoot?.querySelector('li'));
}
