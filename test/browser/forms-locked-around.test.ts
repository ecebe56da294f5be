import '@amparo/forms/define/caseload.js';
import '@amparo/forms/define/disclosure.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { deviceOf, type Caseload, type Disclosure, type Registration } from '@amparo/forms';
import { stagedPlan } from '../../stories/forms/staged-disclosure.js';
import { caseIn, sealedCaseload } from './cases-hand.js';
import { press, settled, shadowOf, shadowsIn, textOf } from './form-hand.js';
import {
  created,
  newWorker,
  PASSPHRASE,
  registrationOnPage,
  saved,
  sessionIn,
  transportOf,
  until,
} from './forms-hand.js';

const MINUTE = 60_000;
const NAME = 'Amina-of-the-lamp';
const SECRET = 'a passphrase that was half typed';
const TOLD = 'A wound on the left foot';
const realNow = Date.now;

afterEach(() => {
  Date.now = realNow;
  Reflect.deleteProperty(document, 'hidden');
  fixtureCleanup();
});

const wallClockGoesOn = (ms: number): void => {
  const before = Date.now;
  Date.now = () => before() + ms;
  window.dispatchEvent(new Event('focus'));
};

const anotherProgram = (): void => {
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

const everything = (): string =>
  [document.body, ...shadowsIn(document.body)]
    .flatMap((root) => Array.from(root.querySelectorAll('*')))
    .flatMap((each) => [
      each.textContent,
      'value' in each ? String(each.value) : '',
      ...Array.from(each.attributes, ({ value }) => value),
    ])
    .join('\n');

interface Scene {
  readonly caseload: Caseload;
  readonly disclosure: Disclosure;
  /** All that nobody may find any more. */
  readonly secrets: readonly string[];
}

async function withDisclosure(
  caseload: Caseload,
  { seen, code }: { seen: readonly string[]; code: string },
): Promise<Scene> {
  const disclosure = document.createElement('amparo-disclosure');
  Object.assign(disclosure, { worker: caseload.worker, plan: stagedPlan() });
  fixtureSync(html`<div lang="en">${disclosure}</div>`);
  await until(() => [...seen, TOLD].every((each) => everything().includes(each)));
  return { caseload, disclosure, secrets: [...seen, TOLD, code] };
}

/** The form of a case, with a disclosure below. */
async function openForm(): Promise<Scene> {
  const caseload = await sealedCaseload(transportOf(created));
  await press('Register a child', shadowOf(caseload));
  const page = await caseIn(caseload);
  const registration = await until(() => shadowOf(page).querySelector<Registration>('amparo-registration'));
  const session = await sessionIn(registration);
  session.dispatch({ type: 'goTo', section: 'childIdentity' });
  session.dispatch({ type: 'answer', path: 'childIdentity.givenName', answer: NAME });
  await saved(registration);
  return withDisclosure(caseload, { seen: [NAME], code: page.code });
}

/** One more list of cases of this worker, with what it keeps unfolded, where the passphrase of a sealed file was half typed. */
async function openFiles({ worker }: Caseload): Promise<Caseload> {
  const list = document.createElement('amparo-caseload');
  Object.assign(list, { worker, storage: 'vault' });
  fixtureSync(html`<div lang="en">${list}</div>`);
  const folded = await until(() => shadowOf(list).querySelector('details'));
  folded.open = true;
  const box = await until(() => {
    const files = folded.querySelector('amparo-drafts')?.shadowRoot?.querySelector('amparo-draft-files')?.shadowRoot;
    return files?.querySelector('amparo-open-file')?.shadowRoot?.querySelector<HTMLInputElement>('#passphrase');
  });
  box.value = SECRET;
  return list;
}

describe('what stands around a form', () => {
  const ways: readonly [string, (caseload: Caseload) => void][] = [
    ['when the device has slept for six minutes', () => wallClockGoesOn(6 * MINUTE)],
    ['when its clock is set back by an hour', () => wallClockGoesOn(-60 * MINUTE)],
    [
      'when another program is shown, where the host wants that',
      (caseload) => {
        caseload.lockOnHide = true;
        anotherProgram();
      },
    ],
    [
      'when the page is left for another',
      () => void window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
    ],
  ];
  for (const [when, happens] of ways)
    it(`is gone ${when}: the case, its form, a disclosure, the list of cases and its files`, async () => {
      const { caseload, disclosure, secrets } = await openForm();
      const list = await openFiles(caseload);
      await until(() => [...secrets, SECRET].every((each) => everything().includes(each)));
      happens(caseload);
      // At once, as the person who comes next looks at it at once.
      await Promise.all([caseload, list, disclosure].map(({ updateComplete }) => updateComplete));
      expect([...secrets, SECRET].filter((each) => everything().includes(each))).to.deep.equal([]);
      expect(disclosure.plan).to.equal(undefined);
      expect(deviceOf(caseload.worker).vault).to.equal(undefined);
      for (const each of [caseload, list]) await until(() => shadowOf(each).querySelector('amparo-unlock'));
    });

  it('is gone when it is a disclosure alone, without a device that is open, and the page is left', async () => {
    const disclosure = document.createElement('amparo-disclosure');
    disclosure.plan = stagedPlan();
    fixtureSync(html`<div lang="en">${disclosure}</div>`);
    await until(() => everything().includes(TOLD));
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await disclosure.updateComplete;
    expect(everything()).not.to.include(TOLD);
    expect(disclosure.plan).to.equal(undefined);
  });
});

describe('a code on paper that is shown before the first form', () => {
  const ways: readonly [string, (panel: Registration) => void][] = [
    ['when nobody is there', () => wallClockGoesOn(6 * MINUTE)],
    [
      'when another program is shown, where the host wants that',
      (element) => {
        element.lockOnHide = true;
        anotherProgram();
      },
    ],
    [
      'when the page is left for another',
      () => void window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
    ],
    ['when it is locked', (element) => void press('Lock', shadowOf(element))],
  ];
  for (const [when, happens] of ways)
    it(`is gone ${when}, and the vault that was made is locked`, async () => {
      const element = await registrationOnPage({ storage: 'vault' });
      const panel = shadowOf(await until(() => shadowOf(element).querySelector('amparo-unlock')));
      await customElements.whenDefined('amparo-recovery-offer');
      for (const box of panel.querySelectorAll('input')) box.value = PASSPHRASE;
      panel.querySelector<HTMLButtonElement>('.primary')?.click();
      const offer = await until(() => panel.querySelector('amparo-recovery-offer'));
      await press('Make a recovery code', shadowOf(offer));
      const code = (await until(() => offer.shadowRoot?.querySelector('.code')?.textContent?.trim())) ?? '';
      const made = deviceOf(element.worker).unlocked;
      expect(everything()).to.include(code);
      happens(element);
      await until(() => deviceOf(element.worker).unlocked === undefined);
      await until(() => made?.locked);
      await until(() => textOf(panel.querySelector('h2')).includes('Open your drafts'));
      expect(everything()).not.to.include(code);
      expect(everything()).not.to.include(PASSPHRASE);
    });

  it('leaves no passphrase behind that was half typed when the page was left', async () => {
    const element = await registrationOnPage({ storage: 'vault' });
    const panel = shadowOf(await until(() => shadowOf(element).querySelector('amparo-unlock')));
    const box = await until(() => panel.querySelector('input'));
    box.value = SECRET;
    expect(everything()).to.include(SECRET);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await settled();
    expect(everything()).not.to.include(SECRET);
  });
});

describe('a list of cases that another worker takes over', () => {
  it('shows nothing of the first one’s, locks its vault, and follows the other’s', async () => {
    const { caseload, secrets } = await openForm();
    const [mine, shown] = [deviceOf(caseload.worker), secrets.filter((each) => each !== TOLD)];
    expect(everything()).to.include(NAME);
    caseload.worker = newWorker();
    await caseload.updateComplete;
    expect(shown.filter((each) => everything().includes(each))).to.deep.equal([]);
    expect(mine.vault === undefined).to.equal(true);
    await until(() => shadowOf(caseload).querySelector('amparo-unlock'));
    const his = deviceOf(caseload.worker);
    const made = await his.create(PASSPHRASE);
    if (made.ok) his.take(made.value);
    await until(() => shadowOf(caseload).querySelector('.quiet'));
    expect(everything()).not.to.include(secrets.at(-1));
    await his.lock();
    await until(() => shadowOf(caseload).querySelector('amparo-unlock'));
  });
});
