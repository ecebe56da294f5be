import { expect, fixtureCleanup } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { consent } from '@amparo/definitions';
import { loadLanguage } from '@amparo/elements';
import { choices, codes, defineForm, section, text, wordsIn } from '@amparo/model';
import { formOnPage, settled, shadowOf, textOf, type FormOnPage } from './form-hand.js';

const NARROW = 360;
const toReview = { type: 'goTo', section: '~review' } as const;

const reviewOf = ({ root }: FormOnPage): ShadowRoot => shadowOf(root.querySelector('amparo-review'));
const titles = (form: FormOnPage): readonly string[] => [...reviewOf(form).querySelectorAll('dt')].map(textOf);

/** The words of an answer, each of which a small screen hardly holds in large letters. */
const longWords = defineForm({
  id: 'long',
  version: '1.0.0',
  title: 'Recommendations about unaccompanied children',
  source: 'none',
  sections: {
    one: section('Recommendations and reunifications', {
      countries: choices('Nationalities', codes({ are: 'United Arab Emirates', ar: 'Argentina', other: 'Other' })),
      name: text('Name', { required: true, ifMissing: 'Write the name.' }),
    }),
  },
});

afterEach(async () => {
  document.documentElement.removeAttribute('style');
  await setViewport({ width: 1000, height: 800 });
  fixtureCleanup();
});

for (const language of ['en', 'fr', 'ar'])
  it(`letters of twice the size widen no screen of a phone, in ${language}`, async () => {
    await loadLanguage(language);
    await setViewport({ width: NARROW, height: 740 });
    document.documentElement.style.fontSize = '200%';
    const form = await formOnPage({
      form: longWords,
      words: wordsIn({ language }),
      saveStatus: { kind: 'memoryOnly' },
    });
    await settled();
    const wide = [...form.root.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > NARROW + 0.5,
    );
    expect(wide.map(({ localName }) => localName)).to.deep.equal([]);
    expect(document.scrollingElement?.scrollWidth).to.equal(NARROW);
  });

it('a dark page leaves boxes to tick as light as what they stand on, unless the page says otherwise', async () => {
  document.documentElement.style.colorScheme = 'dark';
  const { field, element } = await formOnPage({ form: longWords });
  expect(getComputedStyle(field('one.countries')).colorScheme).to.equal('light');
  element.style.setProperty('--amparo-color-scheme', 'dark');
  expect(getComputedStyle(field('one.countries')).colorScheme).to.equal('dark');
});

describe('the page on which the answers are checked', () => {
  it('says who decides only below the permission that this is about', async () => {
    const about = 'Who decides about this';
    const open = await formOnPage({ form: consent, changes: [toReview] });
    const before = titles(open).flatMap((each, n, all) => (each === about ? [all[n - 1]] : []));
    expect(before).to.include('Look for family');
    expect(before).not.to.include(about);
  });

  it('says in words that nothing is open', async () => {
    const form = await formOnPage({ form: longWords, changes: [toReview] });
    expect([...reviewOf(form).querySelectorAll('p')].map(textOf)).to.include(
      'Everything the procedure expects is answered.',
    );
  });
});
