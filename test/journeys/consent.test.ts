import { consent } from '@amparo/definitions';
import { environmentAt, makeCaseCode, readSubmission, type Environment } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { CaseFile } from './case-file.js';
import { scenario, type Scenario } from './scenario.js';

type Asking = Scenario<typeof consent>;

const SIGNED = { means: 'typed', name: 'H. Example', at: '2026-03-04T10:30+02:00' } as const;
const begun = (): Asking => scenario(consent).answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10)));

/** An aunt with the right to decide who is asked for consent and may be contacted. */
const asked = (): Asking =>
  begun()
    .answer('caseHeader.startedAt', '2026-03-04T10:00+02:00')
    .answer('known.accompanimentStatus', 'separated')
    .answer('known.ageYears', 11)
    .answer('basis.legalBasis', 'consent')
    .answer('basis.consentGiverRole', ['legalGuardian'])
    .answer('basis.giverSafetyCheck', 'yes')
    .answer('basis.childAssent', 'ASS-4')
    .answer('information.limitsExplained', true);

const signed = (): Asking =>
  asked().answer('signature.signatureGiver', 'written').answer('signature.signatureGiverMark', SIGNED);

describe('CON-01: no permission without consent, waiver or another ground', () => {
  const leaving = ['permShareServices', 'permTracing', 'permCrossBorder', 'permAuthorities', 'permReturn'] as const;

  it.each(leaving)('stops %s that nobody signed, and lets it go once signed', (permission) => {
    const form = asked().answer(`permissions.${permission}`, 'yes');
    expect(form.obstacles).toEqual(['CON-01']);
    form.answer('signature.signatureGiver', 'written').answer('signature.signatureGiverMark', SIGNED);
    expect(form.obstacles).toEqual([]);
  });

  it('has nothing to say of a no, of “not now” and of what stays inside', () => {
    for (const answer of ['no', 'later'] as const)
      expect(asked().answer('permissions.permTracing', answer).obstacles).toEqual([]);
    expect(asked().answer('permissions.permCollectStore', 'yes').obstacles).toEqual([]);
  });

  it('takes vital interests in place of consent', () => {
    const form = asked().answer('permissions.permShareServices', 'yes').answer('basis.legalBasis', 'vitalInterests');
    expect(form.obstacles).toEqual([]);
    expect(form.because('signature.standing')).toBe('otherGround');
  });

  it('says what the permissions are worth', () => {
    expect(asked().derives('signature.standing')).toBe('notGiven');
    expect(signed().derives('signature.standing')).toBe('inForce');
    expect(signed().answer('signature.validUntil', '2026-03-04').derives('signature.standing')).toBe('inForce');
    const later = signed().answer('signature.validUntil', '2026-03-10').at('2026-03-11T08:00:00+02:00');
    expect(later.derives('signature.standing')).toBe('expired');
  });
});

describe('CON-02: the waiver', () => {
  const waived = (): Asking =>
    begun()
      .answer('caseHeader.caseworkerCode', 'W-1')
      .answer('information.limitsExplained', true)
      .answer('basis.legalBasis', 'vitalInterests')
      .answer('waiver.waiverUsed', 'yes')
      .answer('waiver.waiverGround', 'likelyHarmByParent')
      .answer('waiver.waiverReason', 'The child is afraid of the stepfather.')
      .answer('waiver.waiverSupervisorCode', 'S-2')
      .answer('waiver.waiverAt', '2026-03-04T09:00+02:00');

  it('goes with ground, reason, supervisor and time', () => {
    expect(waived().obstacles).toEqual([]);
    expect(waived().derives('signature.standing')).toBe('inForce');
  });

  it.each(['waiverGround', 'waiverReason', 'waiverSupervisorCode', 'waiverAt'] as const)('stops without %s', (key) => {
    expect(waived().clear(`waiver.${key}`).obstacles).toEqual(['CON-02']);
  });

  it('stops when the caseworker agrees with nobody, or when it cannot be told', () => {
    expect(waived().answer('waiver.waiverSupervisorCode', ' w-1').obstacles).toEqual(['CON-02']);
    expect(waived().clear('caseHeader.caseworkerCode').obstacles).toEqual(['CON-02']);
  });

  it('stops when the supervisor decides against it', () => {
    expect(waived().answer('signOff.supervisorDecision', 'rejected').obstacles).toEqual(['CON-02']);
    expect(waived().answer('signOff.supervisorDecision', 'approved').obstacles).toEqual([]);
  });

  it('asks a supervisor to sign only where consent is waived, and nothing of a waiver otherwise', () => {
    expect(waived().asks('signOff.supervisorDecision')).toBe(true);
    const none = begun().answer('waiver.waiverUsed', 'no');
    expect(none.asks('signOff.supervisorDecision')).toBe(false);
    expect(none.asks('waiver.waiverReason')).toBe(false);
  });

  it('is looked at again on the day that was set, and after 30 days at the latest', () => {
    const form = waived();
    expect(form.derives('waiver.waiverReviewDueAt')).toBe('2026-04-03T09:00+02:00');
    form.answer('waiver.waiverReviewOn', '2026-03-20');
    expect(form.derives('waiver.waiverReviewDueAt')).toBe('2026-03-20T00:00+02:00');
    expect(form.hears('CON-02-review')).toBeUndefined();
    expect(form.at('2026-03-20T08:00:00+02:00').hears('CON-02-review')).toBeDefined();
    expect(form.answer('waiver.waiverReviewOn', '2026-06-01').because('waiver.waiverReviewDueAt')).toBe('latest');
  });

  it('CON-02-review-late: warns of a day later than that, which the waiver does not last to', () => {
    expect(waived().answer('waiver.waiverReviewOn', '2026-04-03').obstacles).toEqual([]);
    const late = waived().answer('waiver.waiverReviewOn', '2026-04-04');
    expect(late.obstacles).toEqual(['CON-02-review-late']);
    expect(late.giveReason('CON-02-review-late', 'The supervisor is away until then').obstacles).toEqual([]);
  });
});

describe('CON-03: nobody is contacted before it is known to be safe', () => {
  const contacts = [
    (form: Asking) => form.answer('basis.consentGiver.personPhone', '+20 100 000 0000'),
    (form: Asking) => form.answer('basis.legalCapacityConfirmed', true),
    (form: Asking) => form.answer('signature.signatureGiver', 'written'),
    (form: Asking) => form.answer('signature.copyGiven', 'yes'),
  ];

  it.each(contacts)('stops what shows a contact (%#) unless it is safe', (contact) => {
    for (const answer of ['no', { absent: 'unknown' }] as const)
      expect(contact(asked()).answer('basis.giverSafetyCheck', answer).obstacles).toEqual(['CON-03']);
    expect(contact(asked()).clear('basis.giverSafetyCheck').obstacles).toEqual(['CON-03']);
    expect(contact(asked()).obstacles).toEqual([]);
  });

  it('lets the name of somebody who was not contacted stand', () => {
    const form = asked()
      .answer('basis.giverSafetyCheck', 'no')
      .answer('basis.consentGiver.personFullName', 'H. Example');
    expect(form.obstacles).toEqual([]);
  });

  it('asks it too while nobody says who gives consent: it may be an adult', () => {
    const form = asked().clear('basis.consentGiverRole').clear('basis.giverSafetyCheck');
    expect(form.answer('basis.legalCapacityConfirmed', true).obstacles).toEqual(['CON-03']);
  });

  it('does not ask whether the child itself may be contacted', () => {
    const form = asked().clear('basis.giverSafetyCheck').answer('basis.legalCapacityConfirmed', true);
    expect(form.answer('basis.consentGiverRole', ['childAged15Plus']).obstacles).toEqual([]);
    expect(form.answer('basis.consentGiverRole', ['childAged15Plus', 'oneParent']).obstacles).toEqual(['CON-03']);
  });
});

describe('CON-04: the child is asked too', () => {
  const alone = (): Asking => asked().clear('basis.childAssent');

  it('warns when only an adult consents, and lets the worker go on with a reason', () => {
    expect(alone().obstacles).toEqual(['CON-04']);
    expect(alone().giveReason('CON-04', 'The child is in hospital, I ask tomorrow').obstacles).toEqual([]);
    expect(asked().hears('CON-04')).toBeUndefined();
  });

  it('is silent below six, where the child gives its consent itself, and on another ground', () => {
    expect(alone().answer('known.ageYears', 5).hears('CON-04')).toBeUndefined();
    expect(alone().answer('known.ageYears', { absent: 'unknown' }).hears('CON-04')).toBeDefined();
    expect(alone().answer('basis.consentGiverRole', ['childAged15Plus']).hears('CON-04')).toBeUndefined();
    expect(alone().answer('basis.legalBasis', 'legalDuty').hears('CON-04')).toBeUndefined();
    expect(alone().clear('basis.consentGiverRole').hears('CON-04')).toBeDefined();
  });
});

describe('CON-05: what the child gives', () => {
  it.each([
    [14, undefined, 'assent'],
    [15, undefined, 'consent'],
    [15, 16, 'assent'],
    [12, 12, 'consent'],
  ] as const)('at %s years, with an age of consent of %s, is %s', (age, limit, gives) => {
    const form = begun().answer('known.ageYears', age);
    if (limit !== undefined) form.answer('basis.localAgeOfConsent', limit);
    expect(form.derives('basis.childGives')).toBe(gives);
  });

  it('is assent while the age is not known', () => {
    expect(begun().because('basis.childGives')).toBe('unknown');
    expect(begun().derives('basis.childGives')).toBe('assent');
  });
});

describe('CON-05: in whose words the consent is asked', () => {
  const CHILD = 'childAged15Plus';

  it.each([
    [undefined, undefined, {}, 'caregiver'],
    [14, undefined, {}, 'caregiver'],
    [15, undefined, {}, 'child'],
    [15, undefined, { ageOfConsent: '16' }, 'caregiver'],
    [14, undefined, { ageOfConsent: '14' }, 'child'],
    [16, ['oneParent'], {}, 'caregiver'],
    [16, ['oneParent', CHILD], {}, 'caregiver'],
    [14, [CHILD], {}, 'child'],
  ] as const)('at %s years, given by %j, with %j: those for the %s', (years, givers, settings, words) => {
    const form = scenario(consent, { settings });
    if (years !== undefined) form.answer('known.ageYears', years);
    if (givers) form.answer('basis.consentGiverRole', [...givers]);
    expect(form.derives('basis.wording')).toBe(words);
  });
});

describe('CON-05: who decides about each permission', () => {
  const law = { ageOfConsentMedical: '16', ageOfConsentTracing: '14', ageOfConsent: '13' };
  const aged = (years: number, settings: Environment['settings'] = {}): Asking =>
    scenario(consent, { settings }).answer('known.ageYears', years);

  it.each([
    [15, 'permMedical', 'both', 'host'],
    [16, 'permMedical', 'child', 'host'],
    [13, 'permTracing', 'both', 'host'],
    [14, 'permTracing', 'child', 'host'],
    [12, 'permPhoto', 'both', 'host'],
    [13, 'permPhoto', 'child', 'host'],
    [5, 'permMedical', 'adult', 'memory'],
  ] as const)('at %i years %s is decided by %s, by the age of the host', (years, permission, decides, because) => {
    const form = aged(years, law);
    expect(form.derives(`permissions.${permission}DecidedBy`)).toBe(decides);
    expect(form.because(`permissions.${permission}DecidedBy`)).toBe(because);
  });

  it('goes by 15 years where nobody has set an age, or none that may be set', () => {
    for (const settings of [{}, { ageOfConsentMedical: '9' }, { ageOfConsentMedical: '22', ageOfConsent: 'no' }]) {
      expect(aged(14, settings).derives('permissions.permMedicalDecidedBy')).toBe('both');
      expect(aged(15, settings).derives('permissions.permMedicalDecidedBy')).toBe('child');
      expect(aged(15, settings).because('permissions.permMedicalDecidedBy')).toBe('memory');
    }
  });

  it('lets the worker correct the age, except where the host has set one for this very purpose', () => {
    const form = aged(15, law).answer('basis.localAgeOfConsent', 18);
    expect(form.derives('basis.childGives')).toBe('assent');
    expect(form.because('permissions.permPhotoDecidedBy')).toBe('given');
    expect(form.derives('permissions.permPhotoDecidedBy')).toBe('both');
    expect(form.derives('permissions.permTracingDecidedBy')).toBe('child');
    expect(aged(13, law).derives('basis.childGives')).toBe('consent');
  });

  it('never lets the worker lower the age that the host has set', () => {
    const form = aged(12, law).answer('basis.localAgeOfConsent', 11);
    expect(form.derives('basis.childGives')).toBe('assent');
    expect(form.derives('permissions.permPhotoDecidedBy')).toBe('both');
    expect(form.because('permissions.permPhotoDecidedBy')).toBe('host');
    const same = aged(13, law).answer('basis.localAgeOfConsent', 13);
    expect([same.derives('basis.childGives'), same.because('permissions.permPhotoDecidedBy')]).toEqual([
      'consent',
      'host',
    ]);
  });

  it('counts a child whose age is not known as younger', () => {
    const form = scenario(consent, { settings: law });
    expect(form.derives('permissions.permMedicalDecidedBy')).toBe('both');
    expect(form.because('permissions.permMedicalDecidedBy')).toBe('memory');
  });

  it('stops where a child below the age for a permission consents alone, and not for what it may decide', () => {
    const alone = (permission: 'permMedical' | 'permTracing') =>
      aged(15, law)
        .answer('basis.legalBasis', 'consent')
        .answer('basis.consentGiverRole', ['childAged15Plus'])
        .answer(`permissions.${permission}`, 'yes');
    expect(alone('permMedical').obstacles).toContain('CON-05-adult');
    expect(alone('permMedical').giveReason('CON-05-adult', 'It is urgent').obstacles).toContain('CON-05-adult');
    expect(alone('permTracing').hears('CON-05-adult')).toBeUndefined();
    const both = alone('permMedical').answer('basis.consentGiverRole', ['childAged15Plus', 'oneParent']);
    expect(both.hears('CON-05-adult')).toBeUndefined();
    expect(alone('permMedical').answer('waiver.waiverUsed', 'yes').hears('CON-05-adult')).toBeUndefined();
  });

  it('CON-05-giver: counts a yes of nobody knows whom as no adult’s, and lets it go once an adult is named', () => {
    const nobody = (permission: 'permMedical' | 'permTracing'): Asking =>
      aged(15, law).answer('basis.legalBasis', 'consent').answer(`permissions.${permission}`, 'yes');
    expect(nobody('permMedical').obstacles).toContain('CON-05-giver');
    expect(nobody('permMedical').hears('CON-05-adult')).toBeUndefined();
    expect(nobody('permTracing').hears('CON-05-giver')).toBeUndefined();
    expect(nobody('permMedical').answer('permissions.permMedical', 'no').hears('CON-05-giver')).toBeUndefined();
    expect(nobody('permMedical').answer('waiver.waiverUsed', 'yes').hears('CON-05-giver')).toBeUndefined();
    expect(nobody('permMedical').answer('basis.legalBasis', 'vitalInterests').hears('CON-05-giver')).toBeUndefined();
    const named = nobody('permMedical').answer('basis.consentGiverRole', ['legalGuardian']);
    expect([named.hears('CON-05-giver'), named.hears('CON-05-adult')]).toEqual([undefined, undefined]);
  });

  it('is judged alike by the receiver, which wins where it has an age of its own', () => {
    const file = new CaseFile(makeCaseCode(new Uint8Array(10)), law);
    const sent = file.complete(consent, '2026-03-04T10:42+02:00', (form) =>
      form
        .answer('known.ageYears', 15)
        .answer('basis.legalBasis', 'legalDuty')
        .answer('permissions.permMedical', 'no')
        .answer('information.limitsExplained', true),
    );
    expect(sent.settings).toEqual(law);
    const elsewhere = environmentAt(sent.createdAt, { settings: { ageOfConsentMedical: '15' } });
    expect(readSubmission(consent, sent, elsewhere)).toMatchObject({
      ok: false,
      issues: [{ path: 'permissions.permMedicalDecidedBy', code: 'computedOtherwise' }],
    });
  });
});
