import { referral, registration, safeDisclosure, traffickingScreening } from '@amparo/definitions';
import { allViews, placesOf, templateOf, type Asked, type Form, type FormView } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { answeredThroughout } from './answered-at-random.js';
import { HERE } from './scenario.js';

// As much as GBV-01 leaves to a few words that warn of a story.
const FEW_WORDS = 280;

/** Where a story can be written: in several lines, in words that only a specialist may read, or in a long note beside a sign. */
function takesAStory(asked: Asked): boolean {
  if (asked.kind === 'observation') return 'maxLength' in asked && Number(asked.maxLength) > FEW_WORDS;
  return (
    asked.kind === 'text' && 'lines' in asked && (asked.lines === 'many' || asked.options.sensitivity === 'restricted')
  );
}

/** Answers everything; every other time nobody is asked for permission, so that what stands in its place is asked too. */
function filledIn(form: Form, role: string, seed: number): FormView {
  const session = answeredThroughout(form, { ...HERE, settings: { role, asksGenderNotes: true } }, seed);
  for (const { path, asked } of placesOf(form).all)
    if (seed % 2 === 0 && asked.kind === 'reference') session.dispatch({ type: 'clear', path });
  return session.view;
}

function storiesAsked(form: Form, role: string): readonly string[] {
  const stories = new Set(placesOf(form).all.flatMap((place) => (takesAStory(place.asked) ? [place.path] : [])));
  const seen = Array.from({ length: 24 }, (_, seed) =>
    filledIn(form, role, seed).sections.flatMap(({ views }) =>
      [...allViews(views)].map(({ path }) => templateOf(path)),
    ),
  );
  return [...new Set(seen.flat())].filter((path) => stories.has(path)).sort();
}

// Where a child and its family are reached, and which help is needed, are what a safe referral is made of.
const KEPT: readonly (readonly [Form, readonly string[]])[] = [
  [
    registration,
    [
      'accompaniment.accompanyingAdults[].personAddress',
      'care.caregiver.personAddress',
      'care.childContact',
      'care.currentAddress',
      // Which disability the list lacks: a name, and who is asked to help has to know it.
      'disability.disabilityTypesOther',
      'family.familyMembers[].personAddress',
      'family.father.personAddress',
      'family.mother.personAddress',
      'guardian.guardianPerson.personAddress',
    ],
  ],
  [traffickingScreening, []],
  [
    referral,
    [
      // The safety that REF-06 asks for, and that REF-04 leaves in place after violence.
      'base.additionalSecurity',
      // The need: content wants it of every referral, and without it nobody knows what is asked (REF-04 hides it after violence).
      'base.reason',
      // Without it a child in danger could not be referred where nobody can be asked (REF-01).
      'base.vitalInterest',
    ],
  ],
  // The record is made for a frontline responder: a few words of the child’s wish, and a warning at them (GBV-01).
  [safeDisclosure, ['disclosure.childWantsNotes']],
];

describe.each(KEPT.map(([form, kept]) => [form.id, form, kept] as const))(
  'a frontline responder who fills in %s',
  (_, form, kept) => {
    it('is asked for no story', () => {
      expect(storiesAsked(form, 'frontline')).toEqual(kept);
    });
  },
);

describe.each([registration, traffickingScreening, referral])('a specialist who fills in $id', (form) => {
  it('is asked for stories that a frontline responder is not', () => {
    const kept = KEPT.find(([each]) => each === form)?.[1];
    expect(storiesAsked(form, 'specialist').length).toBeGreaterThan(kept?.length ?? 0);
  });
});
