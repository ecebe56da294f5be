import { caseFacts, carriedTo, emptyCase, withSubmission } from '@amparo/definitions';
import { known, placesOf, type AnyQuestion, type Json, type Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';

const formOf = new Map(definitions.map((form) => [form.id, form]));

function asked(form: string, path: string): AnyQuestion {
  const definition = formOf.get(form);
  const place = definition && placesOf(definition).at.get(path);
  if (!place) throw new Error(`${form} does not ask ${path}.`);
  return place.asked as AnyQuestion;
}

const codesOf = (question: AnyQuestion): readonly string[] | undefined => {
  const one = known(question as never) as { readonly codes?: { readonly labels: object } };
  return one.codes && Object.keys(one.codes.labels);
};

describe.each(caseFacts.map((fact) => [fact.name, fact] as const))('the fact %s', (_, { places }) => {
  it('is asked with the same codes in every form that knows it', () => {
    const [first, ...others] = places.map(({ form, path }) => asked(form, path));
    for (const other of others) expect(codesOf(other)).toEqual(first && codesOf(first));
  });

  it('tells no story and no name', () => {
    for (const { form, path } of places) {
      const { kind, options } = asked(form, path);
      expect(['choice', 'yesNo', 'number', 'computed', 'date', 'dateTime', 'text', 'choices']).toContain(kind);
      expect(options.sensitivity).not.toBe('identifying');
      if (kind === 'text') expect(path).toMatch(/^caseHeader\.\w+Code$/);
    }
  });
});

const submission = (form: string, at: string, answers: Readonly<Record<string, Json>>): Submission => ({
  id: `${form} ${at}`,
  form,
  formVersion: '1.0.0',
  caseCode: 'A',
  language: 'en',
  createdAt: at,
  answers,
  reasons: {},
  settings: {},
});

describe('what a case knows', () => {
  const registered = submission('registration', '2026-03-04T09:00:00Z', {
    caseHeader: { caseworkerCode: 'CW-12' },
    accompaniment: { accompanimentStatus: 'unaccompanied' },
    childIdentity: { age: 14, givenName: 'Amina' },
    urgentNeeds: { initialRiskLevel: 'high' },
  });
  const assessed = submission('bestInterestsAssessment', '2026-03-05T09:00:00Z', {
    known: { accompanimentStatus: 'separated', ageYears: { absent: 'unknown' } },
    analysis: { riskLevel: 'medium' },
  });
  const told = [registered, assessed].reduce((record, each) => withSubmission(record, each, caseFacts), emptyCase('A'));

  it('comes filled in to the next form, from the newest form that said it', () => {
    const carried = carriedTo('casePlan', told, caseFacts);
    expect(carried.get('known.riskLevel')).toMatchObject({ value: 'medium', form: 'bestInterestsAssessment' });
    expect(carried.get('known.ageYears')).toMatchObject({ value: 14, form: 'registration' });
    expect(carried.get('caseHeader.caseworkerCode')?.value).toBe('CW-12');
    expect(JSON.stringify(told)).not.toContain('Amina');
  });

  it('keeps what an earlier form said', () => {
    expect(told.facts['accompanimentStatus']?.map(({ value }) => value)).toEqual(['unaccompanied', 'separated']);
  });

  it('is not undone by a later “not known”, nor doubled by the same form again', () => {
    expect(told.facts['ageYears']?.map(({ value }) => value)).toEqual([14]);
    expect(withSubmission(told, assessed, caseFacts)).toEqual(told);
  });

  it('decides nothing for a form that has to decide it anew', () => {
    expect(carriedTo('bestInterestsAssessment', told, caseFacts).has('analysis.riskLevel')).toBe(false);
  });
});
