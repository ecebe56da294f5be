import { familyReintegrationPlan } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { familyPlan } from './family-plan.js';
import { scenario, type Scenario } from './scenario.js';

type Plan = Scenario<typeof familyReintegrationPlan>;

const KHADIJA = 'children.childRow[k]';

/** A mother and a child of eight who return; nothing stands against sending the plan. */
const plan = (): Plan =>
  familyPlan(scenario(familyReintegrationPlan).answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10).fill(9))));

describe('RFA-01: a sign of violence in the family', () => {
  it.each([
    ['yes', 'noConcern', true],
    ['yes', undefined, true],
    ['yes', 'concernBiaDone', false],
    ['yes', 'concernBidDone', false],
    ['no', 'noConcern', false],
  ] as const)('sign %s, return checked %s: warns is %s', (sign, checked, warns) => {
    const form = plan().answer(`${KHADIJA}.intraFamilyRisk`, sign).clear(`${KHADIJA}.bestInterestsChecked`);
    if (checked) form.answer(`${KHADIJA}.bestInterestsChecked`, checked);
    expect(form.obstacles.includes('RFA-01')).toBe(warns);
  });

  it('finds the one child among several, and lets the worker go on with a reason', () => {
    const form = plan()
      .addEntry('children.childRow', 'm')
      .answer('children.childRow[m].viewsNotHeardWhy', 'Four months old')
      .answer('children.childRow[m].intraFamilyRisk', 'yes');
    expect(form.obstacles).toEqual(['RFA-01']);
    expect(form.giveReason('RFA-01', 'The assessment begins tomorrow').obstacles).toEqual([]);
  });
});

describe('RFA-02: no child disappears behind the household', () => {
  it('stops a plan without any child', () => {
    expect(scenario(familyReintegrationPlan).obstacles).toContain('RFA-02');
  });

  it('stops at a child whose views are missing, until they or the reason are there', () => {
    const form = plan().clear(`${KHADIJA}.views`);
    expect(form.obstacles).toEqual(['RFA-02']);
    expect(form.answer(`${KHADIJA}.views`, { absent: 'declined' }).hears('RFA-02')).toBeUndefined();
    form.clear(`${KHADIJA}.views`).clear(`${KHADIJA}.childrenHeard`);
    expect(form.answer(`${KHADIJA}.viewsNotHeardWhy`, 'Two years old').hears('RFA-02')).toBeUndefined();
  });

  it('stops at the second child too', () => {
    expect(plan().addEntry('children.childRow', 'm').obstacles).toEqual(['RFA-02']);
  });
});

describe('RFA-02-all: as many rows as children', () => {
  it('warns while fewer children have a row than were counted', () => {
    const form = plan().answer('base.familyComposition.under6', 1).answer('base.familyComposition.from6', 1);
    expect([form.derives('children.childrenNamed'), form.obstacles]).toEqual(['fewer', ['RFA-02-all']]);
    expect(form.giveReason('RFA-02-all', 'The eldest stays here with an aunt').obstacles).toEqual([]);
    form.addEntry('children.childRow', 'm').answer('children.childRow[m].viewsNotHeardWhy', 'Four months old');
    expect([form.derives('children.childrenNamed'), form.hears('RFA-02-all')]).toEqual(['all', undefined]);
    expect(plan().derives('children.childrenNamed')).toBeUndefined();
  });
});

describe('RFA-03: travel with one parent', () => {
  const alone = (custody?: 'none' | 'otherParentConsents' | 'courtOrder' | 'disputed'): Plan => {
    const form = plan().answer('base.oneParentTravels', 'yes');
    return custody ? form.answer('base.custodyIssues', custody) : form;
  };

  it.each([
    [undefined, true],
    ['none', true],
    ['disputed', true],
    ['otherParentConsents', false],
    ['courtOrder', false],
  ] as const)('custody %s: stops is %s', (custody, stops) => {
    expect(alone(custody).obstacles.includes('RFA-03')).toBe(stops);
  });

  it('takes a reason in place of a paper, but warns of a dispute all the same', () => {
    expect(alone('none').answer('base.custodyIssuesNotes', 'The father is dead').obstacles).toEqual([]);
    const disputed = alone('disputed').answer('base.custodyIssuesNotes', 'The father was violent');
    expect(disputed.obstacles).toEqual(['RFA-03-dispute']);
    expect(disputed.giveReason('RFA-03-dispute', 'The court sits on Monday').obstacles).toEqual([]);
  });

  it('asks nothing of a family that travels together', () => {
    expect(plan().hears('RFA-03')).toBeUndefined();
    expect(plan().hears('RFA-03-dispute')).toBeUndefined();
  });
});

describe('RFA-04: looking at the plan again', () => {
  const back = (): Plan => plan().answer('monitoring.returnedAt', '2026-01-10T12:00+02:00');

  it('is due within a month of the return, and then every three months', () => {
    const form = back();
    expect(form.derives('monitoring.reviewDueAt')).toBe('2026-02-10T12:00+02:00');
    expect(form.hears('RFA-04')).toBeDefined();
    form.answer('monitoring.lastReviewOn', '2026-02-08');
    expect(form.because('monitoring.reviewDueAt')).toBe('quarter');
    expect(form.derives('monitoring.reviewDueAt')).toBe('2026-05-08T00:00+03:00');
    expect(form.hears('RFA-04')).toBeUndefined();
    expect(form.at('2026-05-09T00:00:00+03:00').hears('RFA-04')).toBeDefined();
  });

  it('goes on for 24 months, or until life is stable', () => {
    const form = back();
    expect(form.derives('monitoring.monitoringEnd')).toBe('2028-01-10T12:00+02:00');
    expect(form.answer('monitoring.stability', 'partly').hears('RFA-04')).toBeDefined();
    expect(form.answer('monitoring.stability', 'yes').hears('RFA-04')).toBeUndefined();
  });

  it('counts nothing before the family has returned', () => {
    expect(plan().derives('monitoring.reviewDueAt')).toBeUndefined();
    expect(plan().derives('monitoring.monitoringEnd')).toBeUndefined();
  });
});

describe('RFA-05: three dimensions', () => {
  const dimensions = ['social', 'economic', 'psychosocial'] as const;
  const lists = {
    social: 'plan.actionsSocial',
    economic: 'plan.actionsEconomic',
    psychosocial: 'plan.actionsPsychosocial',
  } as const;
  const others = (dimension: (typeof dimensions)[number]) => dimensions.filter((each) => each !== dimension);

  it.each(dimensions)('warns of the %s dimension without an action and without “not needed”', (dimension) => {
    const form = scenario(familyReintegrationPlan).answer('plan.notNeeded', others(dimension));
    expect(form.obstacles).toContain('RFA-05');
    expect(form.wants(lists[dimension])).toBe('expected');
    expect(form.addEntry(lists[dimension], 'a1').hears('RFA-05')).toBeDefined();
    expect(form.answer(`${lists[dimension]}[a1].what`, 'A place at school').hears('RFA-05')).toBeUndefined();
  });

  it.each(dimensions)('is content where no %s action is needed and the others are planned', (dimension) => {
    const form = scenario(familyReintegrationPlan).answer('plan.notNeeded', [dimension]);
    for (const other of others(dimension))
      form.addEntry(lists[other], 'a1').answer(`${lists[other]}[a1].what`, 'A place at school');
    expect(form.hears('RFA-05')).toBeUndefined();
  });

  it('lets the worker go on with a reason', () => {
    const form = plan().clear('plan.notNeeded').giveReason('RFA-05', 'The grant is decided next week');
    expect(form.obstacles).toEqual([]);
  });
});

describe('RFA-06: a caregiver who may be a risk', () => {
  const flagged = (flag: 'yes' | 'no', responsible: 'parentCaregiver' | 'caseworker'): Plan =>
    plan()
      .answer('base.headOfFamily[mother].personRiskFlag', flag)
      .answer('plan.actionsSocial[a1].responsible', responsible);

  it.each([
    ['yes', 'parentCaregiver', true],
    ['yes', 'caseworker', false],
    ['no', 'parentCaregiver', false],
  ] as const)('risk %s, responsible %s: warns is %s', (flag, responsible, warns) => {
    expect(flagged(flag, responsible).obstacles.includes('RFA-06')).toBe(warns);
  });

  it('looks at every dimension, and lets the worker go on with a reason', () => {
    const form = flagged('yes', 'caseworker').addEntry('plan.actionsEconomic', 'e1');
    form.answer('plan.actionsEconomic[e1].responsible', 'parentCaregiver');
    expect(form.obstacles).toEqual(['RFA-06']);
    expect(form.giveReason('RFA-06', 'It is the grandmother who does this').obstacles).toEqual([]);
  });
});

describe('what the plan asks', () => {
  it('asks for school from 5 to 17, and of a child of unknown age', () => {
    const asks = (age: number | { absent: 'unknown' }): boolean =>
      plan().answer(`${KHADIJA}.age`, age).asks(`${KHADIJA}.education`);
    expect([4, 5, 17, 18].map(asks)).toEqual([false, true, true, false]);
    expect(asks({ absent: 'unknown' })).toBe(true);
  });

  it('asks of no adult whether the child lived with them before', () => {
    expect(plan().paths.filter((path) => path.endsWith('personLivedWithBefore'))).toEqual([]);
  });

  it('goes from the family over each child to the visits without an obstacle', () => {
    const form = plan()
      .answer('assessment.housing.rating', 'sufficient')
      .answer('assessment.strengths', 'Both grandmothers are near')
      .answer(`${KHADIJA}.riskLevel`, 'low')
      .answer('plan.agreedChildren', { means: 'oral', witness: 'A. Worker', at: '2026-03-01T10:00+02:00' })
      .answer('monitoring.returnedAt', '2026-03-01T12:00+02:00')
      .addEntry('monitoring.visits', 'v1')
      .answer('monitoring.visits[v1].domainScores', { safety: 'good' })
      .addEntry('monitoring.visits[v1].children', 'k')
      .answer('monitoring.visits[v1].children[k].childFeels', 'neither')
      .answer('signOff.caseworkerName', 'A. Worker');
    expect(form.obstacles).toEqual([]);
    expect(form.view.canSend).toBe(true);
  });
});
