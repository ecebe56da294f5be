import { expect, fixtureCleanup } from '@open-wc/testing';
import type { Registration } from '@amparo/forms';
import { accessible, press, settled, shadowOf, textOf } from './form-hand.js';
import { draftsIn, registrationOnPage, saved, sessionIn, unlock, until } from './forms-hand.js';

const SENTENCE = {
  en: 'Safari deletes what a page keeps, drafts too, when the page was not opened for seven days.',
  fr: 'Safari supprime ce qu’une page garde, brouillons compris, quand elle n’a pas été ouverte pendant sept jours.',
  ar: 'يحذف Safari ما تحفظه الصفحة، ومنه المسودات، إذا لم تُفتح سبعة أيام.',
};

/** Who made the browser, and whether the page was opened from the home screen: what Safari says of itself. */
function browserOf(vendor: string, standalone?: boolean): void {
  Object.defineProperties(navigator, {
    vendor: { configurable: true, value: vendor },
    standalone: { configurable: true, value: standalone },
  });
}

const { matchMedia } = window;

afterEach(() => {
  for (const name of ['vendor', 'standalone']) Reflect.deleteProperty(navigator, name);
  window.matchMedia = matchMedia;
  fixtureCleanup();
});

const APPLE = 'Apple Computer, Inc.';

const wordsIn = (root: ShadowRoot | null | undefined): string => Array.from(root?.children ?? [], textOf).join(' ');
const keepingIn = (element: HTMLElement): ShadowRoot => shadowOf(shadowOf(element).querySelector('amparo-keeping'));

const typed = async (element: Registration, answer: string): Promise<void> =>
  (await sessionIn(element)).dispatch({ type: 'answer', path: 'childIdentity.givenName', answer });

/** A form with a draft that is kept. */
async function kept(storage: 'vault' | 'memory' = 'vault', lang: keyof typeof SENTENCE = 'en'): Promise<Registration> {
  const element = await registrationOnPage({ storage, lang });
  if (storage === 'vault') await unlock(element);
  await typed(element, 'Amina');
  await until(() => element.shadowRoot?.querySelector('amparo-keeping')?.shadowRoot?.firstElementChild);
  if (storage === 'vault') await saved(element);
  return element;
}

const isTold = (element: HTMLElement): boolean => wordsIn(keepingIn(element)).includes(SENTENCE.en);

describe('a browser that deletes what was not visited for seven days', () => {
  it('is told of where drafts are kept, until it was read, and in the list of drafts for good', async () => {
    browserOf(APPLE, false);
    const element = await kept();
    await until(() => isTold(element));
    await accessible(element);
    await press('I have read this', keepingIn(element));
    await until(() => !isTold(element));
    await element.lock();
    await unlock(element);
    await typed(element, 'Aminata');
    await saved(element);
    await settled();
    expect(isTold(element)).to.equal(false);
    await press('All drafts', shadowOf(element));
    const drafts = await draftsIn(element);
    await until(() => wordsIn(drafts).includes(SENTENCE.en));
    await accessible(element);
  });

  it('is not told of where the page is opened from the home screen, in another browser, or where nothing is kept', async () => {
    const silent = async (storage?: 'memory'): Promise<void> => {
      const element = await kept(storage);
      await settled();
      expect(isTold(element)).to.equal(false);
      fixtureCleanup();
    };
    browserOf(APPLE, true);
    await silent();
    browserOf(APPLE);
    window.matchMedia = (query) =>
      query.includes('standalone') ? ({ matches: true } as MediaQueryList) : matchMedia.call(window, query);
    await silent();
    window.matchMedia = matchMedia;
    browserOf('Google Inc.');
    await silent();
    browserOf(APPLE, false);
    await silent('memory');
  });

  for (const lang of ['fr', 'ar'] as const) {
    it(`is told of in the language of the page: ${lang}`, async () => {
      browserOf(APPLE, false);
      const element = await kept('vault', lang);
      await until(() => wordsIn(keepingIn(element)).includes(SENTENCE[lang]));
    });
  }
});
