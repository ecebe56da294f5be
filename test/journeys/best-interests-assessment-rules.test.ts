import { bestInterestsAssessment } from '@amparo/definitions';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Form = Scenario<typeof bestInterestsAssessment>;

const begun = (settings: Readonly<Record<string, string | boolean>> = {}): Form =>
  scenario(bestInterestsAssessment, { settings });

describe('BIA-01: within 24 hours of registration', () => {
  const registered = (): Form => begun().answer('known.registeredAt', '2026-03-03T12:00+02:00');

  it('reminds once they have passed, asks why, and never stops', () => {
    const form = registered();
    expect(form.derives('setup.dueAt')).toBe('2026-03-04T12:00+02:00');
    expect([form.hears('BIA-01'), form.asks('setup.lateReason')]).toEqual([undefined, false]);
    form.at('2026-03-04T12:01:00+02:00');
    expect(form.hears('BIA-01')).toBeDefined();
    expect(form.asks('setup.lateReason')).toBe(true);
    expect(form.obstacles.filter((each) => each.includes('late') || each === 'BIA-01')).toEqual([]);
  });

  it('asks for no reason where the assessment was completed in time', () => {
    const form = registered()
      .answer('caseHeader.completedAt', '2026-03-04T10:00+02:00')
      .at('2026-03-09T09:00:00+02:00');
    expect(form.derives('setup.late')).toBe('no');
  });
});

describe('BIA-01 and BIA-12: a later assessment of the same case', () => {
  it('runs against no clock that began at the registration', () => {
    const form = begun().answer('known.registeredAt', '2026-01-01T08:00Z');
    expect(form.hears('BIA-01')).toBeDefined();
    form.answer('setup.biaSequence', 2);
    expect([form.hears('BIA-01'), form.asks('setup.lateReason')]).toEqual([undefined, false]);
  });
});

describe('BIA-02: a risk, or the statement that none was found', () => {
  it('stops until one of them is there', () => {
    const form = begun();
    expect(form.obstacles).toContain('BIA-02');
    expect(form.answer('rightsSafety.safNoRisk', true).obstacles).not.toContain('BIA-02');
    form.clear('rightsSafety.safNoRisk').addEntry('rightsSafety.safRisks', 'r1');
    // A row that names no risk is none.
    expect(form.obstacles).toContain('BIA-02');
    form.answer('rightsSafety.safRisks[r1].risk', 'physicalViolence');
    expect(form.asks('rightsSafety.safNoRisk')).toBe(false);
    expect(form.obstacles).not.toContain('BIA-02');
  });
});

describe('BIA-04 and BIA-16: what the level asks for, and by when', () => {
  const levelled = (level: 'high' | 'medium' | 'low'): Form =>
    begun().answer('caseHeader.startedAt', '2026-03-04T09:00+02:00').answer('analysis.riskLevel', level);

  it.each([
    ['high', '2026-03-05T09:00+02:00', '2026-03-07T09:00+02:00', '2026-03-08'],
    ['medium', '2026-03-07T09:00+02:00', '2026-03-11T09:00+02:00', '2026-03-11'],
    ['low', '2026-03-11T09:00+02:00', '2026-03-18T09:00+02:00', '2026-03-18'],
  ] as const)('at %s risk: action by %s, plan by %s, looked at again on %s', (level, action, plan, review) => {
    const form = levelled(level);
    expect(form.derives('analysis.firstActionDueAt')).toBe(action);
    expect(form.derives('analysis.casePlanDueAt')).toBe(plan);
    expect(form.derives('analysis.riskReviewOn')).toBe(review);
  });

  it('reminds when the time has passed, and not before', () => {
    const form = levelled('high').at('2026-03-05T08:59:00+02:00');
    expect([form.hears('BIA-04'), form.hears('BIA-16')]).toEqual([undefined, undefined]);
    form.at('2026-03-05T09:01:00+02:00');
    expect(form.hears('BIA-04')).toBeDefined();
    expect(form.hears('BIA-16')).toBeUndefined();
    expect(form.at('2026-03-07T09:01:00+02:00').hears('BIA-16')).toBeDefined();
    expect(form.obstacles).not.toContain('BIA-04');
  });

  it('counts from the completion once it is there', () => {
    const form = levelled('high').answer('caseHeader.completedAt', '2026-03-04T10:30+02:00');
    expect(form.derives('analysis.firstActionDueAt')).toBe('2026-03-05T10:30+02:00');
  });

  it('lets the worker look again sooner, and not later', () => {
    const form = levelled('low').answer('analysis.riskReviewSoonerOn', '2026-03-06');
    expect([form.derives('analysis.riskReviewOn'), form.because('analysis.riskReviewOn')]).toEqual([
      '2026-03-06',
      'sooner',
    ]);
    form.answer('analysis.riskReviewSoonerOn', '2026-05-01');
    expect([form.derives('analysis.riskReviewOn'), form.because('analysis.riskReviewOn')]).toEqual([
      '2026-03-18',
      'low',
    ]);
  });
});

describe('BIA-05: no tracing where it may do harm', () => {
  it.each(['hold', 'doNotProceed'] as const)('%s needs a reason, and says what must not be done', (choice) => {
    const form = begun().answer('decision.tracingDecision', choice);
    expect(form.obstacles).toContain('BIA-05');
    expect(form.hears('BIA-05-lock')).toBeDefined();
    expect(form.answer('decision.tracingHoldReason', 'The uncle sold him.').obstacles).not.toContain('BIA-05');
    expect(form.hears('BIA-05-lock')).toBeDefined();
  });

  it('BIA-05-family: asks why tracing goes on where the family may be involved in trafficking', () => {
    const form = begun().answer('known.traffickingSigns', 'yes').answer('decision.tracingDecision', 'proceed');
    expect(form.hears('BIA-05-family')).toBeUndefined();
    for (const involved of ['yes', { absent: 'unknown' }] as const)
      expect(form.answer('rightsSafety.safFamilyInvolvedTrafficking', involved).obstacles).toContain('BIA-05-family');
    expect(form.answer('decision.tracingDecision', 'hold').hears('BIA-05-family')).toBeUndefined();
    form.answer('decision.tracingDecision', 'proceed').answer('rightsSafety.safFamilyInvolvedTrafficking', 'no');
    expect(form.hears('BIA-05-family')).toBeUndefined();
  });

  it('is silent while tracing goes on', () => {
    const form = begun().answer('decision.tracingDecision', 'proceed');
    expect([form.hears('BIA-05'), form.hears('BIA-05-lock')]).toEqual([undefined, undefined]);
  });
});

describe('BIA-06, BIA-07, BIA-08: authorities, guardian, care', () => {
  it('reminds of the referral that was found needed', () => {
    expect(begun().answer('decision.unhcrReferralNeeded', 'yes').hears('BIA-06')).toBeDefined();
    expect(begun().answer('decision.unhcrReferralNeeded', 'no').hears('BIA-06')).toBeUndefined();
  });

  it.each([
    ['unaccompanied', 'no', 'noGuardianYet', ['BIA-07', 'BIA-07-guardian']],
    ['unaccompanied', { absent: 'unknown' }, 'informedOnly', ['BIA-07']],
    ['unaccompanied', 'yes', 'noGuardianYet', ['BIA-07-guardian']],
    ['unaccompanied', 'yes', 'informedOnly', []],
    ['separated', 'no', 'noGuardianYet', []],
  ] as const)('%s child, authority informed %j, guardian %s: %o', (status, informed, guardian, speaks) => {
    const form = begun()
      .answer('known.accompanimentStatus', status)
      .answer('setup.authoritiesInformedBeforeStart', informed)
      .answer('setup.guardianParticipates', guardian);
    expect(['BIA-07', 'BIA-07-guardian'].filter((id) => form.hears(id))).toEqual(speaks);
    expect(form.obstacles.filter((id) => id.startsWith('BIA-07'))).toEqual(speaks);
    for (const id of speaks) form.giveReason(id, 'The authority was called and comes at two');
    expect(form.obstacles.filter((id) => id.startsWith('BIA-07'))).toEqual([]);
  });

  it.each(['temporaryFacility', 'institutional'] as const)(
    '%s needs a family looked for first, or a reason',
    (care) => {
      const form = begun().answer('decision.placementRecommendation', care);
      expect(form.obstacles).toContain('BIA-08');
      expect(form.giveReason('BIA-08', 'No family speaks her language').obstacles).not.toContain('BIA-08');
      const looked = begun()
        .answer('decision.placementRecommendation', care)
        .answer('decision.familyBasedConsidered', true);
      expect(looked.hears('BIA-08')).toBeUndefined();
    },
  );

  it('says nothing of care in a family, and warns of what is no care', () => {
    const form = begun().answer('decision.placementRecommendation', 'foster');
    expect([form.hears('BIA-08'), form.hears('BIA-08-never')]).toEqual([undefined, undefined]);
    expect(form.answer('decision.placementRecommendation', 'detention').hears('BIA-08-never')).toBeDefined();
  });
});

describe('BID-16-care: care for long outside a determination', () => {
  it('asks for a determination, until one is asked for', () => {
    const form = begun().answer('decision.placementRecommendation', 'kafala').answer('decision.bidRequired', 'no');
    expect(form.obstacles).toContain('BID-16-care');
    expect(form.answer('decision.bidRequired', 'yes').hears('BID-16-care')).toBeUndefined();
    expect(begun().answer('decision.placementRecommendation', 'kinship').hears('BID-16-care')).toBeUndefined();
  });
});

describe('BIA-09 and BIA-10: what the child says', () => {
  it('BIA-09 stops without the views or a reason, and lets a drawing stand for words', () => {
    const form = begun();
    expect(form.obstacles).toContain('BIA-09');
    form.answer('rightsViews.childViewsNotObtainedReason', 'Asleep; she is two months old.');
    expect(form.obstacles).not.toContain('BIA-09');
    expect(begun().answer('rightsViews.childViews', '“Home.”').obstacles).not.toContain('BIA-09');
    const drawing = { id: '7a0e4b0c-52a1-4a0c-9a5b-0d6f6a7c1e11', type: 'image/png', bytes: 9, hash: 'a'.repeat(64) };
    const drawn = begun().answer('rightsViews.childViewsFiles', [drawing]);
    expect(drawn.obstacles).not.toContain('BIA-09');
    expect(drawn.asks('rightsViews.childViewsNotObtainedReason')).toBe(false);
  });

  it('BIA-10 stops a disagreement that nobody answers', () => {
    const form = begun().answer('rightsViews.disagreement', 'yes');
    expect(form.obstacles).toContain('BIA-10');
    form.answer('rightsViews.disagreementJustification', 'The uncle whom she wants to join beat her.');
    expect(form.obstacles).not.toContain('BIA-10');
    expect(begun().answer('rightsViews.disagreement', 'no').hears('BIA-10')).toBeUndefined();
  });
});

describe('BIA-11, BIA-12, BIA-13: whether more is needed', () => {
  it('BIA-11 offers to stop for a child with its parents and without a risk', () => {
    const form = begun().answer('rightsSafety.safNoRisk', true);
    expect(form.hears('BIA-11')).toBeUndefined();
    expect(form.answer('known.accompanimentStatus', 'accompanied').hears('BIA-11')).toBeDefined();
    form.addEntry('rightsSafety.safRisks', 'r1').answer('rightsSafety.safRisks[r1].risk', 'neglect');
    expect(form.hears('BIA-11')).toBeUndefined();
    expect(form.obstacles).not.toContain('BIA-11');
  });

  it('BIA-12 tells from the second assessment on that earlier ones stay', () => {
    expect(begun().answer('setup.biaSequence', 1).hears('BIA-12')).toBeUndefined();
    const form = begun().answer('setup.biaSequence', 2);
    expect(form.hears('BIA-12')).toBeDefined();
    expect(form.asks('setup.priorBiaDate')).toBe(true);
  });

  it.each([
    ['unaccompanied', undefined, undefined, 'yes', 'apart'],
    ['separated', undefined, undefined, 'yes', 'apart'],
    ['accompanied', 'parental', undefined, 'no', 'together'],
    ['accompanied', 'foster', undefined, 'yes', 'separation'],
    ['accompanied', 'foster', 'caregiver', 'yes', 'atRisk'],
    ['accompanied', undefined, 'caregiver', undefined, undefined],
  ] as const)('BIA-13: %s, care %s, risk from %s: suggested is %s', (status, care, from, suggested, because) => {
    const form = begun().answer('known.accompanimentStatus', status);
    if (care) form.answer('decision.placementRecommendation', care);
    if (from) form.addEntry('rightsSafety.safRisks', 'r1').answer('rightsSafety.safRisks[r1].source', [from]);
    expect([form.derives('decision.bidSuggested'), form.because('decision.bidSuggested')]).toEqual([
      suggested,
      because,
    ]);
  });
});

describe('BIA-14: signs of suicide', () => {
  it('calls for a specialist at once, and suggests high', () => {
    const form = begun({ role: 'specialist' }).answer('rightsDevelopment.devSuicideSigns', 'yes');
    expect(form.hears('BIA-14')).toBeDefined();
    expect([form.derives('analysis.riskLevelSuggested'), form.because('analysis.riskLevelSuggested')]).toEqual([
      'high',
      'F4',
    ]);
    expect(form.obstacles).toContain('BIA-14');
    expect(form.giveReason('BIA-14', 'Dr. Example is with the child').obstacles).not.toContain('BIA-14');
    expect(form.answer('rightsDevelopment.devSuicideSigns', 'no').hears('BIA-14')).toBeUndefined();
  });
});
