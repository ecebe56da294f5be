import '@amparo/forms/define/caseload.js';
import { expect, fixtureCleanup } from '@open-wc/testing';
import { type Case, type Caseload, type Registration } from '@amparo/forms';
import { caseIn, sealedCaseload } from './cases-hand.js';
import { accessible, press, shadowOf, textOf } from './form-hand.js';
import {
  created,
  filled,
  PASSPHRASE,
  said,
  saved,
  send,
  sessionIn,
  transportOf,
  until,
  type Answering,
} from './forms-hand.js';
import { caughtFile } from './sealed-files.js';

afterEach(() => fixtureCleanup());

describe('what a page of cases keeps', () => {
  /** A vault with one case in it whose registration was begun, or sent by a transport. */
  async function sealed(...outcomes: readonly Answering[]): Promise<{ caseload: Caseload; page: Case }> {
    const caseload = await sealedCaseload(transportOf(...outcomes));
    await press('Register a child', shadowOf(caseload));
    const page = await caseIn(caseload);
    const form = await until(() => shadowOf(page).querySelector<Registration>('amparo-registration'));
    await filled(form);
    await saved(form);
    if (outcomes.length > 0) {
      await send(form);
      await said(form, 'section');
    }
    await press('Back to the case', shadowOf(page));
    return { caseload, page };
  }

  /** Opens what is folded, and gives the list in it. */
  async function keptIn(element: HTMLElement): Promise<ShadowRoot> {
    const folded = await until(() => [...shadowOf(element).querySelectorAll('details')].at(-1));
    expect(textOf(folded.querySelector('summary'))).to.equal('Drafts and sealed files');
    folded.open = true;
    const drafts = await until(() => folded.querySelector('amparo-drafts')?.shadowRoot);
    await until(() => drafts.querySelector('li'));
    return drafts;
  }

  it('is listed by case and form, goes into a sealed file, and is gone on with', async () => {
    const { caseload, page } = await sealed();
    await press('All cases', shadowOf(caseload));
    const drafts = await keptIn(caseload);
    expect(textOf(drafts.querySelector('.code'))).to.match(/^\S+ · Registration$/);
    await accessible(caseload);
    const files = shadowOf(await until(() => drafts.querySelector('amparo-draft-files:defined')));
    await press('Save in a file', drafts);
    const panel = shadowOf(await until(() => files.querySelector('amparo-seal-drafts')));
    for (const box of panel.querySelectorAll('input')) box.value = PASSPHRASE;
    const caught = caughtFile();
    await press('Seal and save', panel);
    expect((await caught).name).to.match(/\.sealed$/);
    await press('Go back', panel);
    await press('Go on', drafts);
    const again = await caseIn(caseload);
    expect(again.code).to.equal(page.code);
    const form = await until(() => shadowOf(again).querySelector<Registration>('amparo-registration'));
    expect((await sessionIn(form)).state.answers.get('caseHeader.caseCode')).to.equal(page.code);
  });

  it('is opened by itself where a delivery of the case needs attention: it is carried by hand, or changed', async () => {
    const { page } = await sealed(() => ({ code: 'tooLarge' }));
    const drafts = await until(() => shadowOf(page).querySelector('details[open] amparo-drafts')?.shadowRoot);
    // What became of the delivery is read after the drafts.
    await until(() => drafts.querySelector('li .state.attention'));
    expect(textOf(drafts.querySelector('h2'))).to.equal('Drafts of this case');
    expect(textOf(drafts.querySelector('section'))).not.to.include('Save all drafts');
    await press('Save to carry by hand', drafts);
    const files = shadowOf(await until(() => drafts.querySelector('amparo-draft-files:defined')));
    await until(() => files.querySelector('amparo-seal-drafts'));
    await accessible(page);
    await press('Take back and change', drafts);
    const form = await until(() => shadowOf(page).querySelector<Registration>('amparo-registration'));
    expect((await sessionIn(form)).state.answers.get('caseHeader.caseCode')).to.equal(page.code);
  });

  it('can be read after it was sent, for as long as the host allows', async () => {
    const { page } = await sealed(created);
    const drafts = await keptIn(page);
    await press('Read', drafts.querySelector('.sent') as HTMLElement);
    const reading = shadowOf(await until(() => drafts.querySelector('amparo-reading')));
    const review = shadowOf(await until(() => reading.querySelector('amparo-review')));
    await until(() => review.querySelector('dd'));
    expect(textOf(review.querySelector('dl'))).to.include(page.code);
    await press('Back to the list', reading);
    await until(() => drafts.querySelector('.sent li'));
  });

  it('is of this case alone on its page', async () => {
    const { caseload, page } = await sealed();
    await press('All cases', shadowOf(caseload));
    await press('Register a child', shadowOf(caseload));
    const other = await caseIn(caseload);
    const form = await until(() => shadowOf(other).querySelector<Registration>('amparo-registration'));
    await saved(form);
    await press('Back to the case', shadowOf(other));
    const drafts = await keptIn(other);
    expect([...drafts.querySelectorAll('.code')].map((code) => textOf(code))).to.deep.equal([
      `${other.code} · Registration`,
    ]);
    expect(other.code).not.to.equal(page.code);
  });
});
