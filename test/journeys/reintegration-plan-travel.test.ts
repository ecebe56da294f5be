import { reintegrationPlan } from '@amparo/definitions';
import type { AnswerAt, Json, Path } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { plan, travelling, type Plan } from './reintegration-plan-scene.js';
import { scenario } from './scenario.js';

type At = Path<typeof reintegrationPlan> & string;

const without = (path: At): Plan => travelling().clear(path);

describe('RUA-02: no day of travel before everything is there', () => {
  it('lets a plan go on where everything is there', () => {
    expect(travelling().obstacles).toEqual([]);
  });

  it.each([
    ['base.returnVoluntary', 'RUA-02'],
    ['base.childConsentReturn', 'RUA-02'],
    ['base.guardianConsentReturn', 'RUA-02'],
    ['base.guardianAppointed', 'RUA-02'],
    ['base.parentConsentWritten', 'RUA-02-family'],
    ['base.parentIdentityProof', 'RUA-02-family'],
    ['base.kinshipProof', 'RUA-02-family'],
    ['base.familyAssessmentRef', 'RUA-02-family'],
    ['base.nonRefoulementCheck', 'RUA-02-safety'],
    ['preparation.exitAuthorisation', 'RUA-02-safety'],
  ] as const)('stops at the missing %s', (path, rule) => {
    expect(without(path).obstacles).toContain(rule);
  });

  it('stops nothing of this while no day is set', () => {
    const form = plan().clear('base.returnVoluntary').clear('base.kinshipProof').clear('preparation.exitAuthorisation');
    for (const rule of ['RUA-02', 'RUA-02-family', 'RUA-02-safety']) expect(form.hears(rule)).toBeUndefined();
  });

  it('asks no guardian’s consent where there is no guardian', () => {
    const form = without('base.guardianConsentReturn').answer('base.guardianAppointed', 'no');
    expect(form.hears('RUA-02')).toBeUndefined();
  });

  it('asks relatives for proofs but not for the parents’ written consent', () => {
    const form = without('base.parentConsentWritten').answer('base.solutionType', 'extendedFamily');
    expect(form.hears('RUA-02-family')).toBeUndefined();
    expect(form.clear('base.kinshipProof').obstacles).toContain('RUA-02-family');
  });

  it('asks no paper of a family to which the child does not return', () => {
    const form = without('base.kinshipProof').answer('base.solutionType', 'foster');
    expect(form.asks('base.kinshipProof')).toBe(false);
    expect(form.hears('RUA-02-family')).toBeUndefined();
  });
});

describe('RUA-03: an escort', () => {
  const escorted = <P extends At>(path: P, answer: AnswerAt<typeof reintegrationPlan, P> & Json): Plan =>
    travelling().answer(path, answer);

  it.each([
    ['the youngest age without one', () => escorted('known.ageYears', 15), 'none'],
    ['a child of 14', () => escorted('known.ageYears', 14), 'young'],
    ['a child of unknown age', () => escorted('known.ageYears', { absent: 'unknown' }), 'ageUnknown'],
    [
      'a child who is only fit with an escort',
      () => escorted('preparation.medicalFitness', 'fitWithEscort'),
      'medical',
    ],
    ['a child with great difficulty', () => escorted('known.functionalDifficulty', 'yes'), 'disability'],
    ['a child whose health is not known', () => escorted('preparation.medicalFitness', { absent: 'unknown' }), 'open'],
    [
      'a child whose difficulties are not known',
      () => escorted('known.functionalDifficulty', { absent: 'unknown' }),
      'open',
    ],
    [
      'a risk of trafficking that is not known',
      () => escorted('riskPlan.traffickingRiskReturn', { absent: 'unknown' }),
      'open',
    ],
    ['a child at risk of trafficking', () => escorted('riskPlan.traffickingRiskReturn', 'medium'), 'trafficking'],
  ] as const)('%s', (_, form, because) => {
    expect(form().because('travel.escortRequired')).toBe(because);
    expect(form().derives('travel.escortRequired')).toBe(because === 'none' ? 'no' : 'yes');
    expect(form().obstacles.includes('RUA-03')).toBe(because !== 'none');
  });

  it('is content when the escort is named, and silent while no day is set', () => {
    const form = escorted('known.ageYears', 12);
    form.answer('travel.escortPerson.personFullName', 'M. Example');
    expect(form.hears('RUA-03')).toBeUndefined();
    expect(plan().answer('known.ageYears', 12).hears('RUA-03')).toBeUndefined();
  });
});

describe('RUA-04: company to the airport', () => {
  it.each([
    [15, 'no', true],
    [17, undefined, true],
    [16, 'yes', false],
    [14, undefined, false],
    // An age above 17 that is in doubt takes no protection away (REG-03).
    [19, undefined, true],
  ] as const)('at %s years, company %s: warns is %s', (years, company, warns) => {
    const form = travelling().answer('known.ageYears', years).clear('travel.escortToAirport');
    if (company) form.answer('travel.escortToAirport', company);
    expect(form.obstacles.includes('RUA-04')).toBe(warns);
  });

  it('lets the worker go on with a reason', () => {
    const form = travelling().answer('travel.escortToAirport', 'no').giveReason('RUA-04', 'The guardian goes along');
    expect(form.obstacles).toEqual([]);
  });
});

describe('RUA-05: high risks', () => {
  const risk = (
    severity: 'critical' | 'moderate' | undefined,
    likelihood: 'possible' | 'unlikely' | undefined,
  ): Plan => {
    const form = travelling().addEntry('riskPlan.returnRisks', 'r1');
    form.answer('riskPlan.returnRisks[r1].risk', 'physicalViolence');
    form.answer('riskPlan.returnRisks[r1].severity', severity ?? { absent: 'unknown' });
    return form.answer('riskPlan.returnRisks[r1].likelihood', likelihood ?? { absent: 'unknown' });
  };

  it.each([
    ['critical', 'possible', 'high', 'both'],
    ['moderate', 'unlikely', 'low', 'both'],
    ['critical', undefined, 'high', 'likelihoodUnknown'],
    [undefined, 'possible', 'medium', 'severityUnknown'],
    [undefined, undefined, undefined, undefined],
  ] as const)('severity %s, likelihood %s: level %s', (severity, likelihood, level, because) => {
    const form = risk(severity, likelihood);
    expect(form.derives('riskPlan.returnRisks[r1].level')).toBe(level);
    expect(form.because('riskPlan.returnRisks[r1].level')).toBe(because);
    expect(form.obstacles.includes('RUA-05')).toBe(level === 'high' || level === undefined);
  });

  it('wants both what lowers the risk and the agreed plan', () => {
    const form = risk('critical', 'possible').answer('riskPlan.riskPlanAgreed', true);
    expect(form.obstacles).toContain('RUA-05');
    form.answer('riskPlan.returnRisks[r1].mitigation', 'An aunt takes the child in');
    expect(form.hears('RUA-05')).toBeUndefined();
    expect(form.clear('riskPlan.riskPlanAgreed').obstacles).toContain('RUA-05');
  });

  it('takes every risk for one that may be high where the host has no levels', () => {
    const form = scenario(reintegrationPlan, { settings: { riskSuggestions: 'off' } });
    form.addEntry('riskPlan.returnRisks', 'r1').answer('riskPlan.returnRisks[r1].severity', 'moderate');
    form.answer('riskPlan.returnRisks[r1].likelihood', 'unlikely');
    expect([form.asks('riskPlan.returnRisks[r1].level'), form.obstacles.includes('RUA-05')]).toEqual([false, true]);
  });

  it('stops on a risk that nobody has judged, until it is lowered and agreed on, or judged', () => {
    const form = risk(undefined, undefined);
    form.clear('riskPlan.returnRisks[r1].severity').clear('riskPlan.returnRisks[r1].likelihood');
    expect(form.obstacles).toContain('RUA-05');
    form.answer('riskPlan.returnRisks[r1].severity', 'moderate');
    form.answer('riskPlan.returnRisks[r1].likelihood', 'unlikely');
    expect(form.hears('RUA-05')).toBeUndefined();
    const open = risk(undefined, undefined).answer('riskPlan.riskPlanAgreed', true);
    expect(open.obstacles).toContain('RUA-05');
    expect(open.answer('riskPlan.returnRisks[r1].mitigation', 'An aunt takes the child in').hears('RUA-05')).toBe(
      undefined,
    );
  });

  it.each(['riskPlan.stigmaRisk', 'riskPlan.traffickingRiskReturn'] as const)(
    'takes %s that is not known, or that nobody has answered, for one that may be high',
    (path) => {
      expect(plan().answer(path, { absent: 'unknown' }).obstacles).toContain('RUA-05');
      const form = plan().clear(path);
      expect(form.obstacles).toContain('RUA-05');
      expect(form.answer('riskPlan.riskPlanAgreed', true).hears('RUA-05')).toBeUndefined();
      expect(plan().answer(path, 'medium').hears('RUA-05')).toBeUndefined();
    },
  );

  it('counts trafficking and rejection too', () => {
    expect(plan().answer('riskPlan.stigmaRisk', 'high').obstacles).toContain('RUA-05');
    expect(plan().answer('riskPlan.traffickingRiskReturn', 'high').obstacles).toContain('RUA-05');
  });
});

describe('RUA-06: a return that may be unsafe', () => {
  it.each([
    ['no', 'no', true],
    ['yes', 'yes', true],
    ['yes', { absent: 'unknown' }, true],
    ['yes', 'no', false],
  ] as const)('found safe %s, signs open %s: stops is %s', (safe, open, stops) => {
    const form = plan().answer('base.nonRefoulementCheck', safe).answer('base.protectionSignsOpen', open);
    expect(form.obstacles.includes('RUA-06')).toBe(stops);
  });
});

describe('RUA-10: a child who changes their mind', () => {
  it('stops the travel, and lets the change of mind be sent once the day is taken out', () => {
    const form = travelling().answer('base.childWithdrew', 'yes');
    expect(form.obstacles).toEqual(['RUA-10']);
    expect(form.clear('travel.travelDate').obstacles).toEqual([]);
    expect(form.hears('RUA-10-reopen')).toBeDefined();
  });

  it('says nothing while the child keeps to the wish', () => {
    const form = travelling().answer('base.childWithdrew', 'no');
    expect(form.hears('RUA-10')).toBeUndefined();
    expect(form.hears('RUA-10-reopen')).toBeUndefined();
  });

  it('does not stop the record of a travel that is over', () => {
    const form = travelling()
      .answer('base.childWithdrew', 'yes')
      .answer('travel.arrivalConfirmedAt', '2026-03-03T10:00+02:00');
    expect(form.hears('RUA-10')).toBeUndefined();
  });
});
