import { registration } from '@amparo/definitions';
import { emptyState, type FormState, type Json } from '@amparo/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, merged, type Difference, type Version } from './differences.js';

const ADULTS = 'accompaniment.accompanyingAdults';

const said = (answers: Readonly<Record<string, Json>>, reasons: Readonly<Record<string, string>> = {}): FormState => ({
  ...emptyState('childIdentity'),
  answers: new Map(Object.entries(answers)),
  reasons: new Map(Object.entries(reasons)),
});

const pathsOf = (found: readonly Difference[]): readonly string[] => found.map(({ path }) => path);

const all = (found: readonly Difference[], version: Version): ReadonlyMap<Difference, Version> =>
  new Map(found.map((each) => [each, version]));

const draft = said(
  {
    'childIdentity.givenName': 'Amina',
    'childIdentity.sex': 'female',
    [ADULTS]: ['a1', 'a2'],
    [`${ADULTS}[a1].personFullName`]: 'Huda',
    [`${ADULTS}[a2].personFullName`]: 'Musa',
  },
  { 'R-1': 'seen' },
);
const copy = said({
  'childIdentity.givenName': 'Aminata',
  'childIdentity.sex': 'female',
  'care.currentAddress': 'by the river',
  [ADULTS]: ['a1', 'a3'],
  [`${ADULTS}[a1].personFullName`]: 'Hawa',
  [`${ADULTS}[a3].personFullName`]: 'Idris',
});

describe('two versions of a draft', () => {
  it('differ in answers, in entries that only one has, and in reasons, in the order of the form', () => {
    expect(pathsOf(differences(registration, { draft, copy }))).toEqual([
      'childIdentity.givenName',
      `${ADULTS}[a2]`,
      `${ADULTS}[a3]`,
      `${ADULTS}[a1].personFullName`,
      'care.currentAddress',
      'R-1',
    ]);
  });

  it('do not differ when they say the same', () => {
    expect(differences(registration, { draft, copy: draft })).toEqual([]);
  });

  it('give one of them back, answer for answer, when all of it is taken from that one', () => {
    const found = differences(registration, { draft, copy });
    for (const [version, state] of Object.entries({ draft, copy }) as [Version, FormState][]) {
      const { answers, reasons } = merged(registration, { draft, copy }, all(found, version));
      expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(state.answers));
      expect(Object.fromEntries(reasons)).toEqual(Object.fromEntries(state.reasons));
    }
  });

  it('take each answer from the version that was chosen for it, and the entry of one with all that is in it', () => {
    const found = differences(registration, { draft, copy });
    const chosen = new Map(found.map((each) => [each, each.path.includes('[a') ? 'draft' : 'copy'] as const));
    const { answers } = merged(registration, { draft, copy }, chosen);
    expect(Object.fromEntries(answers)).toEqual({
      'childIdentity.givenName': 'Aminata',
      'childIdentity.sex': 'female',
      'care.currentAddress': 'by the river',
      [ADULTS]: ['a1', 'a2'],
      [`${ADULTS}[a1].personFullName`]: 'Huda',
      [`${ADULTS}[a2].personFullName`]: 'Musa',
    });
  });

  it('lose nothing that is not chosen against: without a choice every path of both is there', () => {
    const answersOf = fc.dictionary(
      fc.constantFrom('childIdentity.givenName', 'care.currentAddress', 'gone.withAnOldVersion', 'childIdentity.sex'),
      fc.string(),
    );
    fc.assert(
      fc.property(answersOf, answersOf, (one, other) => {
        const { answers } = merged(registration, { draft: said(one), copy: said(other) }, new Map());
        expect([...answers.keys()].sort()).toEqual([...new Set([...Object.keys(one), ...Object.keys(other)])].sort());
      }),
    );
  });
});
