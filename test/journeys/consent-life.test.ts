import { consent } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Asking = Scenario<typeof consent>;

const begun = (settings: Readonly<Record<string, string>> = {}): Asking =>
  scenario(consent, { settings })
    .answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10)))
    .answer('caseHeader.startedAt', '2026-03-04T10:00+02:00');

const given = (): Asking =>
  begun()
    .answer('known.accompanimentStatus', 'accompanied')
    .answer('known.ageYears', 13)
    .answer('known.internationalProtectionSigns', { absent: 'unknown' })
    .answer('basis.legalBasis', 'consent')
    .answer('basis.consentGiverRole', ['oneParent'])
    .answer('basis.consentGiver.personRole', 'mother')
    .answer('basis.consentGiver.personFullName', 'H. Example')
    .answer('basis.giverAuthorityProof', 'document')
    .answer('basis.giverSafetyCheck', 'yes')
    .answer('basis.bothParentsSought', 'oneUnknown')
    .answer('basis.legalCapacityConfirmed', true)
    .answer('basis.childAssent', 'ASS-7')
    .answer('information.infoLanguageAndForm', ['oral', 'pictures'])
    .answer('information.limitsExplained', true)
    .answer('information.understandingChecked', 'yes')
    .answer('information.timeToDecide', true)
    .answer('permissions.permCaseManagement', 'yes')
    .answer('permissions.permCollectStore', 'yes')
    .answer('permissions.permShareServices', 'yes')
    .addEntry('permissions.permShareWith', 'b1')
    .answer('permissions.permShareWith[b1].body', 'Health post')
    .answer('permissions.permTracing', 'later')
    .answer('permissions.permAuthorities', 'no')
    .answer('permissions.withheldInfo', 'no')
    .answer('waiver.waiverUsed', 'no')
    .answer('signature.signatureGiver', 'oralWitnessed')
    .answer('signature.signatureGiverMark', { means: 'oral', witness: 'N. Example', at: '2026-03-04T10:30+02:00' });

describe('a consent', () => {
  it('goes from the explanation to the signature without an obstacle', () => {
    expect(given().obstacles).toEqual([]);
    expect(given().view.canSend).toBe(true);
    expect(given().asks('signature.witnessForOral')).toBe(true);
  });

  it('asks for a ground and a code, and for nothing else at once', () => {
    const told = scenario(consent).answer('information.limitsExplained', true);
    expect(told.obstacles).toEqual(['caseHeader.caseCode missing', 'basis.legalBasis missing']);
  });

  it('explains before it asks for any permission', () => {
    const { paths } = begun();
    expect(paths.indexOf('information.limitsExplained')).toBeLessThan(paths.indexOf('permissions.permCaseManagement'));
  });

  it('asks for UNHCR and for an age assessment only where the case calls for them', () => {
    expect(given().asks('permissions.permUnhcr')).toBe(false);
    expect(given().answer('known.internationalProtectionSigns', 'yes').asks('permissions.permUnhcr')).toBe(true);
    expect(given().asks('permissions.permAgeAssessment')).toBe(false);
    expect(given().answer('known.ageInDoubt', 'yes').asks('permissions.permAgeAssessment')).toBe(true);
  });

  it('explains in sentences to an adult, or in others to an older child that decides for itself', () => {
    const asked = (form: Asking) => ['infoTopics', 'infoTopicsChild'].map((key) => form.asks(`information.${key}`));
    expect(asked(given())).toEqual([true, false]);
    expect(asked(given().answer('basis.consentGiverRole', ['childAged15Plus']))).toEqual([false, true]);
    const older = given().answer('basis.consentGiverRole', ['childAged15Plus']);
    expect(older.wants('information.infoTopicsChild')).toBe('expected');
  });

  it('asks with whom to share only after a yes', () => {
    expect(given().asks('permissions.permShareWith')).toBe(true);
    for (const answer of ['no', 'later'] as const)
      expect(given().answer('permissions.permShareServices', answer).asks('permissions.permShareWith')).toBe(false);
  });
});

describe('CON-06: the end of a consent', () => {
  it('comes after 12 months unless another day is set', () => {
    expect(given().derives('signature.endsOn')).toBe('2027-03-04');
    expect(given().answer('signature.validUntil', '2026-09-01').derives('signature.endsOn')).toBe('2026-09-01');
  });

  it('comes when the organisation says, where it says so', () => {
    const form = given();
    form.session.surround({ ...form.session.environment, settings: { consentFor: 'P6M' } });
    expect([form.derives('signature.endsOn'), form.because('signature.endsOn')]).toEqual(['2026-09-04', 'host']);
  });

  it('is announced 30 days ahead, and not before', () => {
    const form = given().answer('signature.validUntil', '2026-09-01');
    expect(form.derives('signature.renewalDueAt')).toMatch(/^2026-08-02T00:00/);
    expect(form.at('2026-08-01T12:00:00+03:00').hears('CON-06')).toBeUndefined();
    expect(form.at('2026-08-02T12:00:00+03:00').hears('CON-06')).toBeDefined();
    expect(form.obstacles).toEqual([]);
  });

  it('is not announced where consent was taken back', () => {
    const form = given().answer('signature.withdrawnAt', '2026-03-04T10:40+02:00');
    expect(form.at('2027-03-01T12:00:00+02:00').hears('CON-06')).toBeUndefined();
  });
});

describe('CON-07: consent taken back', () => {
  const takenBack = (): Asking => given().answer('signature.withdrawnAt', '2026-03-04T10:40+02:00');

  it('counts for everything unless some permissions are named', () => {
    expect(takenBack().derives('signature.standing')).toBe('withdrawn');
    const some = takenBack().answer('signature.withdrawalScope', ['permShareServices']);
    expect(some.derives('signature.standing')).toBe('partlyWithdrawn');
    expect(some.at('2027-04-01T10:00:00+02:00').derives('signature.standing')).toBe('expired');
  });

  it('can always be sent, and keeps what was given beside it', () => {
    expect(takenBack().obstacles).toEqual([]);
    expect(takenBack().asks('permissions.permShareWith')).toBe(true);
    expect(given().asks('signature.withdrawalScope')).toBe(false);
  });

  it('CON-07-told: asks which bodies must hear of it, whatever was permitted', () => {
    expect(takenBack().hears('CON-07-told')).toBeDefined();
    expect(takenBack().addEntry('signature.withdrawalTold', 't1').hears('CON-07-told')).toBeUndefined();
    expect(takenBack().answer('permissions.permShareServices', 'no').hears('CON-07-told')).toBeDefined();
    expect(given().hears('CON-07-told')).toBeUndefined();
  });
});

describe('CON-08: what was not understood is no consent', () => {
  it.each([
    ['yes', undefined, []],
    ['no', undefined, ['CON-08']],
    ['partly', undefined, ['CON-08']],
    ['partly', 'Who sees the file, with a drawing', []],
  ] as const)('understood %s, explained again %s: stops with %j', (understood, note, stops) => {
    const form = given().answer('information.understandingChecked', understood);
    if (note !== undefined) form.answer('information.understandingCheckedNotes', note);
    expect(form.obstacles).toEqual(stops);
  });
});

describe('CON-09: police and immigration', () => {
  it('speaks after a yes only, and wants each named', () => {
    expect(given().hears('CON-09')).toBeUndefined();
    const form = given().answer('permissions.permAuthorities', 'yes');
    expect(form.hears('CON-09')).toBeDefined();
    expect(form.wants('permissions.permAuthoritiesBodies')).toBe('expected');
    expect(given().clear('permissions.permAuthorities').hears('CON-09')).toBeUndefined();
  });
});

describe('CON-10: what the law makes us report', () => {
  it('is said before the questions start, until it was explained or a reason is given', () => {
    expect(begun().hears('CON-10')?.section).toBe('basis');
    expect(begun().obstacles).toContain('CON-10');
    expect(begun().giveReason('CON-10', 'Unconscious; told as soon as awake').obstacles).not.toContain('CON-10');
    expect(given().hears('CON-10')).toBeUndefined();
  });

  it('is left out where the host knows that there is no such law', () => {
    expect(begun({ reportingLaw: 'none' }).hears('CON-10')).toBeUndefined();
    expect(begun({ reportingLaw: 'applies' }).hears('CON-10')).toBeDefined();
  });
});
