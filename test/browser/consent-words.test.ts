import '@amparo/forms/define/consent.js';
import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { consent } from '@amparo/definitions';
import type { Consent } from '@amparo/forms';
import { loadLanguage } from '@amparo/elements';
import type { Session } from '@amparo/model';
import { accessible, fieldIn, focused, press, shadowOf, shownField, textOf } from './form-hand.js';
import { formIn, newWorker, saved, sessionIn, unlock, until } from './forms-hand.js';

interface Asking {
  readonly element: Consent;
  readonly session: Session;
  /** Waits until something in a field says this. */
  says(path: string, selector: string, expected: string | RegExp): Promise<unknown>;
}

async function onPage(lang: string, more: Partial<Consent> = {}): Promise<Asking> {
  await loadLanguage(lang);
  const element = document.createElement('amparo-consent');
  Object.assign(element, { worker: newWorker(), layout: 'page', ...more });
  fixtureSync(html`<div lang=${lang}>${element}</div>`);
  const session = await sessionIn(element);
  const form = await formIn(element);
  await until(() => shadowOf(form).querySelector<HTMLElement>('amparo-permissions .all')).then((all) => all.click());
  return {
    element,
    session,
    says: (path, selector, expected) =>
      until(() => {
        const said = textOf(shadowOf(fieldIn(shadowOf(form), path)).querySelector(selector));
        return typeof expected === 'string' ? said === expected : expected.test(said);
      }),
  };
}

const TRACING = 'permissions.permTracing';
const { hint = '', hints } = consent.sections.permissions.questions.permTracing.options;
const toChild = hints?.words['child'] ?? '';

const aged = (session: Session, answer: number): void =>
  session.dispatch({ type: 'answer', path: 'known.ageYears', answer });
const givenBy = (session: Session, answer: readonly string[]): void =>
  session.dispatch({ type: 'answer', path: 'basis.consentGiverRole', answer: [...answer] });

afterEach(() => fixtureCleanup());

describe('the consent in the words of whoever is asked', () => {
  it('speaks to an older child of itself, and to an adult of the child', async () => {
    const { session, says } = await onPage('en');
    await says(TRACING, '[part=hint]', hint);
    aged(session, 16);
    await says(TRACING, '[part=hint]', toChild);
    await says(
      'information.infoTopicsChild',
      '[part=hint]',
      /what I write down, who sees it.*You can say no, or stop\.$/,
    );
    givenBy(session, ['oneParent']);
    await says(TRACING, '[part=hint]', hint);
    givenBy(session, ['childAged15Plus']);
    await says(TRACING, '[part=hint]', toChild);
  });

  it('follows the age of consent of the host', async () => {
    const { session, says } = await onPage('en', { settings: { ageOfConsent: '17' } });
    aged(session, 17);
    await says(TRACING, '[part=hint]', toChild);
    aged(session, 16);
    await says(TRACING, '[part=hint]', hint);
  });

  it('does so in French and Arabic', async () => {
    const { session, says } = await onPage('ar', { secondLanguage: 'fr' });
    await says(TRACING, '[part=hint]', /أسرة الطفل.*la famille de l’enfant/su);
    aged(session, 16);
    await says(TRACING, '[part=hint]', /أسرتك.*ta famille/su);
  });
});

describe('a consent that is locked between two permissions', () => {
  it('goes on in the one where somebody was, though those before it have no answer', async () => {
    const element = Object.assign(document.createElement('amparo-consent'), { worker: newWorker(), storage: 'vault' });
    fixtureSync(html`<div lang="en">${element}</div>`);
    await unlock(element);
    const form = await formIn(element);
    form.goTo('permissions');
    await press('Ask the next one', shadowOf(form));
    await press('Ask the next one', shadowOf(form));
    const there = (await shownField(shadowOf(form), 'permissions.permShareServices')).shadowRoot;
    expect(there?.contains(focused())).to.equal(true);
    await saved(element);
    await element.lock();
    await unlock(element);
    const again = shadowOf(await formIn(element));
    const field = await shownField(again, 'permissions.permShareServices');
    await until(() => field.shadowRoot?.contains(focused()) || undefined);
  });
});

describe('how sure the age is that decides', () => {
  it('stands quietly behind each permission: from memory, or set by the organisation', async () => {
    const { element, session, says } = await onPage('en', { settings: { ageOfConsentMedical: '16' } });
    aged(session, 15);
    await says(`${TRACING}DecidedBy`, '.quiet [part=because]', 'From memory: check the law of this country.');
    await says(
      'permissions.permMedicalDecidedBy',
      '.quiet [part=because]',
      'Set by your organisation for this country.',
    );
    const form = shadowOf(await formIn(element));
    const mark = shadowOf(fieldIn(form, `${TRACING}DecidedBy`)).querySelector<HTMLElement>('.quiet [part=because]');
    expect(mark?.checkVisibility()).to.equal(true);
    await accessible(await formIn(element));
  });
});
