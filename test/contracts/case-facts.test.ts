import {
  bestInterestsAssessment,
  caseFacts,
  casePlan,
  carriedTo,
  emptyCase,
  withSubmission,
} from '@amparo/definitions';
import { known, placesOf, type AnyQuestion, type Json, type Submission } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario } from '../journeys/scenario.js';
import { definitions } from './definitions.js';

// A reference holds a number of a form, a permission only whether there is one, and a matrix codes.
const NAMING = ['reference', 'grant', 'matrix'];

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
    const [first, ...others] = places.filter(({ says }) => !says).map(({ form, path }) => asked(form, path));
    for (const other of others) expect(codesOf(other)).toEqual(first && codesOf(first));
  });

  it('tells no story and no name', () => {
    for (const { form, path } of places) {
      const { kind, options } = asked(form, path);
      expect(['choice', 'yesNo', 'number', 'computed', 'date', 'dateTime', 'text', 'choices', ...NAMING]).toContain(
        kind,
      );
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
    const carried = carriedTo('casePlan', told, { facts: caseFacts });
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
    expect(carriedTo('bestInterestsAssessment', told, { facts: caseFacts }).has('analysis.riskLevel')).toBe(false);
  });
});

describe('what the next form begins with', () => {
  const known = (...submissions: readonly Submission[]) =>
    submissions.reduce((record, each) => withSubmission(record, each, caseFacts), emptyCase('A'));
  const begins = (form: string, ...submissions: readonly Submission[]) =>
    Object.fromEntries(
      [...carriedTo(form, known(...submissions), { facts: caseFacts })].map(([path, { value }]) => [path, value]),
    );

  const registered = (traffickingSigns: Json) =>
    submission('registration', '2026-03-04T09:00:00Z', { risksSeen: { traffickingSigns } });
  const screened = (summaryLevel: Json) =>
    submission('traffickingScreening', '2026-03-04T12:00:00Z', { outcome: { summaryLevel } });

  const caseHeader = { caseCode: 'A' };
  const safRisks = [
    { risk: 'neglect', level: 'high' },
    { risk: 'childMarriage', level: 'medium' },
    { risk: 'sexualViolence' }, // where the host suggests no level it may well be high
    { risk: 'neglect', level: 'low' },
  ];
  const assessed = (at: string, risks: Json) =>
    submission('bestInterestsAssessment', at, { caseHeader, rightsSafety: { safRisks: risks } });

  it('CPL-04: the plan begins with the risks that the assessment found to be high, and asks for an action against each', () => {
    const begun = begins('casePlan', assessed('2026-03-05T09:00:00Z', safRisks));
    expect(begun['known.highRisks']).toEqual(['sexualViolence', 'neglect']);
    const form = scenario(casePlan);
    for (const [path, answer] of Object.entries(begun)) form.session.dispatch({ type: 'answer', path, answer });
    expect(form.hears('CPL-04')).toBeDefined();
    const again = assessed('2026-06-05T09:00:00Z', [{ risk: 'neglect', level: 'low' }]);
    expect(begins('casePlan', assessed('2026-03-05T09:00:00Z', safRisks), again)['known.highRisks']).toBeUndefined();
  });

  it('a follow-up begins with how far the determination is', () => {
    const determined = (at: string, answers: Submission['answers']) =>
      submission('bestInterestsDetermination', at, { caseHeader, ...answers });
    const reported = determined('2026-03-20T10:00:00Z', {});
    const decided = determined('2026-04-02T10:00:00Z', { decision: { decidedSolution: 'alternativeCare' } });
    const opened = (reopenDecision: string, more = {}) =>
      determined('2026-05-02T10:00:00Z', { reopening: { reopenDecision }, ...more });
    const anew = opened('newPanel', { decision: { decidedSolution: 'alternativeCare' } });
    const before = [reported, decided];
    const all = [
      [],
      [reported],
      before,
      [...before, opened('newPanel')],
      [...before, opened('keep')],
      [...before, anew],
    ];
    const stages = all.map((forms) => begins('followUp', ...forms)['known.bidStage']);
    expect(stages).toEqual([undefined, 'underWay', 'decided', 'underWay', 'decided', 'decided']);
  });

  it.each([
    ['no', 'strongSigns', 'yes'],
    ['no', 'someSigns', 'yes'],
    [{ absent: 'unknown' }, 'strongSigns', 'yes'],
    ['yes', 'noSignSeen', 'yes'],
    ['no', 'noSignSeen', 'no'],
    ['no', { absent: 'unknown' }, 'no'],
    [{ absent: 'unknown' }, 'noSignSeen', undefined],
  ])('signs of trafficking: %j at the registration, then %j in the screening, is %j', (signs, level, expected) => {
    for (const form of ['bestInterestsAssessment', 'referral'])
      expect(begins(form, registered(signs), screened(level))['known.traffickingSigns']).toBe(expected);
  });

  it.each([
    [{ outcome: { summaryLevel: 'strongSigns' } }, 'yes'],
    [{ outcome: { summaryLevel: 'someSigns' }, elements: { stillControlled: 'yes' } }, 'yes'],
    [{ outcome: { summaryLevel: 'someSigns' }, elements: { stillControlled: 'no' } }, undefined],
    [{ outcome: { summaryLevel: 'someSigns' }, elements: { stillControlled: { absent: 'unknown' } } }, undefined],
  ] satisfies [Readonly<Record<string, Json>>, string | undefined][])(
    'strong signs of trafficking, or somebody still in contact: %j is %j, and holds floor F5',
    (answers, strong) => {
      const begun = begins(
        'bestInterestsAssessment',
        registered('no'),
        submission('traffickingScreening', '2026-03-04T12:00:00Z', answers),
      );
      expect([begun['known.traffickingSigns'], begun['known.traffickingStrong']]).toEqual(['yes', strong]);
      const form = scenario(bestInterestsAssessment);
      for (const [path, answer] of Object.entries(begun)) form.session.dispatch({ type: 'answer', path, answer });
      expect(form.because('analysis.riskLevelSuggested')).toBe(strong === 'yes' ? 'F5' : 'F9');
    },
  );

  it.each([
    ['yes', 'signsPresent'],
    ['no', undefined],
    [{ absent: 'unknown' }, undefined],
  ])('signs of a need for protection at the registration: %j is %j where a return is decided', (signs, expected) => {
    const told = submission('registration', '2026-03-04T09:00:00Z', {
      migration: { internationalProtectionSigns: signs },
    });
    expect(begins('bestInterestsDetermination', told)['situation.bidInternationalProtection']).toBe(expected);
  });

  it.each([
    [{ see: 'cannot' }, 'yes'],
    [{ see: 'some', walk: 'aLot' }, 'yes'],
    [{ see: 'some', walk: 'none' }, undefined],
  ])('a difficulty at the registration: %j is %j for the forms that follow', (functionalDifficulties, expected) => {
    const told = submission('registration', '2026-03-04T09:00:00Z', { disability: { functionalDifficulties } });
    for (const form of ['bestInterestsAssessment', 'bestInterestsDetermination', 'reintegrationPlan'])
      expect(begins(form, told)['known.functionalDifficulty']).toBe(expected);
  });

  it.each([
    ['clothes alone', 'yes', ['clothing'], 'no', undefined],
    ['care, which is none of health or safety', 'yes', ['care', 'clothing'], 'no', undefined],
    ['one that is not named yet', 'yes', [], 'no', undefined],
    ['health', 'yes', ['clothing', 'health'], 'no', 'yes'],
    ['safety', 'yes', ['safety'], 'no', 'yes'],
    ['signs that its health is urgent', 'no', [], 'yes', 'yes'],
    ['none', 'no', [], { absent: 'declined' }, 'no'],
  ] as const)('is an urgent need of health or safety (F2) for: %s', (_, any, categories, signs, expected) => {
    const needs = submission('registration', '2026-03-04T09:00:00Z', {
      urgentNeeds: { urgentNeeds: any, urgentNeedItems: categories.map((category) => ({ id: category, category })) },
      disability: { urgentHealthSigns: signs },
    });
    expect(begins('bestInterestsAssessment', needs)['known.urgentNeedOpen']).toBe(expected);
  });

  it('is that the child is held, which holds floor F7, and never that it is not', () => {
    const held = (day: string, inImmigrationDetention: Json) =>
      submission('registration', `2026-03-${day}T09:00:00Z`, { care: { inImmigrationDetention } });
    const path = 'rightsSafety.safDetention';
    const begun = begins('bestInterestsAssessment', held('04', 'yes'));
    expect(begun[path]).toEqual(['detained']);
    const form = scenario(bestInterestsAssessment);
    for (const [at, answer] of Object.entries(begun)) form.session.dispatch({ type: 'answer', path: at, answer });
    expect(form.because('analysis.riskLevelSuggested')).toBe('F7');
    expect(begins('bestInterestsAssessment', held('04', 'no'))).not.toHaveProperty([path]);
    expect(begins('bestInterestsAssessment', held('04', 'yes'), held('05', 'no'))).not.toHaveProperty([path]);
  });

  it('is the day of the last assessment, and the ground on which it asked for a determination', () => {
    const assessed = submission('bestInterestsAssessment', '2026-03-05T09:00:00Z', {
      caseHeader: { completedAt: '2026-03-05T23:30+02:00' },
      decision: { bidRequired: 'yes', bidGround: 'separationFromParents' },
    });
    expect(begins('bestInterestsAssessment', assessed)['setup.priorBiaDate']).toBe('2026-03-05');
    expect(begins('bestInterestsDetermination', assessed)['overview.bidGround']).toBe('separationFromParents');
  });

  const decided = (answers: Readonly<Record<string, Json>>) =>
    submission('bestInterestsDetermination', '2026-03-10T09:00:00Z', answers);

  it('is the day of a decision, whoever made it', () => {
    const decision = { decidedSolution: 'voluntaryReturn' };
    const panel = decided({ decision, panel: { panelDate: '2026-03-08T23:30+02:00' } });
    expect(begins('reintegrationPlan', panel)['base.bidDecisionDate']).toBe('2026-03-08');
    const simplified = decided({ decision, simplified: { simplifiedDecidedOn: '2026-03-07T09:00+02:00' } });
    expect(begins('reintegrationPlan', simplified)['base.bidDecisionDate']).toBe('2026-03-07');
    expect(begins('caseClosure', panel)).toMatchObject({
      'known.bidDecided': 'yes',
      'base.solution': 'voluntaryReturn',
    });
  });

  it('is nothing of a session that decided nothing', () => {
    const deferred = decided({
      decision: { panelOutcome: 'deferred' },
      panel: { panelDate: '2026-03-08T10:00+02:00' },
    });
    expect(begins('reintegrationPlan', deferred)).not.toHaveProperty('base.bidDecisionDate');
    expect(Object.keys(begins('caseClosure', deferred)).filter((path) => !path.startsWith('caseHeader'))).toEqual([]);
  });

  it('is the number of the forms it rests on, marked with where that comes from', () => {
    const assessed = submission('bestInterestsAssessment', '2026-03-05T09:00:00Z', { caseHeader: { caseCode: 'A' } });
    const planned = submission('casePlan', '2026-03-06T09:00:00Z', { caseHeader: { caseCode: 'A' } });
    const traced = submission('familyTracing', '2026-03-07T09:00:00Z', { caseHeader: { caseCode: 'A' } });
    expect(begins('bestInterestsDetermination', assessed, planned, traced)).toMatchObject({
      'overview.biaRefs': ['bestInte'],
      'overview.biaRefs[bestInte].record': assessed.id,
      'overview.casePlanRef': planned.id,
      'overview.tracingRef': traced.id,
    });
    const record = known(assessed, planned, traced);
    expect(carriedTo('casePlan', record, { facts: caseFacts }).get('base.refs[bestInte].record')).toMatchObject({
      form: 'bestInterestsAssessment',
      at: '2026-03-05T09:00:00Z',
    });
    expect(begins('reintegrationPlan', traced)).not.toHaveProperty(['base.familyAssessmentRef']);
    const visited = submission('familyTracing', '2026-03-08T09:00:00Z', { assess: { where: 'otherBody' } });
    expect(begins('reintegrationPlan', visited)).toMatchObject({ 'base.familyAssessmentRef': visited.id });
  });

  it('is the number of the plan, of the decision to reunite, and of the referral that a screening led to', () => {
    const planned = submission('casePlan', '2026-03-06T09:00:00Z', { caseHeader: { caseCode: 'A' } });
    expect(begins('bestInterestsDetermination', planned)['decision.actionPlanInputRecord']).toBe(planned.id);
    const decides = (decidedSolution: string) => decided({ decision: { decidedSolution } });
    const path = 'contact.reunificationDecisionRecord';
    for (const solution of ['reunifyHost', 'reunifyOrigin', 'reunifyThird'])
      expect(begins('familyTracing', decides(solution))[path]).toBe(decides(solution).id);
    expect(begins('familyTracing', decides('resettlement'))).not.toHaveProperty([path]);
    const referral = (day: string, ...services: readonly string[]) =>
      submission('referral', `2026-03-${day}T09:00:00Z`, { base: { services } });
    const led = referral('05', 'legal', 'trafficking');
    expect(begins('traffickingScreening', led, referral('06', 'food'))['outcome.referralRef']).toBe(led.id);
    expect(begins('traffickingScreening', referral('06', 'food'))).not.toHaveProperty(['outcome.referralRef']);
  });

  it('TRA-05: is no consent that would open the way to the police by itself', () => {
    const permissions = { permAuthorities: 'yes', permAuthoritiesBodies: ['police'], permMedical: 'yes' };
    const consented = submission('consent', '2026-03-05T09:00:00Z', { permissions });
    expect(begins('traffickingScreening', consented)).not.toHaveProperty(['outcome.consentActs']);
  });

  it('is the number of a determination only once a solution was decided', () => {
    const decision = { decidedSolution: 'voluntaryReturn' };
    expect(begins('reintegrationPlan', decided({ decision }))['base.bidRef']).toBe(
      'bestInterestsDetermination 2026-03-10T09:00:00Z',
    );
    expect(begins('reintegrationPlan', decided({ decision: { panelOutcome: 'deferred' } }))).not.toHaveProperty([
      'base.bidRef',
    ]);
  });

  const consent = (day: string, permReturn: Json, more: Readonly<Record<string, Json>> = {}) =>
    submission('consent', `2026-03-${day}T09:00:00Z`, { permissions: { permReturn, permTracing: 'later' }, ...more });
  const withdrawn = { signature: { withdrawnAt: '2026-03-21T09:00+02:00' } };

  const takenBack = (...withdrawalScope: readonly string[]) =>
    submission('consent', '2026-03-22T09:00:00Z', {
      signature: { withdrawnAt: '2026-03-22T09:00+02:00', withdrawalScope },
    });

  it.each([
    ['a yes', [consent('20', 'yes')], 'consent 2026-03-20T09:00:00Z'],
    ['a no', [consent('20', 'no')], undefined],
    ['a no after a yes', [consent('20', 'yes'), consent('21', 'no')], undefined],
    ['a yes after a no', [consent('20', 'no'), consent('21', 'yes')], 'consent 2026-03-21T09:00:00Z'],
    ['a yes that was taken back', [consent('20', 'yes'), consent('21', 'yes', withdrawn)], undefined],
    ['a yes that a form took back that says nothing else', [consent('20', 'yes'), takenBack()], undefined],
    ['a yes that was taken back by its name', [consent('20', 'yes'), takenBack('permReturn')], undefined],
    [
      'a yes beside one that was taken back',
      [consent('20', 'yes'), takenBack('permPhoto')],
      'consent 2026-03-20T09:00:00Z',
    ],
    [
      'a yes after one that was taken back',
      [consent('20', 'yes'), takenBack(), consent('23', 'yes')],
      'consent 2026-03-23T09:00:00Z',
    ],
    [
      'a yes that was left out later',
      [consent('20', 'yes'), consent('21', { absent: 'notAsked' })],
      'consent 2026-03-20T09:00:00Z',
    ],
  ] as const)('is the number of a consent that gives the permission: %s', (_, given, number) => {
    expect(begins('reintegrationPlan', ...given)['base.guardianConsentReturn']).toBe(number);
    expect(begins('familyTracing', ...given)).not.toHaveProperty(['safe.tracingConsentRef']);
  });

  it('names no assent of a child who refused, or took it back', () => {
    const assent = (more: Readonly<Record<string, Json>>) =>
      submission('assent', '2026-03-20T09:00:00Z', { caseHeader, decisions: { assentMove: 'yes' }, ...more });
    const number = (more: Readonly<Record<string, Json>>) =>
      begins('reintegrationPlan', assent(more))['base.childConsentReturn'];
    expect(number({})).toBe('assent 2026-03-20T09:00:00Z');
    expect(number({ decisions: { assentMove: 'yes', assentRefusedAll: 'yes' } })).toBe(undefined);
    expect(number({ mark: { assentWithdrawnAt: '2026-03-21T09:00+02:00' } })).toBe(undefined);
  });

  it.each([
    ['referral', 'base.assentRef'],
    ['familyTracing', 'safe.tracingAssentRef'],
    ['caseTransfer', 'handover.consentChild'],
  ] as const)('names the gentle talk with a child below six to the %s, and no refusal', (form, path) => {
    const talk = (band: string, decisions: Readonly<Record<string, Json>> = {}) =>
      begins(
        form,
        submission('assent', '2026-03-20T09:00:00Z', { caseHeader, bands: { assentAgeBand: band }, decisions }),
      )[path];
    expect(talk('0-5')).toBe('assent 2026-03-20T09:00:00Z');
    expect(talk('6-11')).toBe(undefined);
    expect(talk('0-5', { assentRefusedAll: 'yes' })).toBe(undefined);
  });

  it.each([
    ['refuses later', { decisions: { assentRefusedAll: 'yes' } }],
    ['changed its mind later', { mark: { assentWithdrawnAt: '2026-03-21T09:00+02:00' } }],
    ['says no when it is asked again', { mark: { ongoingAssentChecks: [{ stillYes: 'yes' }, { stillYes: 'no' }] } }],
  ] satisfies [string, Readonly<Record<string, Json>>][])('names no assent of a child who %s', (_, later) => {
    const assents = (answers: Readonly<Record<string, Json>>) =>
      begins(
        'reintegrationPlan',
        submission('assent', '2026-03-20T09:00:00Z', { decisions: { assentMove: 'yes', assentTalk: 'yes' } }),
        submission('assent', '2026-03-22T09:00:00Z', { caseHeader, ...answers }),
      );
    expect(assents({})['base.childConsentReturn']).toBe('assent 2026-03-20T09:00:00Z');
    expect(assents(later)).not.toHaveProperty(['base.childConsentReturn']);
  });

  describe('what consent and assent name of each other', () => {
    const talked = (answers: Readonly<Record<string, Json>> = {}, decisions: Readonly<Record<string, Json>> = {}) =>
      submission('assent', '2026-03-20T09:00:00Z', {
        caseHeader,
        decisions: { assentTalk: 'yes', ...decisions },
        ...answers,
      });
    const assentIn = (...given: readonly Submission[]) => begins('consent', ...given)['basis.childAssent'];

    it('is the assent of a child that talks, and of none that refuses or is too young for one', () => {
      expect(assentIn(talked())).toBe('assent 2026-03-20T09:00:00Z');
      expect(assentIn(talked({}, { assentTalk: 'later' }))).toBe(undefined);
      expect(assentIn(talked({}, { assentRefusedAll: 'yes' }))).toBe(undefined);
      expect(assentIn(talked({ bands: { assentAgeBand: '0-5' } }))).toBe(undefined);
      expect(assentIn(talked({ bands: { assentAgeBand: '6-11' } }))).toBe('assent 2026-03-20T09:00:00Z');
    });

    const SIGNED = { signatureGiverMark: { means: 'typed', name: 'H. Example', at: '2026-03-20T09:00+02:00' } };
    const consents = (more: Readonly<Record<string, Json>> = {}) =>
      submission('consent', '2026-03-20T09:00:00Z', {
        basis: { consentGiverRole: ['legalGuardian'] },
        permissions: { permCaseManagement: 'yes' },
        signature: SIGNED,
        ...more,
      });
    const bands = (...given: readonly Submission[]) => begins('assent', ...given);

    it('is the consent that an adult gave and signed', () => {
      const number = { 'bands.guardianConsentRef': 'consent 2026-03-20T09:00:00Z' };
      expect(bands(consents())).toMatchObject(number);
      expect(bands(consents({ basis: { consentGiverRole: ['childAged15Plus', 'oneParent'] } }))).toMatchObject(number);
      for (const other of [
        { basis: { consentGiverRole: ['childAged15Plus'] } },
        { basis: {} },
        { signature: {} },
        { permissions: { permCaseManagement: 'no' } },
        { signature: { ...SIGNED, withdrawnAt: '2026-03-21T09:00+02:00' } },
      ])
        expect(bands(consents(other))).not.toHaveProperty(['bands.guardianConsentRef']);
      expect(bands(consents(), takenBack())).not.toHaveProperty(['bands.guardianConsentRef']);
    });

    it('is whether the consent of parents was waived', () => {
      expect(bands(consents({ waiver: { waiverUsed: 'yes' } }))['bands.guardianConsentWaived']).toBe('yes');
      expect(bands(consents())).not.toHaveProperty(['bands.guardianConsentWaived']);
    });
  });

  it.each([
    ['reintegrationPlan', { travel: { arrivalConfirmedAt: '2026-04-02T22:00+02:00' } }],
    ['familyReintegrationPlan', { monitoring: { returnedAt: '2026-04-02T22:00+02:00' } }],
  ] as const)('is the day on which the child arrived, told by the %s', (form, answers) => {
    const returned = submission(form, '2026-04-03T09:00:00Z', answers);
    expect(begins('caseClosure', returned)).toMatchObject({ 'known.returnedOn': '2026-04-02' });
  });
});
