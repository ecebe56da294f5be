import { expect, fixtureCleanup } from '@open-wc/testing';
import { deviceOf, type Registration } from '@amparo/forms';
import { accessible, press, settled, shadowOf, textOf } from './form-hand.js';
import { draftsIn, formIn, newWorker, PASSPHRASE, registrationOnPage, saved, unlock, until } from './forms-hand.js';
import { loseSecrets } from './stored-records.js';

afterEach(() => fixtureCleanup());

const unlockIn = async (element: Registration): Promise<ShadowRoot> =>
  shadowOf(await until(() => shadowOf(element).querySelector('amparo-unlock')));

function type(root: ShadowRoot, id: string, text: string): void {
  const box = root.querySelector<HTMLInputElement>(`#${id}`);
  if (!box) throw new Error(`There is no box ${id}.`);
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('a new passphrase', () => {
  it('is judged in words while it is typed, and a code on paper is offered once it is taken', async function () {
    this.timeout(60_000); // the passphrase and the code are stretched four times
    const element = await registrationOnPage({ storage: 'vault' });
    const panel = await unlockIn(element);
    await customElements.whenDefined('amparo-recovery-offer');
    type(panel, 'passphrase', 'abcdefghi');
    const strength = panel.querySelector('.strength');
    await until(() => textOf(strength).includes('follow each other'));
    type(panel, 'passphrase', PASSPHRASE);
    await until(() => textOf(strength).startsWith('Hard to guess'));
    await accessible(element);
    type(panel, 'again', PASSPHRASE);
    await press('Seal my drafts with it', panel);
    const offer = shadowOf(await until(() => panel.querySelector('amparo-recovery-offer')));
    await settled();
    await accessible(element);
    await press('Make a recovery code', offer);
    const code = textOf(await until(() => offer.querySelector('.code')));
    await accessible(element);
    await press('I have written it down', offer);
    await saved(element);
    const opened = await (await deviceOf(element.worker).access()).open({ kind: 'code', code });
    expect(opened.ok).to.equal(true);
    if (opened.ok) await opened.value.lock();
  });
});

describe('a vault whose secrets the browser has cleared', () => {
  it('says so, and makes way for a new one', async () => {
    const worker = newWorker();
    const element = await registrationOnPage({ storage: 'vault', worker });
    await unlock(element);
    await saved(element);
    await element.lock();
    await loseSecrets();
    await unlock(element);
    const panel = await unlockIn(element);
    expect(textOf(panel.querySelector('[role=alert]'))).to.include('were erased');
    await accessible(element);
    await press('Begin anew', panel);
    await until(() => panel.querySelector('#again'));
    await unlock(element, 'boat lantern winter Friday');
    await saved(element);
    expect(deviceOf(worker).vault?.mode).to.equal('vault');
  });
});

describe('drafts that are kept without a passphrase', () => {
  it('say who can read them, are there after a lock, and ask for no passphrase', async () => {
    const element = await registrationOnPage({ storage: 'device' });
    await saved(element);
    const mode = shadowOf(element).querySelector('.mode');
    expect(textOf(mode)).to.equal('Kept on this device without a passphrase: whoever takes the device can read it.');
    await element.lock();
    const panel = await unlockIn(element);
    expect(panel.querySelector('input')).to.equal(null);
    expect(textOf(panel.querySelector('section'))).to.include('whoever takes the device can read it');
    await accessible(element);
    await press('Open', panel);
    await formIn(element);
    await press('All drafts', shadowOf(element));
    expect((await draftsIn(element)).querySelectorAll('li')).to.have.length(1);
  });

  it('ask for the passphrase where there is one all the same', async () => {
    const worker = newWorker();
    const sealed = await registrationOnPage({ storage: 'vault', worker });
    await unlock(sealed);
    await saved(sealed);
    await sealed.lock();
    sealed.remove();
    const element = await registrationOnPage({ storage: 'device', worker });
    await press('Open', await unlockIn(element));
    await until(() => shadowOf(shadowOf(element).querySelector('amparo-unlock')).querySelector('#passphrase'));
    await unlock(element);
    expect(deviceOf(worker).vault?.mode).to.equal('vault');
  });

  it('are sealed with a passphrase, and none is lost, where the host asks for one now', async () => {
    const worker = newWorker();
    const before = await registrationOnPage({ storage: 'device', worker });
    await saved(before);
    await before.lock();
    before.remove();
    const element = await registrationOnPage({ storage: 'vault', worker });
    await unlock(element);
    const panel = await unlockIn(element);
    expect(textOf(panel.querySelector('[role=alert]'))).to.include('kept without a passphrase so far');
    await accessible(element);
    await press('Choose a passphrase', panel);
    await until(() => panel.querySelector('#again'));
    await unlock(element);
    expect((await draftsIn(element)).querySelectorAll('li')).to.have.length(1);
    expect(deviceOf(worker).vault?.mode).to.equal('vault');
  });
});
