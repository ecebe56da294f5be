import { assent, consent, guidance } from '@amparo/definitions';
import { reviewDocument } from '@amparo/formats';
import { allViews, wordsIn } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { explainedBy } from '../../packages/elements/src/behaviours/computed-text.js';
import { scenario } from '../journeys/scenario.js';

const MEMORY = 'From memory: check the law of this country.';
const HOST = 'Set by your organisation for this country.';
const FROM_TABLE = /DecidedBy$|whoDecides$|assentAgeBand$|proofAtThisAge$|childGives$/;

/** How sure each value is that follows from the table, at an age and with what the host has set. */
function marksIn(form: typeof consent | typeof assent, years: number, settings: Readonly<Record<string, string>> = {}) {
  const { session } = scenario(form, { settings });
  session.dispatch({ type: 'answer', path: 'known.ageYears', answer: years });
  const { view } = session;
  const words = wordsIn({ language: 'en' });
  return view.sections
    .flatMap(({ views }) => [...allViews(views)])
    .flatMap((each) => {
      if (each.kind !== 'question' || each.question.kind !== 'computed' || !FROM_TABLE.test(each.path)) return [];
      const said = each.computed && explainedBy(each.question, each.computed, { words, place: each.place });
      return [{ path: each.path, marks: (said ?? []).filter((one) => one === MEMORY || one === HOST) }];
    });
}

describe('content chapter 17: what is from memory says so', () => {
  it.each([4, 9, 13, 16])('in consent and assent, once for each value, at %i years', (years) => {
    for (const form of [consent, assent]) {
      const found = marksIn(form, years);
      expect(found.length).toBeGreaterThan(years < 6 ? 3 : 10);
      expect(found.filter(({ marks }) => marks.join() !== MEMORY)).toEqual([]);
    }
  });

  it('is of this country where the host has set an age for the purpose, and no other', () => {
    const found = marksIn(consent, 15, { ageOfConsentMedical: '16' });
    const byHost = found.filter(({ marks }) => marks.join() === HOST).map(({ path }) => path);
    expect(byHost).toEqual(['permissions.permMedicalDecidedBy']);
    expect(found.filter(({ marks }) => marks.length !== 1)).toEqual([]);
  });

  it('stays from memory for the bands, whatever age of consent the host has set', () => {
    const found = marksIn(assent, 13, { ageOfConsent: '16' });
    const fromMemory = found.filter(({ marks }) => marks.join() === MEMORY).map(({ path }) => path);
    expect(fromMemory).toEqual(['bands.assentAgeBand', 'bands.whoDecides', 'mark.proofAtThisAge']);
  });

  it.each([consent, assent])('stands in the document for specialists', (form) => {
    const articles = reviewDocument(form, guidance)
      .split('<article>')
      .filter((each) => FROM_TABLE.test(/<code>(\S+) · computed/.exec(each)?.[1] ?? ''));
    expect(articles.length).toBeGreaterThan(12);
    expect(articles.filter((each) => !each.includes('<mark>from memory</mark>') || !each.includes(MEMORY))).toEqual([]);
  });
});
