import '@amparo/forms/define/family-tracing.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { deviceOf } from '@amparo/forms';
import type { Json } from '@amparo/model';
import { accessible, settled, shadowOf, textOf } from './form-hand.js';
import { formIn, newWorker, sessionIn } from './forms-hand.js';

afterEach(() => fixtureCleanup());

/** A search that goes on with one action, and how what is told in it is shown. */
async function search(answers: Readonly<Record<string, Json>>, layout: 'section' | 'page' = 'section') {
  const worker = newWorker();
  deviceOf(worker).openInMemory();
  const form = document.createElement('amparo-family-tracing');
  Object.assign(form, { worker, layout });
  fixtureSync(html`<div lang="en">${form}</div>`);
  await formIn(form);
  const session = await sessionIn(form);
  const answer = (path: string, value: Json): void => void session.dispatch({ type: 'answer', path, answer: value });
  for (const [path, value] of Object.entries({ ...goesOn, ...answers })) answer(path, value);
  session.dispatch({ type: 'addEntry', path: 'actions.tracingActions', entry: 'one' });
  session.dispatch({ type: 'goTo', section: 'actions' });
  await settled();
  const told = 'actions.tracingActions[one].told';
  const field = (): Element | undefined => {
    const root = shadowOf(shadowOf(form).querySelector('amparo-form'));
    return Array.from(root.querySelectorAll('amparo-preview-field')).find(
      (each) => (each as unknown as { view: { path: string } }).view.path === told,
    );
  };
  const rows = (): readonly string[] =>
    Array.from(shadowOf(field()).querySelectorAll('[part=preview] dl > div'), (row) =>
      Array.from(row.children, textOf).join(': '),
    );
  return { form, session, answer, told, field, rows };
}

const goesOn = {
  'known.accompanimentStatus': 'unaccompanied',
  'known.ageYears': 12,
  'safe.tracingBestInterest': 'yes',
  'safe.tracingAssentRef': 'ASS-1',
  'safe.tracingConsentRef': 'CON-1',
  'safe.tracingRisk': 'none',
  'safe.tracingProtectionNeed': 'no',
  'safe.tracingChannel': ['redCrossRedCrescent'],
  'actions.tracingStatus': 'inProgress',
};

describe('TRC-04: what is told in a search', () => {
  it('is shown word by word before it leaves, and nothing that was not chosen', async () => {
    const { session, answer, told, field, rows } = await search({
      'info.home': 'A blue gate beside the mill',
      'info.separationStory': 'At night, by the river',
    });
    session.dispatch({ type: 'addEntry', path: 'info.siblings', entry: 'tesfay' });
    answer('info.siblings[tesfay].name', 'Tesfay');
    expect(shadowOf(field()).querySelector('[part=preview]')).to.equal(null);
    answer(told, ['names', 'home']);
    await settled();
    expect(rows()).to.deep.equal(['Age in years: 12', 'Name: Tesfay', 'Home: A blue gate beside the mill']);
    await accessible(shadowOf(field()).host as HTMLElement);
    answer(told, ['separation', 'whereabouts']);
    await settled();
    expect(rows()).to.deep.equal([
      'When, where and how the child lost the family: At night, by the river',
      'Where the child is: This form says nothing of it.',
    ]);
  });

  it('is what stands in the form by now, where all of it is on one page', async () => {
    const { form, answer, told, rows } = await search({ 'info.home': 'A blue gate' }, 'page');
    answer(told, ['home']);
    await settled();
    expect(rows()).to.deep.equal(['Home: A blue gate']);
    const fields = shadowOf(shadowOf(form).querySelector('amparo-form')).querySelectorAll('amparo-text-field');
    const home = Array.from(fields).find((each) => each.view?.path === 'info.home');
    const box = shadowOf(home).querySelector('textarea');
    if (!box) throw new Error('There is no box for the home.');
    box.value = 'A green gate';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    expect(rows()).to.deep.equal(['Home: A green gate']);
  });
});
