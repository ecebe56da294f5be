import { consent } from '@amparo/definitions';
import { isQuestion, placesOf } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { lengths, LONGEST, OF_THE_OFFICE } from './plain-words.js';
import { committed, languages } from './translations.js';

const spoken = placesOf(consent).all.flatMap(({ path, words, asked }) => {
  const { hint, hints } = isQuestion(asked) ? asked.options : {};
  const child = hints?.words['child'];
  return hint === undefined || child === undefined ? [] : [{ path, words, hint, child }];
});

describe('the consent in the words of whoever is asked', () => {
  it('explains, has said back, says that no is fine, and asks every permission in words for an older child', () => {
    const paths = spoken.map(({ path }) => path);
    const grants = placesOf(consent).all.flatMap(({ path, asked }) => (asked.kind === 'grant' ? [path] : []));
    expect(grants).toHaveLength(13);
    const talk = ['limitsExplained', 'understandingChecked', 'timeToDecide'];
    expect(paths).toEqual(expect.arrayContaining([...grants, ...talk.map((key) => `information.${key}`)]));
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
  });

  it.each(languages)('says different things to both in %s', (language) => {
    const units = committed('consent', language);
    const said = (id: string): string => units.find((each) => each.id === id)?.target?.textContent ?? '';
    for (const { words } of spoken) {
      expect([words, said(`${words}.hint`)]).not.toEqual([words, said(`${words}.hint.child`)]);
      expect(said(`${words}.hint.child`)).not.toMatch(/\bvotre|\bvous\b|l’enfant|الطفل/u);
    }
  });
});

// Content chapter 6: a short spoken version, then the full text, then checks that it was understood.
describe('the whole explanation', () => {
  const { infoTopics, infoTopicsChild } = consent.sections.information.questions;
  const toAdult: readonly string[] = Object.values(infoTopics.codes.labels);
  const toChild: readonly string[] = Object.values(infoTopicsChild.codes.labels);
  const all = [...toAdult, ...toChild];

  it('stands thing by thing in the words for either, behind a short one', () => {
    expect(toAdult).toHaveLength(14);
    expect(Object.keys(infoTopicsChild.codes.labels)).toEqual(Object.keys(infoTopics.codes.labels));
    expect(infoTopics.options.hint).toMatch(/about the child, and who sees it\. You can say no, or stop\.$/);
    expect(infoTopicsChild.options.hint).toMatch(/who sees it.*You can say no, or stop\.$/);
  });

  it('is told to one of both: whoever is asked', () => {
    const { wording } = consent.sections.basis.questions;
    expect(infoTopics.options.when).toEqual(wording.is('caregiver'));
    expect(infoTopicsChild.options.when).toEqual(wording.is('child'));
  });

  it('is said in whole, plain sentences that are not too long', () => {
    expect(all.filter((text) => !/^\p{Lu}.+\.$/u.test(text))).toEqual([]);
    expect(all.filter((text) => Math.max(...lengths(text)) > LONGEST)).toEqual([]);
    expect(toChild.filter((text) => OF_THE_OFFICE.test(text))).toEqual([]);
  });

  it('speaks to the child of itself', () => {
    expect(toChild.filter((text) => /\b(the|your) child\b/i.test(text))).toEqual([]);
    expect(toAdult.filter((text) => /\bchild\b/.test(text)).length).toBeGreaterThan(5);
  });

  it('promises neither secrecy nor an end', () => {
    const { limitsOfConfidentiality, mandatoryReporting, risks, benefits, rightToWithdraw } =
      infoTopicsChild.codes.labels;
    expect(limitsOfConfidentiality).toMatch(/even if you say no/);
    expect(mandatoryReporting).toMatch(/whatever you decide/);
    for (const text of [risks, benefits]) expect(text).toMatch(/cannot promise/);
    expect(rightToWithdraw).toMatch(/cannot be unsaid/);
    expect(all.filter((text) => /\b(always|never|nobody will|safe|secret)\b/i.test(text))).toEqual([
      infoTopics.codes.labels.whyInformation,
      infoTopicsChild.codes.labels.whyInformation,
    ]);
  });

  it.each(languages)('speaks to the child of itself in %s', (language) => {
    const said = committed('consent', language).filter(({ id }) => /\.infoTopicsChild\.(hint|choice)/.test(id));
    expect(said).toHaveLength(15);
    for (const { id, target } of said) {
      expect([id, target?.textContent]).toEqual([id, expect.stringMatching(/\p{L}/u)]);
      expect(target?.textContent).not.toMatch(/\bvotre|\bvos\b|\bvous\b|l’enfant|الطفل/u);
    }
  });
});

describe('who gives consent', () => {
  it('is named without an age, which the law of each country sets', () => {
    expect(consent.sections.basis.questions.consentGiverRole.codes.labels.childAged15Plus).not.toMatch(/\d/);
  });
});
