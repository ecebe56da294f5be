import { expect, fixtureCleanup } from '@open-wc/testing';
import { openVault, type Vault } from '@amparo/drafts';
import type { Registration } from '@amparo/forms';
import type { Json } from '@amparo/model';
import { accessible, focused, press, settled, shadowOf, textOf } from './form-hand.js';
import {
  created,
  draftsIn,
  filled,
  formIn,
  newWorker,
  PASSPHRASE,
  registrationOnPage,
  said,
  saved,
  send,
  sessionIn,
  transportOf,
  unlock,
  until,
  vaultOf,
} from './forms-hand.js';

const DAY = 24 * 3_600_000;
const { now } = Date;

/** The clock of the device, so many days ago. */
const daysAgo = (days: number): void => void (Date.now = () => now() - days * DAY);

afterEach(() => {
  Date.now = now;
  fixtureCleanup();
});

interface Waiting {
  readonly element: Registration;
  /** What the host was told. */
  readonly heard: readonly Event[];
}

/** A draft that was left so many days ago; the vault is opened again today. */
async function waiting(days: number, unsentDays = 7): Promise<Waiting> {
  daysAgo(days);
  const element = await registrationOnPage({ storage: 'vault' });
  element.unsentDays = unsentDays;
  await unlock(element);
  (await sessionIn(element)).dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina-who-waits' });
  await saved(element);
  await element.lock();
  const heard: Event[] = [];
  for (const type of ['amparo-draft-aged', 'amparo-draft-kept'])
    element.addEventListener(type, (event) => heard.push(event));
  Date.now = now;
  await unlock(element);
  return { element, heard };
}

const wordsIn = (root: ShadowRoot): string => Array.from(root.children, textOf).join(' ');

const askedIn = (element: HTMLElement): Promise<ShadowRoot> =>
  until(() => shadowOf(element).querySelector('amparo-asked')?.shadowRoot);

const keepingIn = (element: HTMLElement): ShadowRoot => shadowOf(shadowOf(element).querySelector('amparo-keeping'));

describe('a draft that waits unsent', () => {
  it('is locked beyond the limit of the host until the worker says why it is kept, and nothing of it is lost', async () => {
    const { element, heard } = await waiting(8);
    const asked = await askedIn(element);
    expect(shadowOf(element).querySelector('amparo-form')).to.equal(null);
    expect(wordsIn(asked)).to.include('Has waited 8 days unsent.');
    await until(() => focused() === asked.querySelector('h2') || undefined);
    await accessible(element);
    await press('Keep it and go on', asked);
    expect(textOf(asked.querySelector('[role=alert]'))).to.equal('Choose why it is kept.');
    asked.querySelectorAll<HTMLInputElement>('input')[1]?.click();
    await press('Keep it and go on', asked);
    const { answers } = (await sessionIn(element)).state;
    expect(answers.get('childIdentity.givenName')).to.equal('Amina-who-waits');
    await until(() => heard.length === 2 || undefined);
    const [aged, kept] = heard.map((event) => ({ ...event, ...Object.fromEntries(Object.entries(event)) }));
    expect(aged).to.deep.include({ days: 8, standing: 'over' });
    expect(kept).to.deep.include({ days: 8, because: 'noNetwork' });
    await saved(element);
    await press('All drafts', shadowOf(element));
    expect(wordsIn(await draftsIn(element))).not.to.include('unsent');
  });

  it('may be left as it is, and the list says how long it has waited', async () => {
    const { element } = await waiting(8);
    await press('Do not open it', await askedIn(element));
    const drafts = await draftsIn(element);
    expect(textOf(drafts.querySelector('.attention'))).to.equal(
      'Has waited 8 days unsent. That is longer than drafts should wait on this device. Nothing was deleted.',
    );
    await accessible(element);
    await press('Go on', drafts);
    await askedIn(element);
  });

  it('opens a day before the limit, with a word in the form', async () => {
    const { element, heard } = await waiting(6);
    await formIn(element);
    const keeping = keepingIn(element);
    await until(() => textOf(keeping.querySelector('[role=status]')));
    expect(textOf(keeping.querySelector('[role=status]'))).to.equal(
      'Has waited 6 days unsent. Send it soon: drafts should not wait longer on this device.',
    );
    expect(heard).to.have.length(1);
    await accessible(element);
  });

  it('is no matter where the host allows it longer', async () => {
    const { element, heard } = await waiting(8, 30);
    await formIn(element);
    await settled();
    expect(textOf(keepingIn(element).querySelector('[role=status]'))).to.equal('');
    expect(heard).to.deep.equal([]);
  });
});

describe('a draft that is open in two tabs', () => {
  interface TwoTabs {
    readonly element: Registration;
    /** What the other tab has open. */
    readonly other: Vault;
    readonly id: string;
  }

  /** A form that has left its draft, and the same vault as another tab of the browser opens it. */
  async function twoTabs(): Promise<TwoTabs> {
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    await saved(element);
    await press('All drafts', shadowOf(element));
    const other = await openVault({ name: element.worker, passphrase: PASSPHRASE });
    if (!other.ok) throw new Error(other.error.code);
    const found = await other.value.drafts.list();
    return { element, other: other.value, id: (found.ok && found.value.drafts[0]?.id) || '' };
  }

  it('is said to be before anything is typed, and opens by itself when the other lets go', async () => {
    const { element, other, id } = await twoTabs();
    const lease = await other.drafts.lease(id);
    await element.openDraft(id);
    const asked = await askedIn(element);
    expect(wordsIn(asked)).to.include('This draft is open in another tab');
    await accessible(asked.host);
    lease.release();
    await until(() => wordsIn(asked).includes('The other tab has closed it.') || undefined);
    await press('Open it', asked);
    await formIn(element);
  });

  it('says while it is filled in that it became a second version, and leads to comparing the two', async () => {
    const { element, other, id } = await twoTabs();
    const lease = await other.drafts.lease(id);
    await element.openDraft(id);
    await press('Open it here as well', await askedIn(element));
    const here = await sessionIn(element);
    const there = await other.drafts.open(id);
    if (!there.ok) throw new Error(there.error.code);
    const { summary, state } = there.value;
    const stored = state as { readonly answers: object };
    const writer = other.drafts.writer(summary);
    writer.save(() => ({ ...stored, answers: { ...stored.answers, 'childIdentity.givenName': 'Amina' } }) as Json);
    await writer.close();
    here.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Aminata' });
    const keeping = keepingIn(element);
    await until(() => wordsIn(keeping).includes('This draft was changed in another tab too.') || undefined);
    await press('Compare the two versions', keeping);
    const compare = shadowOf((await askedIn(element)).querySelector('amparo-compare'));
    await until(() => compare.querySelector('fieldset'));
    lease.release();
    compare.querySelectorAll<HTMLInputElement>('fieldset input')[1]?.click();
    await settled();
    await press('Keep what was chosen', compare);
    const { answers } = (await sessionIn(element)).state;
    expect(answers.get('childIdentity.givenName')).to.equal('Aminata');
  });
});

describe('a browser that may clear what is stored', () => {
  const { persist, persisted } = StorageManager.prototype;
  afterEach(() => Object.assign(StorageManager.prototype, { persist, persisted }));

  it('is asked to keep it after a press that came with the reason, never by itself, and the list says what it said', async () => {
    let asked = 0;
    Object.assign(StorageManager.prototype, {
      persisted: async () => false,
      persist: async () => (asked += 1) > 1,
    });
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    await saved(element);
    const keeping = keepingIn(element);
    await until(() => wordsIn(keeping).includes('may clear the drafts of this page') || undefined);
    expect(asked).to.equal(0);
    await accessible(element);
    await press('Ask the browser to keep the drafts', keeping);
    expect(asked).to.equal(1);
    await until(() => !wordsIn(keeping).includes('may clear') || undefined);
    await press('All drafts', shadowOf(element));
    const drafts = await draftsIn(element);
    await until(() => wordsIn(drafts).includes('The browser does not promise to keep these drafts') || undefined);
    await accessible(element);
  });

  it('is not asked again in the form once the worker has put it off', async () => {
    Object.assign(StorageManager.prototype, { persisted: async () => false });
    const element = await registrationOnPage({ storage: 'vault' });
    await unlock(element);
    await saved(element);
    const keeping = keepingIn(element);
    await until(() => wordsIn(keeping).includes('may clear') || undefined);
    await press('Not now', keeping);
    await until(() => !wordsIn(keeping).includes('may clear') || undefined);
    await element.lock();
    await unlock(element);
    (await sessionIn(element)).dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: 'Amina' });
    await saved(element);
    await settled();
    expect(wordsIn(keepingIn(element))).not.to.include('may clear');
  });
});

describe('a form that was sent', () => {
  async function received(keepReadableFor?: number): Promise<Registration> {
    const element = await registrationOnPage({ storage: 'vault', transport: transportOf(created) });
    if (keepReadableFor !== undefined) element.keepReadableFor = keepReadableFor;
    await unlock(element);
    await filled(element);
    await saved(element);
    await send(element);
    await until(() => shadowOf(element).querySelector('[part=sent]'));
    return element;
  }

  const keptBy = async (element: Registration): Promise<number> => {
    const kept = await (await vaultOf(element.worker).sent()).list();
    return kept.ok ? kept.value.length : -1;
  };

  it('cannot be read on the device any more', async () => {
    const element = await received();
    expect(await said(element, '[part=sent]')).to.include('The draft was removed from this device.');
    expect(await keptBy(element)).to.equal(0);
  });

  it('can be read and not changed for as long as the host allows, and is then gone', async () => {
    const element = await received(24);
    expect(await said(element, '[part=sent]')).to.include('It can be read on this device until');
    const drafts = await draftsIn(element);
    await until(() => drafts.querySelector('.sent li'));
    await press('Read', drafts);
    const reading = shadowOf(await until(() => drafts.querySelector('amparo-reading')));
    const review = shadowOf(await until(() => reading.querySelector('amparo-review')));
    await until(() => review.querySelector('dd'));
    expect(wordsIn(review)).to.include('Given name');
    expect(review.querySelectorAll('button')).to.have.length(0);
    await accessible(reading.host);
    await press('Back to the list', reading);
    expect(await keptBy(element)).to.equal(1);
    daysAgo(-2);
    await element.lock();
    await unlock(element);
    expect(await keptBy(element)).to.equal(0);
  });
});

describe('a place for drafts that is new', () => {
  it('is said to be until a cut of the power cannot take it any more', async () => {
    const worker = newWorker();
    const element = await registrationOnPage({ storage: 'vault', worker });
    await unlock(element);
    await saved(element);
    const vault = vaultOf(worker);
    let settlesAt: number | undefined = Date.now() + 30_000;
    Object.defineProperty(vault, 'settlesAt', { get: () => settlesAt });
    const saysIt = (): boolean => wordsIn(keepingIn(element)).includes('This place for drafts is new.');
    const looks = async (): Promise<void> => {
      (await sessionIn(element)).dispatch({
        type: 'answer',
        path: 'childIdentity.givenName',
        answer: String(settlesAt),
      });
      await saved(element);
    };
    await looks();
    await until(saysIt);
    await accessible(element);
    settlesAt = Date.now() + 200; // and then by itself
    await looks();
    await until(() => !saysIt());
    // Where the clock was set back meanwhile, nobody knows, and nothing is said for an hour.
    settlesAt = Date.now() + 3_600_000;
    await looks();
    await settled();
    expect(saysIt()).to.equal(false);
    await element.lock();
  });
});
