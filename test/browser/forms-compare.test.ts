import '@amparo/forms/define/drafts.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import type { Registration } from '@amparo/forms';
import type { Json } from '@amparo/model';
import { accessible, focused, press, settled, shadowOf, textOf } from './form-hand.js';
import { formIn, newWorker, registrationOnPage, sessionIn, until, vaultOf } from './forms-hand.js';

afterEach(() => fixtureCleanup());

const stored = (answers: Readonly<Record<string, Json>>) => () => ({
  form: 'registration',
  version: '1.0.0',
  answers: { 'caseHeader.caseCode': 'ABCDE-00000-3', ...answers },
  left: [],
  section: 'childIdentity',
  triedToSend: false,
  reasons: {},
});

const first = { 'childIdentity.givenName': 'Amina', 'childIdentity.sex': 'female', 'care.currentAddress': 'the camp' };
const second = { 'childIdentity.givenName': 'Aminata', 'childIdentity.sex': 'male' };

/** Two tabs have changed one draft: gives the list of drafts, with both versions. */
async function conflict(): Promise<{ element: Registration; drafts: ShadowRoot; worker: string }> {
  const worker = newWorker();
  const element = await registrationOnPage({ worker });
  await formIn(element);
  const draft = { id: 'a-draft', form: 'registration', formVersion: '1.0.0', caseCode: 'ABCDE-00000-3' };
  for (const [revision, answers] of [
    [undefined, {}],
    [1, first],
    [1, second],
  ] as const) {
    const writer = vaultOf(worker).drafts.writer({ ...draft, ...(revision !== undefined && { revision }) });
    writer.save(stored(answers));
    await writer.close();
  }
  const list = document.createElement('amparo-drafts');
  Object.assign(list, { worker, opener: element });
  fixtureSync(html`<div lang="en">${list}</div>`);
  const drafts = shadowOf(list);
  await until(() => drafts.querySelector('li'));
  return { element, drafts, worker };
}

const compareIn = async (drafts: ShadowRoot): Promise<ShadowRoot> => {
  await press('Compare', drafts);
  const root = shadowOf(await until(() => drafts.querySelector('amparo-compare')));
  await until(() => root.querySelector('fieldset'));
  return root;
};

const draftsOf = async (worker: string) => {
  const found = await vaultOf(worker).drafts.list();
  return found.ok ? found.value.drafts.filter(({ caseCode }) => caseCode === 'ABCDE-00000-3') : [];
};

const choose = (root: ShadowRoot, at: number, which: number): void => {
  const boxes = root.querySelectorAll('fieldset')[at]?.querySelectorAll('input');
  boxes?.[which]?.click();
};

describe('a draft that was changed in two tabs', () => {
  it('is compared answer by answer, in the words of the form', async () => {
    const { drafts } = await conflict();
    const root = await compareIn(drafts);
    expect(textOf(focused())).to.equal('This draft was changed in two places');
    const rows = Array.from(root.querySelectorAll('fieldset'), (row) => [
      textOf(row.querySelector('legend')),
      ...Array.from(row.querySelectorAll('bdi'), textOf),
    ]);
    expect(rows).to.deep.equal([
      ['Given name', 'Amina', 'Aminata'],
      ['Sex', 'Female', 'Male'],
      ['Address or place', 'the camp', 'Not answered'],
    ]);
    await accessible(root.host);
  });

  it('is put together from what was chosen, and only then is the copy gone', async () => {
    const { drafts, element, worker } = await conflict();
    const root = await compareIn(drafts);
    expect(root.querySelector<HTMLButtonElement>('.primary')?.disabled).to.equal(true);
    for (const [at, which] of [0, 1, 0].entries()) choose(root, at, which);
    await settled();
    await press('Keep what was chosen', root);
    // The form on screen is exchanged for the one with what was chosen.
    const codeOnScreen = (): unknown =>
      shadowOf(element).querySelector('amparo-form')?.session?.state.answers.get('caseHeader.caseCode');
    await until(() => codeOnScreen() === 'ABCDE-00000-3');
    expect(await draftsOf(worker)).to.have.length(1);
    const { answers } = (await sessionIn(element)).state;
    expect(answers.get('childIdentity.givenName')).to.equal('Amina');
    expect(answers.get('childIdentity.sex')).to.equal('male');
    expect(answers.get('care.currentAddress')).to.equal('the camp');
  });

  it('is left as it is, both versions, when the worker does not want to choose yet', async () => {
    const { drafts, worker } = await conflict();
    const root = await compareIn(drafts);
    await press('Take all of the second', root);
    await press('Leave both as they are', root);
    expect(await draftsOf(worker)).to.have.length(2);
    expect(drafts.querySelectorAll('li')).to.have.length(3); // and the one on screen
  });

  it('loses nothing when a tab changes it again while it is compared', async () => {
    const { drafts, worker } = await conflict();
    const root = await compareIn(drafts);
    const [copy] = (await draftsOf(worker)).filter(({ copyOf }) => copyOf !== undefined);
    if (!copy) throw new Error('There is no copy.');
    const writer = vaultOf(worker).drafts.writer({ ...copy });
    writer.save(stored({ ...second, 'care.currentAddress': 'by the river' }));
    await writer.close();
    await press('Take all of the first', root);
    await press('Keep what was chosen', root);
    expect(textOf(await until(() => root.querySelector('[role=alert]')))).to.include('changed again meanwhile');
    expect(await draftsOf(worker)).to.have.length(2);
    await until(() => textOf(root.querySelectorAll('bdi')[5]) === 'by the river' || undefined);
  });
});
