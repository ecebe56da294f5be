import '@amparo/forms/define/caseload.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { deviceOf, type Registration } from '@amparo/forms';
import type { Drafts } from '@amparo/drafts';
import type { Json } from '@amparo/model';
import { caseIn, sealedCaseload } from './cases-hand.js';
import { buttonIn, press, settled, shadowOf, shadowsIn, textOf } from './form-hand.js';
import {
  created,
  formIn,
  newWorker,
  PASSPHRASE,
  registrationOnPage,
  saved,
  sessionIn,
  transportOf,
  unlock,
  until,
  vaultOf,
} from './forms-hand.js';

afterEach(() => fixtureCleanup());

const NAME = 'Amina-of-the-lamp';

const everything = (): string =>
  [document.body, ...shadowsIn(document.body)]
    .flatMap((root) => Array.from(root.querySelectorAll('*')))
    .flatMap((each) => [each.textContent, 'value' in each ? String(each.value) : ''])
    .join('\n');

/** Locks the device in the moment in which the vault has answered, and whoever asked does not know yet. */
function locksAfter(worker: string, work: 'open' | 'list'): Promise<void> {
  const { drafts } = vaultOf(worker) as { readonly drafts: Drafts };
  const ask = drafts[work].bind(drafts) as (id: string) => Promise<unknown>;
  return new Promise((resolve) => {
    Object.assign(drafts, {
      [work]: async (id: string) => {
        const answer = await ask(id);
        resolve(deviceOf(worker).lock());
        return answer;
      },
    });
  });
}

/** A question that is answered only when it is told to be; `asked` resolves once somebody waits for it. */
function slowed<Given extends readonly unknown[], Answer>(ask: (...given: Given) => Promise<Answer>) {
  let [isAsked, isTold] = [false, false];
  return {
    ask: async (...given: Given): Promise<Answer> => {
      isAsked = true;
      await until(() => isTold);
      return ask(...given);
    },
    asked: () => until(() => isAsked),
    answer: (): void => void (isTold = true),
  };
}

async function leftWithDraft(): Promise<{
  readonly element: Registration;
  readonly worker: string;
  readonly id: string;
}> {
  const worker = newWorker();
  const element = await registrationOnPage({ storage: 'vault', worker });
  await unlock(element);
  const session = await sessionIn(element);
  session.dispatch({ type: 'goTo', section: 'childIdentity' });
  session.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: NAME });
  await saved(element);
  await press('All drafts', shadowOf(element));
  const found = await vaultOf(worker).drafts.list();
  if (!found.ok) throw new Error(found.error.code);
  return { element, worker, id: found.value.drafts[0]?.id ?? '' };
}

/** A case in the vault of a new worker, whose code is all that could be seen of it. */
async function caseloadWithCase() {
  const caseload = await sealedCaseload(transportOf(created));
  await press('Register a child', shadowOf(caseload));
  const page = await caseIn(caseload);
  const form = await until(() => shadowOf(page).querySelector<Registration>('amparo-registration'));
  await saved(form);
  return { caseload, page, code: page.code };
}

/** All that a property of an element leads to, as text. */
const heldBy = (element: object): string =>
  JSON.stringify(element, (_, value: unknown) =>
    value instanceof Node || value instanceof Map ? String(value) : (value as Json),
  );

describe('a device that is locked while something is still being read', () => {
  it('shows no draft that was being opened', async () => {
    const { element, worker, id } = await leftWithDraft();
    const locked = locksAfter(worker, 'open');
    await Promise.all([element.openDraft(id), locked]);
    await settled();
    expect(shadowOf(element).querySelector('amparo-form')).to.equal(null);
    expect(everything()).not.to.include(NAME);
    await unlock(element);
    await press('Go on', shadowOf(await until(() => shadowOf(element).querySelector('amparo-drafts'))));
    expect((await sessionIn(element)).state.answers.get('childIdentity.givenName')).to.equal(NAME);
  });

  it('shows the way to the drafts, and no list of them, while what was typed last was still being saved', async () => {
    const { element } = await leftWithDraft();
    await press('Begin a new form', shadowOf(element));
    const session = await sessionIn(element);
    session.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: NAME });
    buttonIn(shadowOf(element), 'All drafts').click();
    await deviceOf(element.worker).lock();
    await settled();
    expect(shadowOf(element).querySelectorAll('amparo-drafts, .begin').length).to.equal(0);
    await unlock(element);
    expect((await sessionIn(element)).state.answers.get('childIdentity.givenName')).to.equal(NAME);
  });

  it('begins no form with what the case knows', async () => {
    const worker = newWorker();
    const element = document.createElement('amparo-registration');
    const known = async () => {
      await deviceOf(worker).lock();
      return { answers: { 'childIdentity.givenName': NAME }, sentence: () => undefined };
    };
    const context = { caseCode: 'ABCDE-00000-3', draft: undefined, known, learn: async () => undefined };
    const made = await deviceOf(worker).create(PASSPHRASE);
    if (!made.ok) throw new Error(made.error.code);
    deviceOf(worker).take(made.value);
    Object.assign(element, { worker, storage: 'vault', context });
    fixtureSync(html`<div lang="en">${element}</div>`);
    await until(() => shadowOf(element).querySelector('amparo-unlock'));
    await settled();
    expect(shadowOf(element).querySelector('amparo-form')).to.equal(null);
    expect(everything()).not.to.include(NAME);
  });

  it('holds no code in a list of drafts that was being read', async () => {
    const { element, worker } = await leftWithDraft();
    const list = await until(() => shadowOf(element).querySelector('amparo-drafts'));
    const code = textOf(await until(() => shadowOf(list).querySelector('.code')));
    const alone = document.createElement('amparo-drafts');
    Object.assign(alone, { worker });
    const locked = locksAfter(worker, 'list');
    fixtureSync(html`<div lang="en">${alone}</div>`);
    await locked;
    await settled();
    expect(code).not.to.equal('');
    expect(everything()).not.to.include(code);
  });

  it('holds no case, neither in the list of cases nor in the page of one', async () => {
    for (const isOpen of [false, true]) {
      const { caseload, page, code } = await caseloadWithCase();
      await press('Back to the case', shadowOf(page));
      if (!isOpen) await press('All cases', shadowOf(caseload));
      await until(() => everything().includes(code));
      const locked = locksAfter(caseload.worker, 'list');
      deviceOf(caseload.worker).changed();
      await locked;
      await settled();
      expect(everything()).not.to.include(code);
      expect(heldBy((caseload as unknown as { lines: object }).lines)).not.to.include(code);
      expect((page as unknown as { line?: object }).line).to.equal(undefined);
      fixtureCleanup();
    }
  });
});

describe('an element that is left while something is still being read', () => {
  it('opens no draft any more, which can be gone on with elsewhere', async () => {
    const { element, worker, id } = await leftWithDraft();
    const { drafts } = vaultOf(worker);
    const open = slowed(drafts.open.bind(drafts));
    Object.assign(drafts, { open: open.ask });
    const opening = element.openDraft(id);
    await open.asked();
    element.remove();
    open.answer();
    await opening;
    const next = await registrationOnPage({ storage: 'vault', worker });
    await press('Go on', shadowOf(await until(() => shadowOf(next).querySelector('amparo-drafts'))));
    await until(() => shadowOf(next).querySelector('amparo-form, #failure'));
    expect(textOf(shadowOf(next).querySelector('#failure'))).to.equal('');
    expect((await sessionIn(next)).state.answers.get('childIdentity.givenName')).to.equal(NAME);
  });

  it('begins no form any more, which would be a draft that nobody has begun', async () => {
    const { element, worker, id } = await leftWithDraft();
    const known = slowed(async () => ({ answers: {}, sentence: () => undefined }));
    const learn = async (): Promise<void> => undefined;
    element.context = { caseCode: 'ABCDE-00000-3', draft: undefined, known: known.ask, learn };
    const begun = element.begin();
    await known.asked();
    element.remove();
    known.answer();
    await begun;
    await settled();
    const found = await vaultOf(worker).drafts.list();
    expect(found.ok && found.value.drafts.map((draft) => draft.id)).to.deep.equal([id]);
  });

  it('holds no case', async () => {
    const { caseload, page } = await caseloadWithCase();
    await press('Back to the case', shadowOf(page));
    await until(() => shadowOf(page).querySelector('li'));
    const { drafts } = vaultOf(caseload.worker);
    const list = slowed(drafts.list.bind(drafts));
    Object.assign(drafts, { list: list.ask });
    deviceOf(caseload.worker).changed();
    await list.asked();
    await press('All cases', shadowOf(caseload));
    expect(page.isConnected).to.equal(false);
    const linesOf = () => (caseload as unknown as { lines: object }).lines;
    const before = linesOf();
    list.answer();
    await until(() => linesOf() !== before); // the list, which asked for the same, has its answer
    await settled();
    expect((page as unknown as { line?: object }).line).to.equal(undefined);
  });
});

describe('a form of a case that is left before it was first stored', () => {
  it('is among the drafts of its case, and never seems not to have been begun', async () => {
    const caseload = await sealedCaseload(transportOf(created));
    await press('Register a child', shadowOf(caseload));
    const page = await caseIn(caseload);
    const form = await until(() => shadowOf(page).querySelector<Registration>('amparo-registration'));
    await formIn(form);
    const seen = new Set<string>();
    const watching = new MutationObserver(() => {
      for (const each of shadowOf(page).querySelectorAll('[aria-label$=": Registration"]'))
        seen.add(each.getAttribute('aria-label') ?? '');
    });
    watching.observe(shadowOf(page), { childList: true, subtree: true, attributes: true });
    await press('Back to the case', shadowOf(page));
    await until(() => shadowOf(page).querySelector('li'));
    watching.disconnect();
    expect([...seen]).to.deep.equal(['Go on with the draft: Registration']);
  });
});
