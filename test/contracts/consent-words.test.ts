import { consent } from '@amparo/definitions';
import { isQuestion, placesOf } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { committed, languages } from './translations.js';

// The measure of the words for a child of 15 to 17 in the assent.
const LONGEST = 21;
const OF_THE_OFFICE =
  /\b(assent|assess\w*|authorit\w+|case|caregiver|confidential\w*|consent|data|determin\w+|document\w*|guardian|inform\w*|interview|legal|law|organi[sz]\w+|procedure|protection|purpose|record\w*|refer\w*|report\w*|service|statement|transfer)\b/i;

const TO_AN_ADULT = /\bvotre|\bvous\b|l’enfant|الطفل/u;

const spoken = placesOf(consent).all.flatMap(({ path, words, asked }) => {
  const { hint, hints } = isQuestion(asked) ? asked.options : {};
  const child = hints?.words['child'];
  return hint === undefined || child === undefined ? [] : [{ path, words, hint, child }];
});

const { infoTopics, infoTopicsToChild } = consent.sections.information.questions;

const lengths = (text: string): readonly number[] =>
  text
    .split(/[.?!:]\s*/)
    .filter((each) => each !== '')
    .map((each) => each.split(/\s+/).length);

describe('the consent in the words of whoever is asked', () => {
  it('explains, has said back, says that no is fine, and asks every permission in words for an older child', () => {
    const paths = spoken.map(({ path }) => path);
    const grants = placesOf(consent).all.flatMap(({ path, asked }) => (asked.kind === 'grant' ? [path] : []));
    expect(grants).toHaveLength(13);
    const talk = ['limitsExplained', 'understandingChecked', 'timeToDecide'];
    expect(paths).toEqual(expect.arrayContaining([...grants, ...talk.map((key) => `information.${key}`)]));
    for (const { options } of [infoTopics, infoTopicsToChild]) {
      expect(options.hint).toMatch(/who sees it/);
      expect(options.hint).toMatch(/You can say no, or stop/);
    }
  });

  it('tells the same things to both, in sentences that can be said', () => {
    const [adult, child] = [infoTopics.codes.labels, infoTopicsToChild.codes.labels];
    expect(Object.keys(child)).toEqual(Object.keys(adult));
    const sentences = [...Object.values(adult), ...Object.values(child)];
    expect(sentences.filter((text) => !/\b(I|we|you|it|us)\b/i.test(text))).toEqual([]);
    expect(Object.values(child).filter((text) => /\b(the|your) child\b/i.test(text))).toEqual([]);
  });

  it('speaks of the child to an adult, and never to the child itself', () => {
    expect(spoken.filter(({ hint, child }) => hint === child)).toEqual([]);
    expect(spoken.filter(({ child }) => /\b(the|your) child\b/i.test(child))).toEqual([]);
    const unnamed = spoken.filter(({ hint }) => !/\bchild\b/.test(hint)).map(({ path }) => path);
    expect(unnamed).toEqual(['information.understandingChecked']);
  });

  it('is plain, in sentences that an older child can follow', () => {
    expect(spoken.filter(({ child }) => Math.max(...lengths(child)) > LONGEST)).toEqual([]);
    expect(spoken.filter(({ child }) => OF_THE_OFFICE.test(child))).toEqual([]);
    const told = [infoTopicsToChild.options.hint ?? '', ...Object.values(infoTopicsToChild.codes.labels)];
    expect(told.filter((text) => Math.max(...lengths(text)) > LONGEST)).toEqual([]);
    expect(told.filter((text) => OF_THE_OFFICE.test(text))).toEqual([]);
  });

  it.each(languages)('says different things to both in %s', (language) => {
    const units = committed('consent', language);
    const said = (id: string): string => units.find((each) => each.id === id)?.target?.textContent ?? '';
    for (const { words } of spoken) {
      expect([words, said(`${words}.hint`)]).not.toEqual([words, said(`${words}.hint.child`)]);
      expect(said(`${words}.hint.child`)).not.toMatch(TO_AN_ADULT);
    }
    for (const code of Object.keys(infoTopicsToChild.codes.labels)) {
      const told = said(`consent.information.infoTopicsToChild.choice.${code}`);
      expect([code, told]).toEqual([code, expect.stringMatching(/\p{L}/u)]);
      expect(told).not.toMatch(TO_AN_ADULT);
    }
  });
});

describe('who gives consent', () => {
  it('is named without an age, which the law of each country sets', () => {
    expect(consent.sections.basis.questions.consentGiverRole.codes.labels.childAged15Plus).not.toMatch(/\d/);
  });
});
