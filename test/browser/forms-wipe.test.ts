import '@amparo/forms/define/access.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { deviceOf, type Registration } from '@amparo/forms';
import { accessible, press, settled, shadowOf, textOf } from './form-hand.js';
import { newWorker, PASSPHRASE, registrationOnPage, saved, unlock, until, vaultOf } from './forms-hand.js';

afterEach(() => fixtureCleanup());

const wipeIn = (element: Registration): Element | null =>
  shadowOf(element).querySelector('amparo-wipe')?.shadowRoot?.querySelector('button') ?? null;

describe('the button that erases everything', () => {
  it('stands there only where the host offers it and the worker keeps something here', async () => {
    const element = await registrationOnPage({ storage: 'memory', offerWipe: true });
    await customElements.whenDefined('amparo-wipe');
    await settled();
    expect(shadowOf(element).querySelector('amparo-wipe')).not.to.equal(null);
    expect(wipeIn(element)).to.equal(null);
    element.offerWipe = false;
    await settled();
    expect(shadowOf(element).querySelector('amparo-wipe')).to.equal(null);
  });

  it('asks once, says what is lost, and neither a hand that shakes nor a key held down presses twice', async () => {
    const element = await registrationOnPage({ storage: 'vault', offerWipe: true });
    await unlock(element);
    const button = await until(() => wipeIn(element));
    const wipe = shadowOf(shadowOf(element).querySelector('amparo-wipe'));
    await accessible(element);
    expect(textOf(wipe.querySelector('[role=alert]'))).to.equal('');
    await press('Erase everything', wipe);
    button.dispatchEvent(new MouseEvent('click'));
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true });
    button.dispatchEvent(held);
    expect(held.defaultPrevented).to.equal(true);
    await settled();
    expect(vaultOf(element.worker).erasure).to.equal('overwritten');
    expect(textOf(wipe.querySelector('[role=alert]'))).to.include('gone for good');
    expect(textOf(button)).to.equal('Press again to erase');
    await accessible(element);
    await element.lock();
    await until(() => shadowOf(element).querySelector('amparo-unlock'));
    await until(() => wipeIn(element)); // while the drafts are locked, too
    expect(await deviceOf(element.worker).hasVault()).to.equal(true);
  });
});

describe('what the button promises', () => {
  const sentences = [
    ['overwritten', 'gone for good'],
    ['weak', 'may still find parts'],
  ] as const;
  for (const [erasure, sentence] of sentences)
    it(`is what a wipe can do here: ${erasure}`, async () => {
      const device = deviceOf(newWorker());
      const made = await device.create(PASSPHRASE);
      if (made.ok) device.take(made.value);
      const armWipe = device.armWipe.bind(device);
      device.armWipe = async () => armWipe().then(() => erasure);
      const wipe = document.createElement('amparo-wipe');
      Object.assign(wipe, { device });
      fixtureSync(html`<div lang="en">${wipe}</div>`);
      await until(() => wipe.shadowRoot?.querySelector('button'));
      await press('Erase everything', shadowOf(wipe));
      expect(textOf(shadowOf(wipe).querySelector('[role=alert]'))).to.include(sentence);
      await device.lock();
    });
});

describe('a vault that another tab has wiped', () => {
  it('is let go, and nothing that was pending is written', async () => {
    const worker = newWorker();
    const element = await registrationOnPage({ storage: 'vault', worker });
    await unlock(element);
    await saved(element);
    element.remove(); // else the page of this test would be left
    const device = deviceOf(worker);
    const before = await vaultOf(worker).drafts.list();
    expect(before.ok && before.value.drafts).to.have.length(1);
    const writer = vaultOf(worker).drafts.writer({ id: 'b', form: 'x', formVersion: '1.0.0', caseCode: 'KE-1' });
    const otherTab = new BroadcastChannel(`amparo ${worker}`);
    otherTab.postMessage('wiped');
    writer.save(() => 'typed at the last moment');
    await until(() => !device.vault);
    otherTab.close();
    const again = await device.open(PASSPHRASE);
    const after = again.ok && (await again.value.drafts.list());
    expect(after && after.ok && after.value.drafts.length).to.equal(1);
  });
});
