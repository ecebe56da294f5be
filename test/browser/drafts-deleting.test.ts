import '@amparo/forms/define/drafts.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { deviceOf } from '@amparo/forms';
import { focused, press, shadowOf, textOf } from './form-hand.js';
import { draftsIn, registrationOnPage, saved, unlock, until, vaultOf } from './forms-hand.js';

afterEach(() => fixtureCleanup());

describe('the list of drafts', () => {
  it('deletes a draft only after it has asked', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    await saved(element);
    await press('All drafts', shadowOf(element));
    const drafts = await draftsIn(element);
    await press('Delete', drafts);
    expect(textOf(focused())).to.include('Delete this draft for good?');
    await press('Keep it', drafts);
    expect(drafts.querySelectorAll('li')).to.have.length(1);
    await press('Delete', drafts);
    await press('Yes, delete', drafts);
    await until(() => textOf(drafts.querySelector('.quiet')) === 'There are no drafts on this device.');
  });

  it('says when a draft could not be deleted, and asks no more once the device was locked', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    await saved(element);
    await press('All drafts', shadowOf(element));
    const list = document.createElement('amparo-drafts');
    list.worker = element.worker;
    fixtureSync(html`<div lang="en">${list}</div>`);
    const drafts = shadowOf(list);
    await until(() => drafts.querySelector('li'));
    const kept = vaultOf(element.worker).drafts;
    const remove = kept.remove.bind(kept);
    Object.assign(kept, { remove: () => Promise.resolve({ ok: false, error: { code: 'full' } }) });
    await press('Delete', drafts);
    await press('Yes, delete', drafts);
    expect(textOf(await until(() => drafts.querySelector('[role=alert]')))).to.include(
      'Not everything could be deleted just now',
    );
    expect(drafts.querySelectorAll('li')).to.have.length(1);
    Object.assign(kept, { remove });
    await press('Delete', drafts);
    expect(drafts.querySelectorAll('[role=alert]').length).to.equal(0);
    expect(drafts.querySelector('.confirm')).not.to.equal(null);
    await deviceOf(element.worker).lock();
    await until(() => !drafts.querySelector('li') || undefined);
    await unlock(element);
    await until(() => drafts.querySelector('li'));
    expect(drafts.querySelectorAll('.confirm').length).to.equal(0);
  });
});
