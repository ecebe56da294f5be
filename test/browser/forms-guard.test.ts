import { expect, fixtureCleanup } from '@open-wc/testing';
import { accessible, fieldIn, focused, press, settled, shadowOf, shadowsIn, textOf } from './form-hand.js';
import { deviceOf } from '@amparo/forms';
import { draftsIn, newWorker, registrationOnPage, saved, sessionIn, unlock, until, formIn } from './forms-hand.js';

const MINUTE = 60_000;
const realNow = Date.now;

/** The device slept, or somebody set its clock: the steady clock stands still. */
const wallClockGoesOn = (ms: number): void => {
  const before = Date.now;
  Date.now = () => before() + ms;
};

afterEach(() => {
  Date.now = realNow;
  Reflect.deleteProperty(document, 'hidden');
  fixtureCleanup();
});

const touch = (): boolean => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));

/** Another program, a camera or a list of files is shown, or the page again. */
const hide = (hidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

const formsOf = (element: Element): number => shadowOf(element).querySelectorAll('amparo-form').length;

const wakeUp = (): boolean => window.dispatchEvent(new Event('focus'));

const everything = (): string =>
  [document.body, ...shadowsIn(document.body)]
    .flatMap((root) => Array.from(root.querySelectorAll('*')))
    .flatMap((each) => [each.textContent, 'value' in each ? String(each.value) : ''])
    .join('\n');

async function openForm(worker = newWorker()) {
  const element = await registrationOnPage({ storage: 'vault', worker });
  await unlock(element);
  const session = await sessionIn(element);
  session.dispatch({ type: 'goTo', section: 'childIdentity' });
  session.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina-of-the-lamp' });
  await settled();
  return { element, session };
}

// The first of all, since the guard of a page remembers the limit of a form that was there.
describe('a vault beside a form that stores nothing', () => {
  it('stays open for the usual five minutes, where no form has said how long', async () => {
    await formIn(await registrationOnPage({ storage: 'memory', worker: newWorker() }));
    const device = deviceOf(newWorker());
    const made = await device.create('a passphrase for this device');
    if (!made.ok) throw new Error(made.error.code);
    device.take(made.value);
    touch();
    expect(device.vault === made.value).to.equal(true);
    wallClockGoesOn(5 * MINUTE);
    wakeUp();
    await until(() => device.vault === undefined || undefined);
  });
});

describe('a form that nobody touches', () => {
  it('takes every answer off the page when the device wakes up after five minutes', async () => {
    const { element } = await openForm();
    touch();
    wallClockGoesOn(5 * MINUTE - 2_000);
    wakeUp();
    await settled();
    expect(everything().includes('Amina-of-the-lamp')).to.equal(true);
    wallClockGoesOn(2_000);
    wakeUp();
    await element.updateComplete;
    expect(everything().includes('Amina-of-the-lamp')).to.equal(false);
    expect(shadowOf(element).querySelector('amparo-unlock')).not.to.equal(null);
  });

  for (const type of ['resume', 'pageshow', 'visibilitychange', 'focus'])
    it(`is locked in the dispatch of ${type}, the first that a page which has slept hears, before it is drawn`, async () => {
      const { element } = await openForm();
      wallClockGoesOn(5 * MINUTE);
      (type === 'resume' || type === 'visibilitychange' ? document : window).dispatchEvent(new Event(type));
      expect(deviceOf(element.worker).vault === undefined).to.equal(true);
      await element.updateComplete;
      expect(everything().includes('Amina-of-the-lamp')).to.equal(false);
    });

  it('locks by its own clock, though nothing at all happens on the page', async () => {
    const { element } = await openForm();
    wallClockGoesOn(5 * MINUTE);
    await until(() => formsOf(element) === 0);
    expect(everything().includes('Amina-of-the-lamp')).to.equal(false);
  });

  it('is kept open by a voice that is recorded, for half an hour after the last touch', async () => {
    const { element } = await openForm();
    touch();
    const recording = (minutes: number): void => {
      const event = new Event('amparo-recording', { bubbles: true, composed: true });
      Object.defineProperty(event, 'timeStamp', { value: performance.now() + minutes * MINUTE });
      element.dispatchEvent(event);
    };
    for (const minutes of [4, 29]) {
      wallClockGoesOn(4 * MINUTE);
      recording(minutes);
    }
    wallClockGoesOn(2 * MINUTE);
    recording(31);
    await settled();
    expect(formsOf(element)).to.equal(1);
    wallClockGoesOn(3 * MINUTE);
    recording(34);
    wakeUp();
    await element.updateComplete;
    expect(formsOf(element)).to.equal(0);
  });

  it('has its vault locked too when a page of an application has shown no form any more', async () => {
    const { element } = await openForm();
    await saved(element);
    const device = deviceOf(element.worker);
    element.remove();
    expect(device.vault?.locked).to.equal(false);
    wallClockGoesOn(5 * MINUTE);
    await until(() => !device.vault);
  });

  it('is not kept open by a key that comes too late', async () => {
    const { element } = await openForm();
    wallClockGoesOn(5 * MINUTE);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await element.updateComplete;
    expect(shadowOf(element).querySelector('amparo-form')).to.equal(null);
  });

  it('locks when its clock is set back by an hour', async () => {
    const { element } = await openForm();
    wallClockGoesOn(-60 * MINUTE);
    wakeUp();
    await element.updateComplete;
    expect(shadowOf(element).querySelector('amparo-form')).to.equal(null);
  });

  it('has saved what was typed last, and goes on at the same letter once it is open again', async () => {
    const { element, session } = await openForm();
    const form = shadowOf(await formIn(element));
    const box = shadowOf(fieldIn(form, 'childIdentity.givenName')).querySelector('input');
    box?.focus();
    box?.setSelectionRange(3, 5);
    session.dispatch({ type: 'answer', path: 'childIdentity.otherNames', answer: 'typed at the last moment' });
    wallClockGoesOn(6 * MINUTE);
    wakeUp();
    await unlock(element);
    const again = await sessionIn(element);
    expect(again.state.answers.get('childIdentity.otherNames')).to.equal('typed at the last moment');
    const found = await until(() => {
      const at = focused();
      return at instanceof HTMLInputElement && at.value !== '' ? at : undefined;
    });
    expect(found.value).to.equal('Amina-of-the-lamp');
    expect([found.selectionStart, found.selectionEnd]).to.deep.equal([3, 5]);
  });

  it('says in time that it will lock, without taking the focus, and stays when it is touched', async () => {
    const { element } = await openForm();
    const form = shadowOf(await formIn(element));
    fieldIn(form, 'childIdentity.givenName').focus();
    const before = focused();
    wallClockGoesOn(4 * MINUTE + 1_000);
    wakeUp();
    await settled();
    const said = shadowOf(element).querySelector('.guard [role=status]');
    expect(textOf(said)).to.include('It locks within a minute; what was typed is kept.');
    expect(focused()).to.equal(before);
    await accessible(element);
    await press('Stay', shadowOf(element));
    expect(textOf(shadowOf(element).querySelector('.guard [role=status]'))).to.equal('');
    wallClockGoesOn(4 * MINUTE - 1_000);
    wakeUp();
    await settled();
    expect(shadowOf(element).querySelector('amparo-form')).not.to.equal(null);
  });

  it('locks earlier or later where the host says so, within one minute and thirty', async () => {
    const { element } = await openForm();
    element.lockAfter = 90;
    wallClockGoesOn(29 * MINUTE);
    wakeUp();
    await settled();
    expect(shadowOf(element).querySelector('amparo-form')).not.to.equal(null);
    wallClockGoesOn(MINUTE);
    wakeUp();
    await element.updateComplete;
    expect(shadowOf(element).querySelector('amparo-form')).to.equal(null);
  });

  it('stays when it stores nothing, since locking would lose what was typed, unless the host says otherwise', async () => {
    const element = await registrationOnPage();
    await formIn(element);
    wallClockGoesOn(20 * MINUTE);
    wakeUp();
    await settled();
    expect(shadowOf(element).querySelector('amparo-form')).not.to.equal(null);
    element.lockAfter = 5;
    wakeUp();
    wallClockGoesOn(5 * MINUTE);
    wakeUp();
    await element.updateComplete;
    expect(shadowOf(element).querySelector('amparo-form')).to.equal(null);
  });
});

describe('a form in several tabs', () => {
  it('locks when another tab of the same worker is locked, and tells the others nothing but that', async () => {
    const worker = newWorker();
    const otherTab = new BroadcastChannel(`amparo ${worker}`);
    const heard: unknown[] = [];
    otherTab.addEventListener('message', ({ data }) => heard.push(data));
    const { element } = await openForm(worker);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await until(() => heard.includes('here'));
    otherTab.postMessage('asked');
    await until(() => shadowOf(element).querySelector('amparo-unlock'));
    expect(everything().includes('Amina-of-the-lamp')).to.equal(false);
    await unlock(element);
    await element.lock();
    await until(() => heard.includes('asked'));
    expect(heard.filter((each) => each !== 'here' && each !== 'asked')).to.deep.equal([]);
    otherTab.close();
  });

  it('stays open while somebody is at another tab, whatever a tab says that has slept', async () => {
    const worker = newWorker();
    const otherTab = new BroadcastChannel(`amparo ${worker}`);
    const { element } = await openForm(worker);
    const heard: unknown[] = [];
    const thirdTab = new BroadcastChannel(`amparo ${worker}`);
    thirdTab.addEventListener('message', ({ data }) => heard.push(data));
    wallClockGoesOn(4 * MINUTE);
    otherTab.postMessage('here');
    await until(() => heard.includes('here')); // by the form before, whose channel is older
    wallClockGoesOn(4 * MINUTE);
    otherTab.postMessage('idle');
    await until(() => heard.includes('idle'));
    await settled();
    expect(shadowOf(element).querySelector('amparo-form')).not.to.equal(null);
    wallClockGoesOn(MINUTE);
    otherTab.postMessage('idle');
    await until(() => shadowOf(element).querySelector('amparo-unlock'));
    otherTab.close();
    thirdTab.close();
  });
});

describe('a form that is left', () => {
  it('locks when it is left for another page, so that Back does not show it', async () => {
    const { element } = await openForm();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect(everything().includes('Amina-of-the-lamp')).to.equal(false);
  });

  it('locks when another program is shown only where the host wants it', async () => {
    const { element } = await openForm();
    await saved(element);
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(shadowOf(element).querySelector('amparo-form')).not.to.equal(null);
    element.lockOnHide = true;
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    await element.updateComplete;
    expect(shadowOf(element).querySelector('amparo-form')).to.equal(null);
  });

  it('stays when another program is shown and it stores nothing, unless the host says after how long it locks', async () => {
    const element = await registrationOnPage();
    await formIn(element);
    element.lockOnHide = true;
    hide(true);
    await settled();
    expect(formsOf(element)).to.equal(1);
    hide(false);
    element.lockAfter = 5;
    hide(true);
    await element.updateComplete;
    expect(formsOf(element)).to.equal(0);
  });

  it('stays while a photo is taken or chosen, for two minutes, and is locked by whatever hides it later', async () => {
    const { element } = await openForm();
    element.lockOnHide = true;
    const box = Object.assign(document.createElement('input'), { type: 'file' });
    box.addEventListener('click', (event) => event.preventDefault()); // no list of files is opened here
    element.append(box);
    box.click();
    hide(true);
    await settled();
    expect(formsOf(element)).to.equal(1);
    hide(false);
    hide(true); // now nobody chooses
    await element.updateComplete;
    expect(formsOf(element)).to.equal(0);
    hide(false);
    await unlock(element);
    await formIn(element);
    box.click();
    hide(true);
    wallClockGoesOn(2 * MINUTE);
    await until(() => formsOf(element) === 0); // by its own clock, while it is hidden
  });
});

describe('a form that another worker takes over', () => {
  it('shows nothing of the first one’s, whose vault is locked, and gives it back for the passphrase alone', async () => {
    const [amina, bakari] = [newWorker(), newWorker()];
    const { element } = await openForm(amina);
    await saved(element);
    element.worker = bakari;
    await element.updateComplete;
    expect(everything().includes('Amina-of-the-lamp')).to.equal(false);
    expect(deviceOf(amina).vault === undefined).to.equal(true);
    await unlock(element); // makes his own
    await formIn(element);
    expect(deviceOf(bakari).vault?.locked).to.equal(false);
    element.worker = amina;
    await element.updateComplete;
    expect(deviceOf(bakari).vault === undefined).to.equal(true);
    await until(() => shadowOf(element).querySelector('amparo-unlock'));
    expect(formsOf(element)).to.equal(0);
    await unlock(element);
    await press('Go on', await draftsIn(element));
    expect((await sessionIn(element)).state.answers.get('childIdentity.givenName')).to.equal('Amina-of-the-lamp');
    expect(everything().includes('Amina-of-the-lamp')).to.equal(true);
  });
});
