import '@amparo/forms/define/drafts.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import type { Registration } from '@amparo/forms';
import { accessible, focused, press, settled, shadowOf, textOf } from './form-hand.js';
import {
  draftsIn,
  formIn,
  newWorker,
  registrationOnPage,
  said,
  saved,
  sessionIn,
  unlock,
  until,
} from './forms-hand.js';

afterEach(() => fixtureCleanup());

const codeIn = async (element: Registration): Promise<string> =>
  String((await sessionIn(element)).state.answers.get('caseHeader.caseCode'));

const lineOf = (drafts: ShadowRoot, code: string): HTMLLIElement | undefined =>
  [...drafts.querySelectorAll('li')].find((line) => textOf(line.querySelector('.code')) === code);

describe('two forms of one worker on one page', () => {
  async function both(): Promise<{ readonly first: Registration; readonly second: Registration }> {
    const worker = newWorker();
    const first = await registrationOnPage({ storage: 'vault', worker });
    await unlock(first);
    await saved(first);
    const second = await registrationOnPage({ storage: 'vault', worker });
    await saved(second);
    return { first, second };
  }

  it('never have the same draft open, and nobody speaks of another tab', async () => {
    const { first, second } = await both();
    const code = await codeIn(first);
    await press('All drafts', shadowOf(second));
    const drafts = await draftsIn(second);
    const line = await until(() => lineOf(drafts, code));
    expect(textOf(line.querySelector('.state'))).to.equal('Open in the form on this page');
    expect(textOf(line)).not.to.include('Delete');
    await press('Go on', line);
    expect(await said(second, '#failure')).to.include('This draft is open in another form on this page.');
    await accessible(second);
    expect(shadowOf(second).querySelector('amparo-asked')).to.equal(null);
    expect(await codeIn(first)).to.equal(code);
  });

  it('hand a draft over when one leaves it', async () => {
    const { first, second } = await both();
    const code = await codeIn(first);
    await press('All drafts', shadowOf(second));
    const drafts = await draftsIn(second);
    await press('All drafts', shadowOf(first));
    await until(() => textOf(lineOf(drafts, code)).includes('Draft, saved') || undefined);
    await press('Go on', lineOf(drafts, code) as HTMLElement);
    expect(await codeIn(second)).to.equal(code);
  });
});

describe('a form and the list of drafts on one page', () => {
  it('show the same: what is open in the form, and the way back to it', async () => {
    const worker = newWorker();
    const form = await registrationOnPage({ storage: 'vault', worker });
    form.id = 'the-form';
    const list = fixtureSync<HTMLElement>(html`<amparo-drafts for="the-form" worker=${worker}></amparo-drafts>`);
    await unlock(form);
    await saved(form);
    const code = await codeIn(form);
    const line = await until(() => lineOf(shadowOf(list), code));
    expect(textOf(line.querySelector('.state'))).to.equal('Open in the form on this page');
    expect(textOf(line)).not.to.include('Delete');
    await accessible(list);
    await press('Go on', line);
    await until(() => form.contains(document.activeElement) || undefined);
    expect(focused()?.localName).to.equal('h2');
    expect(await codeIn(form)).to.equal(code);
    await press('All drafts', shadowOf(form));
    await until(() => textOf(lineOf(shadowOf(list), code)).includes('Delete') || undefined);
    await settled();
    await press('Go on', lineOf(shadowOf(list), code) as HTMLElement);
    await formIn(form);
  });
});
