import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { deviceOf, type Registration } from '@amparo/forms';
import type { Result, Vault, VaultError } from '@amparo/drafts';
import { press, settled, shadowOf, textOf } from './form-hand.js';
import { formIn, newWorker, PASSPHRASE, registrationOnPage, saved, unlock, until, vaultOf } from './forms-hand.js';

afterEach(() => {
  Reflect.deleteProperty(document, 'hidden');
  fixtureCleanup();
});

/** Another program is shown, or the page again. */
const hide = (hidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

const panelIn = async (element: Element): Promise<ShadowRoot> =>
  shadowOf(await until(() => shadowOf(element).querySelector('amparo-unlock')));

const passphraseIn = (panel: ShadowRoot): string => panel.querySelector('input')?.value ?? '';

const isOpen = (opened: Result<Vault, VaultError>): boolean => opened.ok && !opened.value.locked;

/** A form whose vault is locked, and a device that has one. */
async function lockedForm(): Promise<Registration> {
  const element = await registrationOnPage({ storage: 'vault' });
  await unlock(element);
  await saved(element);
  await element.lock();
  await panelIn(element);
  return element;
}

/** Types the passphrase and presses "Open"; the key is derived while what `meanwhile` does happens. */
async function opensWhile(element: Registration, meanwhile: () => void): Promise<ShadowRoot> {
  const panel = await panelIn(element);
  const box = await until(() => panel.querySelector('input'));
  box.value = PASSPHRASE;
  const button = panel.querySelector<HTMLButtonElement>('.primary');
  button?.click();
  meanwhile();
  await until(() => button?.disabled);
  await until(() => !button?.disabled || !button.isConnected);
  await settled();
  return panel;
}

async function staysLocked(element: Registration, panel: ShadowRoot): Promise<void> {
  expect(deviceOf(element.worker).unlocked === undefined).to.equal(true);
  expect(shadowOf(element).querySelector('amparo-form')).to.equal(null);
  expect(passphraseIn(panel)).to.equal('');
  expect(textOf(panel.querySelector('h2'))).to.equal('Open your drafts');
  expect(panel.querySelector('[role=alert]')).to.equal(null);
}

describe('a vault whose key is being derived', () => {
  const ways: readonly [string, (worker: string) => void][] = [
    ['the page is left quickly', (worker) => void deviceOf(worker).lock('exit')],
    ['it is locked', (worker) => void deviceOf(worker).lock()],
    ['the page is left for another', () => void window.dispatchEvent(new PageTransitionEvent('pagehide'))],
  ];
  for (const [when, happens] of ways)
    it(`stays locked where ${when} meanwhile, and the panel asks anew`, async () => {
      const element = await lockedForm();
      await staysLocked(element, await opensWhile(element, () => happens(element.worker)));
      await unlock(element);
      await formIn(element);
    });

  it('stays locked where another tab is locked meanwhile', async () => {
    const element = await lockedForm();
    const otherTab = new BroadcastChannel(`amparo ${element.worker}`);
    await staysLocked(element, await opensWhile(element, () => otherTab.postMessage('asked')));
    otherTab.close();
  });

  it('is let go where another tab has wiped it meanwhile', async () => {
    const element = await lockedForm();
    const device = deviceOf(element.worker);
    element.remove(); // else the page of this test would be left
    const otherTab = new BroadcastChannel(`amparo ${element.worker}`);
    const opening = device.open(PASSPHRASE);
    otherTab.postMessage('wiped');
    expect(isOpen(await opening)).to.equal(false);
    expect(device.unlocked === undefined).to.equal(true);
    otherTab.close();
  });

  it('stays locked where it is only being made, and no code for it is offered', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    const panel = await panelIn(element);
    await customElements.whenDefined('amparo-recovery-offer');
    for (const box of panel.querySelectorAll('input')) box.value = PASSPHRASE;
    panel.querySelector<HTMLButtonElement>('.primary')?.click();
    void deviceOf(element.worker).lock();
    await until(() => textOf(panel.querySelector('h2')) === 'Open your drafts');
    await staysLocked(element, panel);
    expect(panel.querySelector('amparo-recovery-offer')).to.equal(null);
    await unlock(element);
    await formIn(element);
  });

  it('stays locked where it is kept without a passphrase, and the form says how it is opened', async () => {
    const worker = newWorker();
    const element = document.createElement('amparo-registration');
    Object.assign(element, { worker, storage: 'device' });
    const device = deviceOf(worker);
    const openUnsealed = device.openUnsealed.bind(device);
    device.openUnsealed = () => {
      const opening = openUnsealed();
      void device.lock();
      return opening;
    };
    fixtureSync(html`<div lang="en">${element}</div>`);
    const panel = await panelIn(element);
    expect(device.unlocked === undefined).to.equal(true);
    device.openUnsealed = openUnsealed;
    await press('Open', panel);
    await formIn(element);
  });
});

describe('a page that is hidden, where the host wants it locked then,', () => {
  it('has nothing open once the passphrase has opened it', async () => {
    const element = await lockedForm();
    element.lockOnHide = true;
    await staysLocked(element, await opensWhile(element, () => hide(true)));
    hide(false);
    await staysLocked(element, await opensWhile(element, () => hide(true)));
  });

  it('has nothing open either where it was hidden before', async () => {
    const element = await lockedForm();
    element.lockOnHide = true;
    hide(true);
    await staysLocked(element, await panelIn(element));
    await staysLocked(element, await opensWhile(element, () => undefined));
  });

  it('has nothing open where it was shown again meanwhile', async () => {
    const element = await lockedForm();
    element.lockOnHide = true;
    const glance = (): void => [true, false].forEach(hide);
    await staysLocked(element, await opensWhile(element, glance));
  });

  it('is opened all the same behind a list of files, and where the host does not want it locked', async () => {
    for (const lockOnHide of [true, false]) {
      const element = await lockedForm();
      element.lockOnHide = lockOnHide;
      const box = Object.assign(document.createElement('input'), { type: 'file' });
      box.addEventListener('click', (event) => event.preventDefault()); // no list of files is opened here
      element.append(box);
      if (lockOnHide) box.click();
      await opensWhile(element, () => hide(true));
      expect(deviceOf(element.worker).vault?.locked).to.equal(false);
      hide(false);
      fixtureCleanup();
    }
  });
});

describe('two forms of one worker', () => {
  it('open one vault where no passphrase is asked for, and a lock closes it', async () => {
    const worker = newWorker();
    const device = deviceOf(worker);
    const openUnsealed = device.openUnsealed.bind(device);
    const opened: Promise<Result<Vault, VaultError>>[] = [];
    device.openUnsealed = () => {
      const opening = openUnsealed();
      opened.push(opening);
      return opening;
    };
    const forms = [1, 2].map(() => document.createElement('amparo-registration'));
    for (const form of forms) Object.assign(form, { worker, storage: 'device' });
    fixtureSync(html`<div lang="en">${forms}</div>`);
    for (const form of forms) await until(() => shadowOf(form).querySelector('amparo-form, amparo-drafts'));
    const vaults = await Promise.all(opened);
    expect(vaults).to.have.length(2);
    expect(new Set(vaults.map((each) => each.ok && each.value)).size).to.equal(1);
    await device.lock();
    expect(vaults.filter(isOpen)).to.have.length(0);
    for (const form of forms) await panelIn(form);
  });

  it('work with one vault where the passphrase is typed into both at one moment', async () => {
    const element = await lockedForm();
    const device = deviceOf(element.worker);
    const vaults = await Promise.all([device.open(PASSPHRASE), device.open(PASSPHRASE)]);
    expect(vaults.map(({ ok }) => ok)).to.deep.equal([true, true]);
    expect(vaults.filter(isOpen)).to.have.length(1);
    expect(vaultOf(element.worker).locked).to.equal(false);
    await device.lock();
    expect(vaults.filter(isOpen)).to.have.length(0);
  });

  it('store nothing in one vault', async () => {
    const worker = newWorker();
    const device = deviceOf(worker);
    const forms = [1, 2].map(() => document.createElement('amparo-registration'));
    for (const form of forms) Object.assign(form, { worker });
    fixtureSync(html`<div lang="en">${forms}</div>`);
    const vaults = new Set<Vault | undefined>();
    const unfollow = device.subscribe(() => vaults.add(device.vault));
    for (const form of forms) await formIn(form);
    unfollow();
    expect(vaults.size).to.equal(1);
  });

  it('keep nothing open of a vault in whose place another is taken', async () => {
    const device = deviceOf(newWorker());
    const made = await device.create(PASSPHRASE);
    if (!made.ok) throw new Error(made.error.code);
    device.openInMemory();
    await until(() => made.value.locked);
    const before = device.vault;
    device.openInMemory();
    await until(() => before?.locked);
    expect(device.vault?.locked).to.equal(false);
  });

  it('go on without storing where one was told so while the other was opening', async () => {
    const element = await lockedForm();
    const device = deviceOf(element.worker);
    const opening = device.open(PASSPHRASE);
    const memory = device.openInMemory();
    expect(isOpen(await opening)).to.equal(false);
    expect(device.vault === memory).to.equal(true);
    expect(memory.locked).to.equal(false);
  });
});
