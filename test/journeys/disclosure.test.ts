import {
  buildDisclosure,
  disclosureEntry,
  dataSharing,
  planDisclosure,
  type registration,
  type ChildRecord,
  type DisclosurePlan,
} from '@amparo/definitions';
import { Session, environmentAt, type Json } from '@amparo/model';
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

const build = (plan: DisclosurePlan, more: Partial<Parameters<typeof buildDisclosure>[1]> = {}) =>
  buildDisclosure(plan, {
    ...{ id: '3f0b1f4e-6a51-4d0e-9d0f-0d6f3c1c9a11', language: 'en', now: '2026-03-20T09:05+02:00', confirmed: [] },
    ...more,
  });

describe('telling a helper', () => {
  it('is allowed where mother and girl said yes to this helper, and carries the least', () => {
    const plan = planned();
    expect(missing(plan)).toEqual([]);
    expect(plan).toMatchObject({ allowed: true, ground: 'consent' });
    expect(plan.records).toHaveLength(2);
    expect(going(plan)).toContain('registration.urgentNeeds.urgentNeedItems[n1].category');
    expect(going(plan)).toContain('registration.childIdentity.age');
    expect(going(plan)).not.toContain('registration.childIdentity.givenName');
    expect(going(plan)).not.toContain('registration.care.currentAddress');
  });

  it('says of every answer why it stays', () => {
    const because = Object.fromEntries(planned().fields.map(({ path, because }) => [path, because]));
    expect(because['childIdentity.givenName']).toBe('notNeeded');
    expect(because['childIdentity.age']).toBe('needed');
  });

  it('carries the name only where it is asked for, and what is kept back never', () => {
    const parts = ['identity', 'age', 'need'] as const;
    expect(going(planned({ parts }))).toContain('registration.childIdentity.givenName');
    const kept = planned({ parts, withheld: ['registration.childIdentity.givenName'] });
    expect(going(kept)).not.toContain('registration.childIdentity.givenName');
    expect(kept.fields.find(({ path }) => path === 'childIdentity.givenName')?.because).toBe('withheld');
  });

  it('carries nothing that the purpose does not allow, even where it is asked for', () => {
    expect(planned({ parts: ['journey', 'separation', 'age'] }).parts).toEqual(['age']);
  });

  it('leaves plan and assessment out after violence, to specialists too', () => {
    const plan = planned({
      parts: ['need', 'assessmentSummary', 'plan'],
      recipient: { ...healthPost, isSpecialist: true },
      registered: (form) => {
        form.answer('risksSeen.anyRiskSeen', 'yes');
        form.session.dispatch({ type: 'answer', path: 'risksSeen.gbvDisclosed', answer: 'yes' });
        form.session.surround({ ...form.session.environment, settings: { role: 'specialist' } });
        return form;
      },
      others: [
        submission('bestInterestsAssessment', { analysis: { riskLevelReasons: 'It happened at night.' } }),
        submission('referral', { base: { reason: 'It happened at night.', services: ['health'] } }),
      ],
    });
    const told = plan.fields.filter(({ goes }) => goes).map(({ answer }) => answer);
    expect(JSON.stringify(told)).not.toContain('It happened');
    expect(plan.fields.find(({ path }) => path === 'analysis.riskLevelReasons')?.because).toBe('afterViolence');
    expect(plan.fields.find(({ path }) => path === 'base.reason')?.because).toBe('afterViolence');
  });
});

describe('CON-01: what is missing is named', () => {
  it.each([
    [
      'no consent and no assent',
      { consents: [], assents: [] },
      ['assentShareHelpers notRecorded', 'permShareServices notRecorded'],
    ],
    [
      'a mother who says no',
      { consents: [(form) => mothersYes(form).answer('permissions.permShareServices', 'no')] },
      ['permShareServices no'],
    ],
    [
      'a mother who says not now',
      { consents: [(form) => mothersYes(form).answer('permissions.permShareServices', 'later')] },
      ['permShareServices later'],
    ],
    [
      'a consent that nobody signed',
      { consents: [(form) => mothersYes(form).clear('signature.signatureGiverMark')] },
      ['permShareServices notSigned'],
    ],
    [
      'a girl who was not asked',
      { assents: [(form) => girlsYes(form).clear('decisions.assentShareHelpers')] },
      ['assentShareHelpers notAsked'],
    ],
    [
      'a girl who says no',
      { assents: [(form) => girlsYes(form).answer('decisions.assentShareHelpers', 'no')] },
      ['assentShareHelpers no'],
    ],
    [
      'a girl who was pressed',
      { assents: [(form) => girlsYes(form).answer('decisions.pressed', 'yes')] },
      ['assentShareHelpers pressed'],
    ],
    [
      'a girl who changed her mind',
      {
        assents: [
          (form) =>
            girlsYes(form)
              .answer('mark.assentAt', '2026-03-04T10:00+02:00')
              .answer('mark.assentWithdrawnAt', '2026-03-04T10:20+02:00'),
        ],
      },
      ['assentShareHelpers withdrawn'],
    ],
  ] satisfies [string, Parameters<typeof planned>[0], string[]][])('%s', (_, scene, expected) => {
    const plan = planned(scene);
    expect(missing(plan)).toEqual(expected);
    expect(plan.allowed).toBe(false);
    expect(build(plan)).toMatchObject({ ok: false, error: { code: 'notAllowed', obstacles: plan.obstacles } });
  });

  it('a consent that has ended, to the day', () => {
    const until = (form: Parameters<typeof mothersYes>[0]) =>
      mothersYes(form).answer('signature.validUntil', '2026-03-20');
    expect(planned({ consents: [until] }).allowed).toBe(true);
    const after = planned({ consents: [until], now: '2026-03-21T00:05+02:00' });
    expect(missing(after)).toEqual(['permShareServices expired']);
    const asUtc = planned({ consents: [until], now: '2026-03-20T22:05:00Z' });
    expect(missing(asUtc), 'the day is that of the case, however the moment was written').toEqual([
      'permShareServices expired',
    ]);
  });

  it('ends after twelve months where no day is given', () => {
    expect(planned({ now: '2027-03-04T09:00+02:00' }).allowed).toBe(true);
    expect(missing(planned({ now: '2027-03-05T09:00+02:00' }))).toEqual(['permShareServices expired']);
  });

  it('a helper that the consent does not name, or not any more', () => {
    const other = planned({ recipient: { ...healthPost, body: 'School' } });
    expect(missing(other)).toEqual(['bodyNotNamed']);
    const ended = (form: Parameters<typeof mothersYes>[0]) =>
      mothersYes(form).answer('permissions.permShareWith[b1].until', '2026-03-19');
    expect(missing(planned({ consents: [ended] }))).toEqual(['bodyNotNamed']);
    const lastDay = (form: Parameters<typeof mothersYes>[0]) =>
      mothersYes(form).answer('permissions.permShareWith[b1].until', '2026-03-20');
    expect(missing(planned({ consents: [lastDay], now: '2026-03-20T21:55:00Z' }))).toEqual([]);
    expect(missing(planned({ consents: [lastDay], now: '2026-03-20T22:05:00Z' }))).toEqual(['bodyNotNamed']);
    expect(planned({ recipient: { ...healthPost, body: ' health  POST ' } }).allowed).toBe(true);
  });
});

describe('CON-07: what was taken back', () => {
  const takesBack = (
    form: Parameters<typeof mothersYes>[0],
    scope: readonly ('permTracing' | 'permShareServices')[] = [],
  ) => {
    mothersYes(form).answer('signature.withdrawnAt', '2026-03-05T10:00+02:00');
    return scope.length > 0 ? form.answer('signature.withdrawalScope', [...scope]) : form;
  };

  it('counts no more, as a whole or in part', () => {
    expect(missing(planned({ consents: [mothersYes, (form) => takesBack(form)] }))).toEqual([
      'permShareServices withdrawn',
    ]);
    expect(planned({ consents: [mothersYes, (form) => takesBack(form, ['permTracing'])] }).allowed).toBe(true);
  });

  it('counts again once it is given anew', () => {
    expect(planned({ consents: [mothersYes, (form) => takesBack(form), mothersYes] }).allowed).toBe(true);
  });

  it('is not brought back by a later consent that does not speak of it', () => {
    const later = (form: Parameters<typeof mothersYes>[0]) => mothersYes(form).clear('permissions.permShareServices');
    expect(missing(planned({ consents: [mothersYes, (form) => takesBack(form), later] }))).toEqual([
      'permShareServices withdrawn',
    ]);
  });
});

describe('in place of the family’s permission', () => {
  it('a waiver stands while it is in force, and the girl is asked all the same', () => {
    expect(planned({ consents: [waives] })).toMatchObject({ allowed: true, ground: 'waiver' });
    expect(missing(planned({ consents: [waives], assents: [] }))).toEqual(['assentShareHelpers notRecorded']);
  });

  it('a waiver is worth nothing once it should have been looked at again, or where nobody else agreed', () => {
    const late = planned({ consents: [waives], now: '2026-04-20T09:00+02:00' });
    expect(missing(late)).toContain('unsoundWaiver');
    const alone = (form: Parameters<typeof mothersYes>[0]) => waives(form).answer('waiver.waiverSupervisorCode', 'w-1');
    expect(missing(planned({ consents: [alone] }))).toContain('unsoundWaiver');
  });

  it('a waiver does not overrule a no', () => {
    const no = (form: Parameters<typeof mothersYes>[0]) =>
      mothersYes(form).answer('permissions.permShareServices', 'no');
    expect(missing(planned({ consents: [no, waives] }))).toEqual(['permShareServices no']);
  });

  it('a child of 16 consents by itself; below six nobody asks for an assent', () => {
    const sixteen = (form: Parameters<typeof girlsYes>[0]) => girlsYes(form).answer('known.ageYears', 16);
    expect(planned({ consents: [], assents: [sixteen] })).toMatchObject({ allowed: true, ground: 'childConsent' });
    const four = (form: Parameters<typeof girlsYes>[0]) => form.answer('known.ageYears', 4);
    expect(planned({ assents: [four] }).allowed).toBe(true);
    expect(missing(planned({ consents: [], assents: [four] }))).toEqual(['permShareServices notRecorded']);
  });

  it('a child of 16 consents by itself only to what the host’s age for this purpose lets it decide', () => {
    const sixteen = (form: Parameters<typeof girlsYes>[0]) => girlsYes(form).answer('known.ageYears', 16);
    const settings = { ageOfConsentTracing: '18' };
    const registered = (form: Scenario<typeof registration>) => form.answer('childIdentity.countryOfOrigin', 'EG');
    const alone = { consents: [], assents: [sixteen], registered, settings };
    expect(planned(alone)).toMatchObject({ allowed: true, ground: 'childConsent' });
    const safety = { originOfHarm: 'checkedSafe', relativesAtRisk: 'no' } as const;
    expect(missing(planned({ ...alone, purpose: 'tracing', safety }))).toEqual(['permTracing notRecorded']);
    expect(missing(planned({ ...alone, purpose: 'tracing', safety, settings: {} }))).toEqual([]);
  });

  it('a child of 16 who lets helpers know has not let an authority know: that is asked for by itself (CON-09)', () => {
    const sixteen = (form: Parameters<typeof girlsYes>[0]) => girlsYes(form).answer('known.ageYears', 16);
    for (const [purpose, permission] of [
      ['authorities', 'permAuthorities'],
      ['asylum', 'permUnhcr'],
    ] as const)
      expect(missing(planned({ consents: [], assents: [sixteen], purpose }))).toContain(`${permission} notRecorded`);
  });

  it('an assent that an earlier version wrote decides by the age for all purposes', () => {
    const record: ChildRecord = {
      ...{ form: 'assent', id: 'a-1', at: '2026-03-04T10:00+02:00', grants: { assentTracing: 'yes' } },
      ...{ tooYoung: false, refuses: false, withdrawn: false, pressed: false, decides: true },
    };
    const plan = (decides: boolean) =>
      planDisclosure({
        case: { caseCode: 'C-1', country: 'EG', permissions: [{ ...record, decides }], submissions: [] },
        ...{ recipient: healthPost, purpose: 'tracing', forms: [] },
        moment: { now: '2026-03-20T09:00+02:00', timeZone: 'Africa/Cairo' },
      });
    expect(plan(true).ground).toBe('childConsent');
    expect(missing(plan(false))).toContain('permTracing notRecorded');
  });

  it('danger to life goes with a supervisor, is said, and has to be confirmed', () => {
    const vitalInterest = { danger: 'Bleeds heavily.', caseworkerCode: 'W-1', supervisorCode: 'W-2' };
    const plan = planned({ consents: [], assents: [], vitalInterest });
    expect(plan).toMatchObject({ allowed: true, ground: 'vitalInterest', reminders: ['vitalInterest'] });
    expect(build(plan)).toMatchObject({ ok: false, error: { code: 'notConfirmed' } });
    expect(build(plan, { confirmed: ['vitalInterest'] }).ok).toBe(true);
    const alone = { ...vitalInterest, supervisorCode: ' w-1' };
    expect(planned({ consents: [], assents: [], vitalInterest: alone }).allowed).toBe(false);
    expect(planned({ consents: [], assents: [], vitalInterest, purpose: 'tracing' }).allowed).toBe(false);
  });
});

describe('across a border', () => {
  const abroad = { ...healthPost, country: 'IT' };
  const crosses = (form: Parameters<typeof mothersYes>[0]) =>
    mothersYes(form)
      .answer('permissions.permCrossBorder', 'yes')
      .answer('permissions.permCrossBorderCountries', ['IT']);
  const safe = { originOfHarm: 'checkedSafe', relativesAtRisk: 'no' } as const;
  const scene = { consents: [crosses], recipient: abroad, safety: safe, blockedCountries: [] };

  it('needs a permission for that country, and the safety of child and relatives checked', () => {
    expect(planned(scene).allowed).toBe(true);
    expect(missing(planned({ ...scene, consents: [mothersYes] }))).toEqual(['permCrossBorder notAsked']);
    expect(missing(planned({ ...scene, recipient: { ...abroad, country: 'FR' } }))).toEqual(['countryNotNamed']);
    expect(missing(planned({ ...scene, safety: { ...safe, relativesAtRisk: 'unknown' } }))).toEqual([
      'relativesNotChecked',
    ]);
    expect(missing(planned({ consents: [crosses], recipient: abroad }))).toEqual([
      'originNotChecked',
      'relativesNotChecked',
    ]);
  });

  it('is closed to the countries that the protocol names, and says where it names none', () => {
    expect(missing(planned({ ...scene, blockedCountries: ['IT'] }))).toEqual(['countryBlocked']);
    for (const [country, blocked] of [
      [' it', 'IT'],
      ['IT', 'it '],
    ] as const) {
      const small = { ...scene, recipient: { ...abroad, country }, blockedCountries: [blocked] };
      expect(missing(planned(small))).toEqual(['countryBlocked']);
    }
    const unknown = { consents: [crosses], recipient: abroad, safety: safe };
    expect(planned(unknown).reminders).toEqual(['blockedCountriesUnknown']);
  });

  it('never reaches an authority of the State that the child may need protection from, consulates included', () => {
    const consulate = { body: 'Health post', country: 'ER', isAuthority: true, isSpecialist: true };
    const everything = (form: Parameters<typeof mothersYes>[0]) =>
      crosses(form).answer('permissions.permCrossBorderCountries', ['ER']);
    const plan = planned({ ...scene, consents: [everything], recipient: consulate });
    expect(missing(plan)).toEqual(['possiblePersecution']);
    const vitalInterest = { danger: 'Ill.', caseworkerCode: 'W-1', supervisorCode: 'W-2' };
    expect(missing(planned({ ...scene, recipient: consulate, vitalInterest }))).toEqual(['possiblePersecution']);
  });

  it('reaches no authority at all where nobody knows whose protection the child needs', () => {
    const ministry = { ...abroad, isAuthority: true };
    const unknown = planned({
      ...scene,
      recipient: ministry,
      registered: (form) => form.clear('childIdentity.countryOfOrigin'),
    });
    expect(missing(unknown)).toEqual(['originNotKnown']);
  });
});

describe('searching for the family', () => {
  const safety = { originOfHarm: 'checkedSafe', relativesAtRisk: 'no' } as const;
  const consents = [mothersYesAbroad];

  it('needs its own permission and never says where the child is', () => {
    const plan = planned({
      purpose: 'tracing',
      consents,
      recipient: { ...healthPost, body: 'Red Crescent' },
      parts: ['identity', 'contact', 'age'],
      safety,
    });
    expect(plan).toMatchObject({ allowed: true, parts: ['identity', 'age'] });
    expect(going(plan)).not.toContain('registration.care.currentAddress');
    expect(
      missing(
        planned({
          ...{ purpose: 'tracing', safety, consents },
          assents: [(form) => girlsYes(form).answer('decisions.assentTracing', 'no')],
        }),
      ),
    ).toEqual(['assentTracing no']);
  });

  it('S0:809: asks for the safety of relatives also of a body on this side where the child comes from abroad', () => {
    const search = (relativesAtRisk: 'yes' | 'unknown') =>
      planned({ purpose: 'tracing', consents, safety: { ...safety, relativesAtRisk } });
    for (const plan of [search('yes'), search('unknown'), planned({ purpose: 'tracing', consents })]) {
      expect(missing(plan)).toEqual(['relativesNotChecked']);
      expect(build(plan).ok).toBe(false);
    }
  });

  it('S0:809: asks nothing where all that is known is in this country, unless a risk was found or the search goes on abroad', () => {
    const fromHere = {
      purpose: 'tracing',
      consents,
      registered: (form: Scenario<typeof registration>) => form.answer('childIdentity.countryOfOrigin', 'EG'),
    } as const;
    expect(planned(fromHere).allowed).toBe(true);
    expect(missing(planned({ ...fromHere, safety: { ...safety, relativesAtRisk: 'yes' } }))).toEqual([
      'relativesNotChecked',
    ]);
    const abroad = submission('familyTracing', { actions: { tracingAbroad: ['EG', 'SD'] } });
    expect(missing(planned({ ...fromHere, others: [abroad] }))).toEqual(['relativesNotChecked']);
    const unknown = (form: Scenario<typeof registration>) => form.clear('childIdentity.countryOfOrigin');
    expect(missing(planned({ ...fromHere, registered: unknown }))).toEqual(['relativesNotChecked']);
  });
});

describe('authorities', () => {
  it('need a yes for each of them', () => {
    const police = { ...healthPost, body: 'Police', country: 'EG', isAuthority: true, authority: 'police' } as const;
    const yes = (body: 'police' | 'immigration') => (form: Parameters<typeof mothersYes>[0]) =>
      mothersYes(form).answer('permissions.permAuthorities', 'yes').answer('permissions.permAuthoritiesBodies', [body]);
    expect(planned({ purpose: 'authorities', recipient: police, consents: [yes('police')] }).allowed).toBe(true);
    expect(missing(planned({ purpose: 'authorities', recipient: police, consents: [yes('immigration')] }))).toEqual([
      'authorityNotNamed',
    ]);
  });
});

describe('a disclosure', () => {
  it('holds what the plan lets go and nothing else, entries under their ids', () => {
    const built = build(planned());
    if (!built.ok) throw new Error(built.error.code);
    const { answers } = built.value;
    expect(answers['registration']).toMatchObject({
      urgentNeeds: { urgentNeedItems: [{ id: 'n1', category: 'health' }] },
    });
    expect(answers['disclosure']).toMatchObject({ purpose: 'referral', body: 'Health post', ground: 'consent' });
    expect(JSON.stringify(built.value)).not.toMatch(/Luz|mosque/);
  });

  it('is built only from a plan that was made here, and only while it is fresh', () => {
    const plan = planned();
    expect(() => build({ ...plan, allowed: true })).toThrow(TypeError);
    expect(build(plan, { now: '2026-03-20T09:16+02:00' })).toMatchObject({ ok: false, error: { code: 'outdated' } });
    expect(build(plan, { now: '2026-03-20T08:59+02:00' })).toMatchObject({ ok: false, error: { code: 'outdated' } });
  });

  it('has to be confirmed where somebody asked to keep something back', () => {
    const keeps = (form: Parameters<typeof mothersYes>[0]) =>
      mothersYes(form).answer('permissions.withheldInfo', 'yes');
    const plan = planned({ consents: [keeps] });
    expect(build(plan)).toMatchObject({ ok: false, error: { code: 'notConfirmed', reminders: ['withheld'] } });
    expect(build(plan, { confirmed: ['withheld'] }).ok).toBe(true);
  });

  it('DPI-04: leaves a record that the data-sharing form takes, with nothing about the child', () => {
    const entry = disclosureEntry(planned(), { at: '2026-03-20T09:05+02:00', workerCode: 'W-1', method: 'inSystem' });
    const form = new Session(dataSharing, {
      environment: environmentAt('2026-03-20T10:00+02:00', { timeZone: 'Africa/Cairo' }),
    });
    for (const [path, answer] of Object.entries(entry)) form.dispatch({ type: 'answer', path, answer: answer as Json });
    expect(form.view.problems.filter((problem) => problem.kind !== 'alert')).toEqual([]);
    expect(entry['disclosures.identifiable']).toBe('coded');
    expect(entry['disclosures.parts']).toEqual(expect.arrayContaining(['age', 'need', 'riskLevel']));
    expect(JSON.stringify(entry)).not.toContain('Luz');
  });
});

const submission = (form: string, answers: Readonly<Record<string, Json>>) => ({
  ...{ id: form, form, formVersion: '1.0.0', caseCode: CODE, language: 'en', createdAt: '2026-03-05T09:00:00Z' },
  ...{ answers, reasons: {}, settings: {} },
});
