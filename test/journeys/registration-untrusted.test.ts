import { registration } from '@amparo/definitions';
import { isGroup, isList, placesOf, readSubmission, type Json, type Place } from '@amparo/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HERE } from './scenario.js';
import { validRegistration } from './valid-registration.js';

const questions = placesOf(registration).all.filter(
  ({ asked, path }) => !isList(asked) && !isGroup(asked) && !path.includes('[]'),
);

const valid = [1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(validRegistration(seed)));

/** A valid registration, as text, with one answer exchanged. */
function withAnswer(place: Place, answer: unknown, text = valid[0] ?? ''): unknown {
  const whole = JSON.parse(text) as { readonly answers: Record<string, unknown> };
  let at: Record<string, unknown> = whole.answers;
  const keys = place.path.split('.');
  for (const key of keys.slice(0, -1)) {
    const inner = (at[key] ?? {}) as Record<string, unknown>;
    at[key] = inner;
    at = inner;
  }
  at[keys.at(-1) ?? ''] = answer;
  return whole;
}

describe('a registration from an unknown sender', () => {
  it('is answered with what is wrong, whatever stands in place of an answer', () => {
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<Json>('abc', '9999-99-99', '2026-03-04T25:00', 'toString', -1, [], {}),
    );
    fc.assert(
      fc.property(fc.constantFrom(...questions), junk, fc.constantFrom(...valid), (place, answer, text) => {
        const read = readSubmission(registration, withAnswer(place, answer, text), HERE);
        if (!read.ok) for (const { sentence } of read.issues) expect(sentence).toMatch(/\.$/);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['identification.registeredAt', 'abc'],
    ['identification.registeredAt', 7],
    ['childIdentity.dateOfBirth', 5],
    ['urgentNeeds.initialRiskLevel', 'toString'],
  ])('is refused for %s = %s', (path, answer) => {
    const place = questions.find((each) => each.path === path);
    if (!place) throw new Error(`There is no ${path}.`);
    expect(readSubmission(registration, withAnswer(place, answer), HERE).ok).toBe(false);
  });

  it('is refused when it answers what is not asked', () => {
    const place = questions.find(({ path }) => path === 'childIdentity.ethnicity');
    if (!place) throw new Error('There is no such question.');
    const read = readSubmission(registration, withAnswer(place, 'x'), HERE);
    expect(read).toMatchObject({ ok: false, issues: [{ path: 'childIdentity.ethnicity', code: 'notAsked' }] });
  });
});
