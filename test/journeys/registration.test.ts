import { registration } from '@amparo/definitions';
import { placesOf, readSubmission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { HERE, scenario } from './scenario.js';
import { validRegistration, validRegistrationSession } from './valid-registration.js';

const begun = (settings: Readonly<Record<string, string | boolean>> = {}) => scenario(registration, { settings });

describe('a caseworker who registers a child', () => {
  it('is asked what allows the child’s details to be kept before any name', () => {
    const { paths } = begun();
    expect(paths.indexOf('caseHeader.consentBasis')).toBeLessThan(paths.indexOf('childIdentity.givenName'));
  });

  it('needs nine things before it can be sent, and nothing else', () => {
    expect(begun().obstacles).toEqual([
      'caseHeader.caseCode missing',
      'caseHeader.consentBasis missing',
      'identification.identifiedAt missing',
      'identification.registeredAt missing',
      'childIdentity.ageYears missing',
      'childIdentity.sex missing',
      'accompaniment.accompanimentStatus missing',
      'urgentNeeds.urgentNeeds missing',
      'urgentNeeds.initialRiskLevel missing',
    ]);
  });

  it('is not held up by a child who does not know its age, its sex being nobody’s business, or its company', () => {
    const form = begun()
      .answer('childIdentity.ageYears', { absent: 'unknown' })
      .answer('childIdentity.sex', { absent: 'declined' })
      .answer('accompaniment.accompanimentStatus', { absent: 'unknown' });
    for (const path of ['childIdentity.ageYears', 'childIdentity.sex', 'accompaniment.accompanimentStatus'])
      expect(form.refuses(path)).toBeUndefined();
  });

  it('may give a year of birth instead of an age', () => {
    const form = begun().answer('childIdentity.dateOfBirth', '2013');
    expect(form.wants('childIdentity.ageYears')).toBe('optional');
    expect(form.obstacles).not.toContain('childIdentity.ageYears missing');
  });

  it('cannot register a child before it was identified', () => {
    const form = begun()
      .answer('identification.identifiedAt', '2026-03-04T09:00+02:00')
      .answer('identification.registeredAt', '2026-03-04T08:59+02:00');
    expect(form.refuses('identification.registeredAt')).toBe('before');
  });

  it('cannot identify a child tomorrow', () => {
    const form = begun().answer('identification.identifiedAt', '2026-03-05T09:00+02:00');
    expect(form.refuses('identification.identifiedAt')).toBe('inFuture');
  });

  it('is refused a case code with a wrong character', () => {
    expect(begun().answer('caseHeader.caseCode', '4KQ7M-2XWTB-8').refuses('caseHeader.caseCode')).toBe('notACaseCode');
  });

  it('is asked to look again at an age over 17, and is not stopped', () => {
    const form = begun().answer('childIdentity.ageYears', 19);
    expect(form.refuses('childIdentity.ageYears')).toBe('above');
    expect(form.obstacles).not.toContain('childIdentity.ageYears above');
  });
});

describe('the age that the form goes by', () => {
  it('comes from the date of birth on the day of registration', () => {
    const form = begun().answer('identification.registeredAt', '2026-03-04T09:30+02:00');
    expect(form.answer('childIdentity.dateOfBirth', '2014-03-05').derives('childIdentity.age')).toBe(11);
    expect(form.answer('childIdentity.dateOfBirth', '2014-03-04').derives('childIdentity.age')).toBe(12);
  });

  it('is the lower one where the date of birth leaves two, and says so', () => {
    const form = begun().answer('childIdentity.dateOfBirth', '2011');
    expect([form.derives('childIdentity.age'), form.because('childIdentity.age')]).toEqual([14, 'range']);
    expect(form.derives('childIdentity.ageBand')).toBe('12-14');
  });

  it('is never below nought for a child born this year', () => {
    expect(begun().answer('childIdentity.dateOfBirth', '2026').derives('childIdentity.age')).toBe(0);
  });

  it.each([
    [0, '0-5'],
    [5, '0-5'],
    [6, '6-11'],
    [11, '6-11'],
    [12, '12-14'],
    [14, '12-14'],
    [15, '15-17'],
    [17, '15-17'],
    [23, '15-17'],
  ])('of %i years is in the band %s', (years, band) => {
    expect(begun().answer('childIdentity.ageYears', years).derives('childIdentity.ageBand')).toBe(band);
  });

  it('over 17 switches no protection off', () => {
    const young = begun().answer('childIdentity.ageYears', 12);
    const grown = begun().answer('childIdentity.ageYears', 25);
    expect(young.paths.filter((path) => !grown.asks(path))).toEqual([]);
    expect(grown.because('childIdentity.ageBand')).toBe('over');
  });

  it('REG-03: in doubt leaves the person treated as a child', () => {
    const form = begun().answer('childIdentity.ageYears', 22).answer('ageDoubt.ageInDoubt', 'yes');
    expect(form.derives('ageDoubt.treatAsChild')).toBe('yes');
    expect(form.asks('ageDoubt.ageDoubtGrounds')).toBe(true);
  });
});

describe('what a child is asked', () => {
  it('is no marital question below ten', () => {
    expect(begun().answer('childIdentity.ageYears', 9).asks('childIdentity.maritalStatus')).toBe(false);
    expect(begun().answer('childIdentity.ageYears', 10).asks('childIdentity.maritalStatus')).toBe(true);
  });

  it('is nothing on ethnicity or religion unless the host turns it on', () => {
    expect(begun().asks('childIdentity.ethnicity')).toBe(false);
    expect(begun({ asksEthnicity: true }).asks('childIdentity.ethnicity')).toBe(true);
    expect(begun({ asksEthnicity: true }).asks('childIdentity.religion')).toBe(false);
    expect(begun({ asksReligion: true }).asks('childIdentity.religion')).toBe(true);
  });

  it('leaves gender to a child of twelve who was alone with the worker, where the host allows it', () => {
    const form = begun({ asksGenderNotes: true }).answer('childIdentity.ageYears', 12);
    expect(form.asks('childIdentity.genderNotes')).toBe(false);
    expect(form.answer('caseHeader.childSeenAlone', 'yes').asks('childIdentity.genderNotes')).toBe(true);
    expect(form.answer('childIdentity.ageYears', 11).asks('childIdentity.genderNotes')).toBe(false);
  });

  it('is a photo only with consent to a photo', () => {
    expect(begun().asks('childIdentity.photoAttached')).toBe(false);
    expect(begun({ photoConsent: true }).asks('childIdentity.photoAttached')).toBe(true);
  });

  it('is how to communicate when something is very hard for the child', () => {
    const form = begun().answer('disability.functionalDifficulties', { hear: 'some', see: 'none' });
    expect(form.asks('disability.communicationNeeds')).toBe(false);
    expect(
      form.answer('disability.functionalDifficulties', { hear: 'aLot' }).asks('disability.communicationNeeds'),
    ).toBe(true);
  });

  it('is whether a lost parent was lived with only when the child is apart from the parents', () => {
    const form = begun().answer('accompaniment.accompanimentStatus', 'accompanied');
    expect(form.asks('family.mother.personLivedWithBefore')).toBe(false);
    expect(form.wants('family.mother.personFullName')).toBe('optional');
    form.answer('accompaniment.accompanimentStatus', 'unaccompanied');
    expect(form.asks('family.mother.personLivedWithBefore')).toBe(true);
    expect(form.wants('family.mother.personFullName')).toBe('expected');
  });

  it('is not how a parent died unless the parent is dead', () => {
    const form = begun();
    expect(form.answer('family.father.personAlive', { absent: 'unknown' }).asks('family.father.personDeathNotes')).toBe(
      false,
    );
    expect(form.answer('family.father.personAlive', 'no').asks('family.father.personDeathNotes')).toBe(true);
  });

  it('lets every question that is put to the child be left unanswered with a reason', () => {
    const { all } = placesOf(registration);
    const toTheChild = all.filter(
      ({ asked }) => asked.kind !== 'list' && asked.kind !== 'group' && asked.options.hint !== undefined,
    );
    const fixed = toTheChild.filter(({ asked }) => !('absent' in asked.options)).map(({ path }) => path);
    expect(fixed).toEqual(['caseHeader.consentBasis', 'caseHeader.breaksOffered', 'urgentNeeds.urgentNeeds']);
  });
});

describe('what follows from who is there', () => {
  it('asks for a guardian unless the child is with its parents', () => {
    const form = begun();
    expect(form.asks('guardian.guardianAppointed')).toBe(true);
    expect(form.answer('accompaniment.accompanimentStatus', 'accompanied').asks('guardian.guardianAppointed')).toBe(
      false,
    );
    expect(
      form.answer('accompaniment.accompanimentStatus', { absent: 'unknown' }).asks('guardian.guardianAppointed'),
    ).toBe(true);
  });

  it('asks for the adults of an accompanied or separated child only', () => {
    const form = begun().answer('accompaniment.accompanimentStatus', 'unaccompanied');
    expect(form.asks('accompaniment.accompanyingAdults')).toBe(false);
    expect(form.answer('accompaniment.accompanimentStatus', 'separated').asks('accompaniment.accompanyingAdults')).toBe(
      true,
    );
  });

  it('asks about the caregiver’s will once there is a caregiver', () => {
    const form = begun().answer('care.careArrangement', 'kinship');
    expect(form.asks('care.caregiverWilling')).toBe(false);
    expect(form.answer('care.caregiver.personRole', 'aunt').asks('care.caregiverWilling')).toBe(true);
    expect(form.answer('care.careArrangement', 'noCare').asks('care.caregiverWilling')).toBe(false);
  });

  it('keeps what a hidden question holds, and does not send it', () => {
    const form = begun()
      .answer('accompaniment.accompanimentStatus', 'separated')
      .answer('guardian.guardianAppointed', 'requested');
    form.answer('accompaniment.accompanimentStatus', 'accompanied');
    expect(form.session.state.answers.get('guardian.guardianAppointed')).toBe('requested');
    form.answer('accompaniment.accompanimentStatus', 'separated');
    expect(form.asks('guardian.guardianRequestedAt')).toBe(true);
  });
});

describe('a registration that is complete', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed);

  it.each(seeds)('can be sent, and is taken by the receiver (seed %i)', (seed) => {
    expect(validRegistrationSession(seed).view.problems).toEqual([]);
    const travelled: unknown = JSON.parse(JSON.stringify(validRegistration(seed)));
    expect(readSubmission(registration, travelled, { ...HERE, timeZone: 'UTC' })).toMatchObject({ ok: true });
  });

  it('is the same for the same seed and another for another', () => {
    expect(validRegistration(7)).toEqual(validRegistration(7));
    expect(validRegistration(8).id).not.toBe(validRegistration(7).id);
    expect(validRegistration(8).caseCode).not.toBe(validRegistration(7).caseCode);
  });
});
