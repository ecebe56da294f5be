import {
  assent,
  buildDisclosure,
  consent,
  planDisclosure,
  registration,
  safeDisclosure,
  type DisclosurePlan,
  type FamilyRecord,
  type Recipient,
} from '@amparo/definitions';
import type { Json, Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import {
  CODE,
  girlsYes,
  going,
  healthPost,
  missing,
  mothersYes,
  mothersYesAbroad,
  planned,
  waives,
} from './disclosure-scene.js';
import type { Scenario } from './scenario.js';

type Consent = Scenario<typeof consent>;
type Assent = Scenario<typeof assent>;
type Registration = Scenario<typeof registration>;

const submitted = (form: string, answers: Readonly<Record<string, Json>>, caseCode = CODE): Submission => ({
  ...{ id: crypto.randomUUID(), form, formVersion: '1.0.0', caseCode, language: 'en', reasons: {}, settings: {} },
  ...{ createdAt: '2026-03-19T09:00:00Z', answers },
});

describe('ASS-07: a yes of a child that is older now is asked for again', () => {
  const long = (form: Consent) => mothersYes(form).answer('signature.validUntil', '2030-03-04');

  it('in another band of age', () => {
    const at = (now: string) => planned({ consents: [long], now });
    expect(at('2028-03-03T09:00+02:00').allowed).toBe(true);
    expect(missing(at('2028-03-05T09:00+02:00'))).toEqual(['assentShareHelpers expired']);
  });

  it('or that was too young to be asked at all', () => {
    const young = (form: Assent) => form.answer('known.ageYears', 5);
    const at = (now: string) => planned({ consents: [long], assents: [young], now });
    expect(at('2027-03-03T09:00+02:00').allowed).toBe(true);
    expect(missing(at('2027-03-05T09:00+02:00'))).toEqual(['assentShareHelpers notAsked']);
  });

  it('or whose family has renewed its consent since', () => {
    const [first, again] = ['2026-04-04', '2027-04-04'].map(
      (day) => (form: Consent) => mothersYes(form).answer('signature.validUntil', day),
    );
    const asked = { consents: [first, again].filter((each) => each !== undefined) };
    expect(missing(planned(asked))).toEqual(['assentShareHelpers expired']);
    expect(planned({ ...asked, consents: asked.consents.slice(1) }).allowed).toBe(true);
  });
});

describe('what was taken back stays taken back', () => {
  const onlyPhoto = (form: Assent) =>
    form.answer('known.ageYears', 13).answer('decisions.assentPhoto', 'yes').answer('decisions.assentRefusedAll', 'no');

  it('though the child has since agreed to another step', () => {
    const refuses = (form: Assent) => onlyPhoto(form).answer('decisions.assentRefusedAll', 'yes');
    expect(missing(planned({ assents: [girlsYes, refuses, onlyPhoto] }))).toEqual(['assentShareHelpers no']);
    const takesBack = (form: Assent) =>
      girlsYes(form)
        .answer('mark.assentAt', '2026-03-05T10:00+02:00')
        .answer('mark.assentWithdrawnAt', '2026-03-05T10:20+02:00');
    expect(missing(planned({ assents: [takesBack, onlyPhoto] }))).toEqual(['assentShareHelpers withdrawn']);
    expect(planned({ assents: [girlsYes, refuses, girlsYes] }).allowed).toBe(true);
    expect(planned({ assents: [girlsYes, onlyPhoto] }).allowed).toBe(true);
  });

  it('though it was written down under a day before the permission', () => {
    const record: FamilyRecord = {
      ...{ form: 'consent', id: 'c-1', at: '2026-03-04T10:00+02:00', grants: { permShareServices: 'yes' } },
      ...{ signed: true, byChild: false, shareWith: [{ body: 'Health post' }], countries: [], authorities: [] },
      withholds: false,
    };
    const backDated: FamilyRecord = {
      ...record,
      ...{ id: 'c-2', at: '2026-03-01T10:00+02:00', grants: {} },
      withdrawn: { scope: [], at: '2026-03-10T10:00+02:00' },
    };
    const plan = planDisclosure({
      case: { caseCode: CODE, country: 'EG', permissions: [record, backDated], submissions: [] },
      ...{ recipient: healthPost, purpose: 'referral', forms: [] },
      moment: { now: '2026-03-20T09:00+02:00', timeZone: 'Africa/Cairo' },
    });
    expect(missing(plan)).toContain('permShareServices withdrawn');
  });
});

describe('police and immigration', () => {
  const police: Recipient = { ...healthPost, isAuthority: true, authority: 'police' };
  const safety = { originOfHarm: 'checkedSafe', relativesAtRisk: 'no' } as const;

  it('CON-09: need a yes of their own whatever they are told for, also where another permission names them', () => {
    for (const purpose of ['referral', 'transfer', 'tracing'] as const)
      expect(missing(planned({ purpose, recipient: police, safety, consents: [mothersYesAbroad] }))).toEqual([
        'permAuthorities notAsked',
      ]);
    const yes = (form: Consent) =>
      mothersYes(form)
        .answer('permissions.permAuthorities', 'yes')
        .answer('permissions.permAuthoritiesBodies', ['police']);
    expect(planned({ recipient: police, consents: [yes] }).allowed).toBe(true);
    const immigration: Recipient = { ...police, authority: 'immigration' };
    expect(missing(planned({ recipient: immigration, consents: [yes] }))).toEqual(['authorityNotNamed']);
  });

  it('S0:161: are authorities of their State, whatever else the host says of them, in capitals or not', () => {
    const crossing = { safety, blockedCountries: [] };
    const contradicts = { ...healthPost, country: 'ER', isAuthority: false, authority: 'police' } as const;
    expect(missing(planned({ ...crossing, recipient: contradicts }))).toContain('possiblePersecution');
    const small = { ...healthPost, country: ' er', isAuthority: true };
    expect(missing(planned({ ...crossing, recipient: small }))).toContain('possiblePersecution');
  });
});

describe('S0:161: a State that the child may need protection from', () => {
  const consulate = (country: string) => ({ ...healthPost, country, isAuthority: true });
  const states = (registered: (form: Registration) => unknown, country = 'ER', others: readonly Submission[] = []) =>
    missing(planned({ registered, others, recipient: consulate(country) }));

  it('is not known from where the child has lived, unless it belongs to no State', () => {
    const lived = (form: Registration) =>
      form.clear('childIdentity.countryOfOrigin').answer('childIdentity.countryOfHabitualResidence', 'SD');
    expect(states(lived)).toContain('originNotKnown');
    const stateless = (form: Registration) => lived(form).answer('childIdentity.nationalityStatus', 'stateless');
    expect(states(stateless, 'SD')).toContain('possiblePersecution');
    expect(states(stateless, 'ER')).not.toContain('originNotKnown');
  });

  it('may be any, once a search doubts what the registration excluded', () => {
    const excluded = (form: Registration) => form.answer('migration.internationalProtectionSigns', 'no');
    const search = (tracingProtectionNeed: Json) => [submitted('familyTracing', { safe: { tracingProtectionNeed } })];
    expect(states(excluded)).not.toContain('originNotKnown');
    expect(states(excluded, 'ER', search('no'))).not.toContain('originNotKnown');
    expect(states(excluded, 'ER', search('yes'))).toContain('originNotKnown');
    expect(states(excluded, 'ER', search({ absent: 'unknown' }))).toContain('originNotKnown');
  });

  it.each([
    ['bestInterestsAssessment', { decision: { unhcrReferralNeeded: 'yes' } }, true],
    ['bestInterestsAssessment', { decision: { unhcrReferralNeeded: 'no' } }, false],
    ['bestInterestsAssessment', {}, false],
    ['bestInterestsDetermination', { situation: { bidInternationalProtection: 'signsPresent' } }, true],
    ['bestInterestsDetermination', { situation: { bidInternationalProtection: 'recognised' } }, true],
    ['bestInterestsDetermination', { situation: { bidInternationalProtection: { absent: 'unknown' } } }, true],
    ['bestInterestsDetermination', { situation: { bidInternationalProtection: 'none' } }, false],
    ['bestInterestsDetermination', { situation: { bidInternationalProtection: 'rejected' } }, false],
    ['bestInterestsDetermination', {}, false],
  ] satisfies readonly (readonly [string, Readonly<Record<string, Json>>, boolean])[])(
    'BIA-06: may be any, once the %s says %j: %s',
    (form, answers, doubts) => {
      const excluded = (given: Registration) => given.answer('migration.internationalProtectionSigns', 'no');
      expect(states(excluded, 'ER', [submitted(form, answers)]).includes('originNotKnown')).toBe(doubts);
      // Of a form that came before the registration that excluded it, nothing is left.
      const before = { ...submitted(form, answers), createdAt: '2026-01-02T09:00:00Z' };
      expect(states(excluded, 'ER', [before])).not.toContain('originNotKnown');
    },
  );
});

describe('REF-04: after violence', () => {
  const specialist = { ...healthPost, isSpecialist: true };
  const need = 'registration.urgentNeeds.urgentNeedItems[n1].';
  const tells = (form: Registration) => {
    form.session.surround({ ...form.session.environment, settings: { role: 'specialist' } });
    return form.answer('urgentNeeds.urgentNeedItems[n1].summary', 'It happened at night.');
  };

  it('what is written in sentences about a need stays, also to a specialist; its kind goes', () => {
    const others = [submitted('safeDisclosure', { disclosure: { now: 'yes' } })];
    const plan = planned({ recipient: specialist, registered: tells, others });
    expect(going(plan)).toContain(`${need}category`);
    expect(going(plan)).not.toContain(`${need}summary`);
    expect(going(planned({ recipient: specialist, registered: tells }))).toContain(`${need}summary`);
    expect(safeDisclosure.id).toBe('safeDisclosure');
  });

  it('is what any form of the case has said, and no later one that is silent undoes it', () => {
    const told = submitted('referral', { base: { services: ['gbv'], reason: 'A talk.' } });
    const later: Submission = {
      ...submitted('referral', { base: { services: ['health'], reason: 'It happened at night.' } }),
      createdAt: '2026-03-19T12:00:00Z',
    };
    const plan = planned({ recipient: specialist, others: [told, later] });
    expect(going(plan)).not.toContain('referral.base.reason');
    expect(going(planned({ recipient: specialist, others: [later] }))).toContain('referral.base.reason');
    const planForm = submitted('casePlan', { known: { gbvDisclosed: 'yes' } });
    expect(going(planned({ recipient: specialist, others: [planForm, later] }))).not.toContain('referral.base.reason');
  });
});

describe('a plan', () => {
  const build = (plan: DisclosurePlan, confirmed: readonly DisclosurePlan['reminders'][number][] = []) =>
    buildDisclosure(plan, { id: crypto.randomUUID(), language: 'en', now: '2026-03-20T09:05+02:00', confirmed });

  it('tells nothing of another child whose forms lie among those of the case', () => {
    const sibling = submitted('referral', { base: { reason: 'The brother is ill.', services: ['health'] } }, 'other');
    const told = planned({ others: [sibling] }).fields.map(({ answer }) => answer);
    expect(told).not.toContain('The brother is ill.');
    expect(told.length).toBeGreaterThan(5);
  });

  it('cannot be changed after it was made', () => {
    const refused = planned({ consents: [] });
    const name = refused.fields.find(({ path }) => path === 'childIdentity.givenName');
    if (!name) throw new Error('The name is not among the fields.');
    for (const change of [
      () => Object.assign(refused, { allowed: true }),
      () => Object.assign(name, { goes: true }),
      () => (refused.obstacles as unknown[]).splice(0),
      () => (refused.fields as unknown[]).push({ ...name, goes: true }),
      () => (refused.reminders as unknown[]).splice(0),
      () => Object.assign(refused.recipient, { country: 'ER' }),
    ])
      expect(change).toThrow(TypeError);
  });

  it('IA#14: has the worker read what the permission says of this receiver: for what, and which parts', () => {
    const limits = (form: Consent) => mothersYes(form).answer('permissions.permShareWith[b1].parts', 'Only the need');
    const plan = planned({ consents: [limits] });
    expect(plan.reminders).toEqual(['limited']);
    expect(build(plan)).toMatchObject({ ok: false, error: { code: 'notConfirmed', reminders: ['limited'] } });
    expect(build(plan, ['limited']).ok).toBe(true);
    const purpose = (form: Consent) => mothersYes(form).answer('permissions.permShareWith[b1].purpose', 'The cough');
    expect(planned({ consents: [purpose] }).reminders).toEqual(['limited']);
    expect(planned().reminders).toEqual([]);
  });

  it('names of every answer the permissions that would allow it', () => {
    const waiting = (plan: DisclosurePlan, at: string) => plan.fields.find(({ path }) => path === at)?.waitsFor;
    const refused = planned({ consents: [] });
    expect(waiting(refused, 'childIdentity.age')).toEqual(['permShareServices']);
    expect(waiting(refused, 'childIdentity.givenName')).toEqual([]);
    expect(waiting(planned(), 'childIdentity.age')).toEqual([]);
    const photo = submitted('familyTracing', { info: { photo: { id: 'p1' } } });
    const safety = { originOfHarm: 'checkedSafe', relativesAtRisk: 'no' } as const;
    const asked = { purpose: 'tracing', parts: ['photo'], safety, others: [photo] } as const;
    const search = planned({ ...asked, consents: [mothersYesAbroad] });
    expect(waiting(search, 'info.photo')).toEqual(['permPhoto', 'assentPhoto']);
    // A child below six is asked nothing of the kind: the family's yes is enough to be found by a photo.
    const little = (form: Assent) => form.answer('known.ageYears', 4).answer('decisions.assentRefusedAll', 'no');
    const photographed = (form: Consent) => mothersYesAbroad(form).answer('permissions.permPhoto', 'yes');
    const given = { consents: [photographed], assents: [little] };
    expect(waiting(planned({ ...asked, ...given }), 'info.photo')).toEqual([]);
  });

  it('IA#7: a supervisor is somebody else than the caseworker, also where nobody sees the difference', () => {
    const vital = (supervisorCode: string) => ({ danger: 'Bleeds.', caseworkerCode: 'W-1', supervisorCode });
    for (const same of ['W\u20111', 'W-1\u200b', 'Ẃ-1'])
      expect(planned({ consents: [], vitalInterest: vital(same) }).allowed).toBe(false);
    expect(planned({ consents: [], vitalInterest: vital('W-2') }).allowed).toBe(true);
    expect(planned({ consents: [waives] }).allowed).toBe(true);
  });
});
