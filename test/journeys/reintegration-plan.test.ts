import { reintegrationPlan } from '@amparo/definitions';
import { describe, expect, it } from 'vitest';
import { plan, travelling } from './reintegration-plan-scene.js';
import { scenario } from './scenario.js';

describe('RUA-01: no plan without the decision', () => {
  it('stops until both the decision and its date are there', () => {
    expect(plan().clear('base.bidRef').obstacles).toEqual(['RUA-01']);
    expect(plan().clear('base.bidDecisionDate').obstacles).toEqual(['RUA-01']);
    expect(plan().obstacles).toEqual([]);
  });
});

describe('RUA-08: family-based options before residential care', () => {
  it('warns until they are explored, and lets the worker go on with a reason', () => {
    const form = plan().answer('base.solutionType', 'residentialLastResort');
    expect(form.obstacles).toContain('RUA-08');
    expect(form.giveReason('RUA-08', 'No foster family in the region').obstacles).toEqual([]);
    form.answer('base.familyBasedExplored', true);
    expect(form.hears('RUA-08')).toBeUndefined();
  });

  it('is silent for family-based care', () => {
    expect(plan().answer('base.solutionType', 'foster').hears('RUA-08')).toBeUndefined();
  });
});

describe('RUA-09: an authority in the country of origin', () => {
  it('warns until one is named, and lets the worker go on with a reason', () => {
    expect(plan().hears('RUA-09')).toBeUndefined();
    expect(plan().clear('base.receivingAuthorityNotes').obstacles).toEqual(['RUA-09']);
    const form = plan().answer('base.receivingAuthority', { absent: 'unknown' });
    expect(form.obstacles).toEqual(['RUA-09']);
    expect(form.giveReason('RUA-09', 'The office does not answer; the ministry was written to').obstacles).toEqual([]);
  });
});

describe('RUA-07: the actions of a plan', () => {
  it('are asked for in each of the three dimensions, unless none is needed there', () => {
    const form = plan().clear('actions.notNeeded');
    expect(form.obstacles).toEqual(['RUA-07-dimensions']);
    expect(form.giveReason('RUA-07-dimensions', 'The family meets on Friday').obstacles).toEqual([]);
    form.addEntry('actions.actions', 'a').answer('actions.actions[a].dimension', 'social');
    form.answer('actions.notNeeded', ['economic']);
    expect(form.hears('RUA-07-dimensions')).toBeDefined();
    expect(form.answer('actions.notNeeded', ['economic', 'psychosocial']).hears('RUA-07-dimensions')).toBeUndefined();
  });
});

describe('RUA-07: the first month and the first two years', () => {
  const back = () => travelling().answer('travel.arrivalConfirmedAt', '2026-01-31T14:00+02:00');

  it('asks to look at the plan again within a month of the return', () => {
    const form = back();
    expect(form.derives('actions.planRevisedOn')).toBe('2026-02-28T14:00+02:00');
    expect(form.hears('RUA-07')).toBeDefined();
    expect(form.at('2026-02-28T13:59:00+02:00').hears('RUA-07')).toBeUndefined();
  });

  it('asks no more once that was done, and nothing before the child has arrived', () => {
    expect(back().answer('actions.planLookedAtOn', '2026-02-20').hears('RUA-07')).toBeUndefined();
    expect(travelling().derives('actions.planRevisedOn')).toBeUndefined();
  });

  it('does not let monitoring end early without stability, reasons and the supervisor', () => {
    const form = back().answer('monitoring.monitoringEndedOn', '2026-03-01');
    expect(form.derives('monitoring.monitoringEndsNotBefore')).toBe('2028-01-31T14:00+02:00');
    expect(form.derives('monitoring.endsEarly')).toBe('yes');
    expect(form.obstacles).toEqual(['RUA-07-end']);
    form
      .answer('monitoring.stabilityJudgement', 'yes')
      .answer('monitoring.stabilityJudgementNotes', 'School, work, home');
    expect(form.obstacles).toEqual(['RUA-07-end']);
    expect(form.answer('signOff.supervisorDecision', 'approved').obstacles).toEqual([]);
  });

  it('lets monitoring end after 24 months', () => {
    const form = back().at('2028-02-10T09:00:00+02:00').answer('monitoring.monitoringEndedOn', '2028-02-01');
    expect(form.derives('monitoring.endsEarly')).toBe('no');
    expect(form.hears('RUA-07-end')).toBeUndefined();
  });
});

describe('RUA-11: how often to visit', () => {
  it('speaks from the arrival until monitoring ends', () => {
    expect(travelling().hears('RUA-11')).toBeUndefined();
    const form = travelling().answer('travel.arrivalConfirmedAt', '2026-03-02T14:00+02:00');
    expect(form.hears('RUA-11')).toBeDefined();
    expect(form.obstacles).toEqual([]);
    expect(form.answer('monitoring.monitoringEndedOn', '2026-03-03').hears('RUA-11')).toBeUndefined();
  });
});

describe('what a plan asks', () => {
  it('tells at the start what a plan cannot do without', () => {
    expect(scenario(reintegrationPlan).obstacles).toEqual([
      'caseHeader.caseCode missing',
      'RUA-01',
      'RUA-09',
      'RUA-06',
      'RUA-05',
      'RUA-07-dimensions',
    ]);
  });

  it.each([
    [4, false, false],
    [8, true, false],
    [14, true, true],
    [{ absent: 'unknown' }, true, true],
  ] as const)('at %s years: school %s, training and life skills %s', (years, school, training) => {
    const form = plan().answer('known.ageYears', years);
    expect(form.asks('planSocial.schoolCatchUp')).toBe(school);
    expect(form.asks('planEconomic.vocationalPlan')).toBe(training);
    expect(form.asks('planPsychosocial.lifeSkills')).toBe(training);
  });

  it('keeps what the parents’ papers hold when the child goes to a foster family, and sends none of it', () => {
    const form = plan().answer('base.solutionType', 'foster');
    expect(form.asks('base.parentConsentWritten')).toBe(false);
    expect(form.session.state.answers.get('base.kinshipProof')).toEqual(['birthCertificate']);
  });

  it('goes from the decision over the journey to the visits without an obstacle', () => {
    const form = travelling()
      .answer('planPsychosocial.childGoals', 'To finish school and repair phones')
      .addEntry('actions.actions', 'a1')
      .answer('actions.actions[a1].dimension', 'economic')
      .answer('actions.actions[a1].what', 'Course in phone repair')
      .answer('actions.notNeeded', ['social', 'psychosocial'])
      .answer('actions.planAgreedChild', { means: 'mark', witness: 'A. Worker', at: '2026-03-04T10:40+02:00' })
      .answer('travel.arrivalConfirmedAt', '2026-03-01T18:00+02:00')
      .addEntry('monitoring.visits', 'v1')
      .answer('monitoring.visits[v1].visitedOn', '2026-03-03')
      .answer('monitoring.visits[v1].domainScores', { education: 'sufficient', safety: 'good' })
      .answer('monitoring.visits[v1].childFeels', 'good')
      .answer('monitoring.visits[v1].newRisk', 'no')
      .answer('signOff.caseworkerName', 'A. Worker');
    expect(form.obstacles).toEqual([]);
    expect(form.view.canSend).toBe(true);
  });
});
