import { partPlaces, planDisclosure, purposeRules, type DisclosurePurpose } from '@amparo/definitions';
import { environmentAt, isQuestion, placesOf, toSubmission, type AnyQuestion, type Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { definitions } from '../contracts/definitions.js';
import { mended } from './answered-at-random.js';

const formOf = new Map(definitions.map((form) => [form.id, form]));

describe('the parts of a file', () => {
  it.each(Object.entries(partPlaces))('%s: every place is asked', (_, places) => {
    for (const { form, path } of places) {
      const definition = formOf.get(form);
      if (!definition) throw new Error(`There is no form ${form}.`);
      const known = placesOf(definition);
      const isSection = known.sections.some(({ id }) => id === path);
      expect([form, path, isSection || known.at.has(path)]).toEqual([form, path, true]);
    }
  });

  it('the least that goes for help tells no name and no place, and nothing restricted but to specialists', () => {
    for (const part of purposeRules.referral.usual)
      for (const { form, path } of partPlaces[part]) {
        const definition = formOf.get(form);
        const place = definition && placesOf(definition).at.get(path);
        const { sensitivity } = (place?.asked as AnyQuestion).options;
        expect([path, sensitivity]).not.toEqual([path, 'identifying']);
      }
  });
});

describe('whatever was answered', () => {
  const now = '2026-03-04T10:42:00+02:00';
  // A specialist is asked everything.
  const environment = environmentAt(now, { timeZone: 'Africa/Cairo', settings: { role: 'specialist' } });
  const cases = [1, 2].map((seed) =>
    definitions.map((form, at): Submission => {
      const { state } = mended(form, environment, seed * 100 + at);
      const id = `00000000-0000-4000-8000-${String(seed * 100 + at).padStart(12, '0')}`;
      const made = toSubmission(form, state, { environment, id, language: 'en' });
      return JSON.parse(JSON.stringify({ ...made, caseCode: 'A' })) as Submission;
    }),
  );
  const purposes = Object.keys(purposeRules) as readonly DisclosurePurpose[];

  it.each(purposes)(
    '%s: nothing restricted goes to who is no specialist, no signature, and nothing without its part',
    (purpose) => {
      for (const submissions of cases) {
        const plan = planDisclosure({
          case: { caseCode: 'A', country: 'EG', permissions: [], submissions },
          recipient: { body: 'School', country: 'EG', isAuthority: false, isSpecialist: false },
          purpose,
          moment: { now, timeZone: 'Africa/Cairo' },
          forms: definitions,
          parts: Object.keys(partPlaces) as never,
        });
        expect(plan.allowed).toBe(false);
        expect(plan.fields.length).toBeGreaterThan(100);
        for (const { goes, question, part } of plan.fields.filter((field) => field.goes)) {
          expect(isQuestion(question)).toBe(true);
          expect(['restricted', undefined]).not.toContain(question.options.sensitivity);
          expect(question.kind).not.toBe('signature');
          expect([goes, purposeRules[purpose].atMost.includes(part as never)]).toEqual([true, true]);
        }
      }
    },
  );
});
