import '@amparo/forms/define/caseload.js';
import '@amparo/forms/define/disclosure.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { deviceOf, type Caseload, type Disclosure, type Registration } from '@amparo/forms';
import { stagedPlan } from '../../stories/forms/staged-disclosure.js';
import { caseIn, sealedCaseload } from './cases-hand.js';
import { press, shadowOf, shadowsIn } from './form-hand.js';
import { created, saved, sessionIn, transportOf, until } from './forms-hand.js';

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
