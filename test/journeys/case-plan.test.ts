import { casePlan } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Form = Scenario<typeof casePlan>;

const begun = (): Form => scenario(casePlan);
const CODE = makeCaseCode(Uint8Array.from({ length: 10 }, (_, at) => at * 11));

const withGoal = (form: Form): Form =>
  form
    .addEntry('base.goals', 'g1')
    .answer('base.goals[g1].goal', 'Sleeps in a family')
    .answer('base.goals[g1].horizon', 'short')
    .answer('base.goals[g1].indicator', 'Two weeks with the same host family')
    .answer('base.goals[g1].responsible', 'CW-12')
    .answer('base.goals[g1].dueOn', '2026-03-20');

const withAction = (form: Form): Form =>
  form.addEntry('actions.actionsPlan', 'a1').answer('actions.actionsPlan[a1].action', 'Visit two host families');

describe('a caseworker who plans with a child', () => {
  it('comes to a plan that can be sent', () => {
    const form = withAction(withGoal(begun()))
      .answer('caseHeader.caseCode', CODE)
      .answer('known.ageYears', 11)
      .answer('known.assessedAt', '2026-03-03T10:00+02:00')
      .answer('known.riskLevel', 'high')
      .answer('known.highRisks', ['neglect'])
      .answer('known.bidRequired', 'no')
      .answer('base.involved', ['child', 'guardian'])
      .answer('base.childPart', 'She chose between two families and asked for school first.')
      .answer('base.familySafeCheck', 'noFamily')
      .answer('actions.actionsPlan[a1].risks', ['neglect'])
      .answer('actions.monitoring.howOften', 'twiceAWeek')
      .answer('actions.agreedByChild', { means: 'oral', witness: 'B. Guardian', at: '2026-03-04T10:30+02:00' })
      .answer('signOff.caseworkerName', 'A. Worker');
    expect(form.obstacles).toEqual([]);
    expect(form.view.alerts).toEqual([]);
  });

  it('needs nothing but the case code to be sent', () => {
    expect(begun().obstacles).toEqual(['caseHeader.caseCode missing']);
  });

  it('is asked why the child took no part, once it is said who did', () => {
    const form = begun();
    expect(form.asks('base.childAbsentReason')).toBe(false);
    expect(form.answer('base.involved', ['guardian']).asks('base.childAbsentReason')).toBe(true);
    expect(form.answer('base.involved', ['guardian', 'child']).asks('base.childAbsentReason')).toBe(false);
  });

  it('makes a safety plan at high risk or after a disclosure', () => {
    expect(begun().answer('known.riskLevel', 'medium').asks('actions.safetyPlan')).toBe(false);
    expect(begun().answer('known.riskLevel', 'high').asks('actions.safetyPlan')).toBe(true);
    expect(begun().answer('known.gbvDisclosed', 'yes').asks('actions.safetyPlan')).toBe(true);
  });

  it('asks a caregiver to agree only where the family is safe', () => {
    for (const [check, asked] of [
      ['safe', true],
      ['unsure', false],
      ['unsafe', false],
      ['noFamily', false],
    ] as const)
      expect(begun().answer('base.familySafeCheck', check).asks('actions.caregiverSign')).toBe(asked);
  });

  it('expects a child of six to agree, and one whose age is not known', () => {
    const wants = (age: number | { absent: 'unknown' }) =>
      begun().answer('known.ageYears', age).wants('actions.agreedByChild');
    expect([wants(5), wants(6), wants({ absent: 'unknown' })]).toEqual(['optional', 'expected', 'expected']);
  });
});

describe('CPL-01: when the plan is due', () => {
  it.each([
    ['high', '2026-03-06T10:00+02:00'],
    ['medium', '2026-03-10T10:00+02:00'],
    ['low', '2026-03-17T10:00+02:00'],
  ] as const)('at %s risk: %s', (level, due) => {
    const form = begun().answer('known.assessedAt', '2026-03-03T10:00+02:00').answer('known.riskLevel', level);
    expect(form.derives('base.dueOn')).toBe(due);
    expect(form.hears('CPL-01')).toBeUndefined();
    expect(form.at('2026-03-17T10:01:00+02:00').hears('CPL-01')).toBeDefined();
    expect(form.obstacles).not.toContain('CPL-01');
  });
});

describe('CPL-02: objectives that can be checked', () => {
  it.each(['indicator', 'responsible', 'dueOn'] as const)('stops while %s is missing in one of them', (part) => {
    const form = withGoal(begun());
    expect(form.hears('CPL-02')).toBeUndefined();
    expect(form.clear(`base.goals[g1].${part}`).obstacles).toContain('CPL-02');
  });

  it('is silent before there is an objective', () => {
    expect(begun().hears('CPL-02')).toBeUndefined();
  });
});

describe('CPL-03: a family that is not known to be safe', () => {
  it.each(['unsure', 'unsafe'] as const)('%s: warns of an objective and of an action given to it', (check) => {
    const form = withGoal(begun().answer('base.familySafeCheck', check));
    expect(form.hears('CPL-03')).toBeUndefined();
    form.answer('base.goals[g1].byFamily', 'yes');
    expect(form.obstacles).toContain('CPL-03');
    const acting = withAction(begun().answer('base.familySafeCheck', check));
    acting.answer('actions.actionsPlan[a1].byFamily', 'yes');
    expect(acting.obstacles).toContain('CPL-03');
    expect(acting.giveReason('CPL-03', 'An aunt who was checked').obstacles).not.toContain('CPL-03');
  });

  it('warns before anybody has checked, too', () => {
    const form = withGoal(begun());
    expect(form.hears('CPL-03')).toBeUndefined();
    expect(form.answer('base.goals[g1].byFamily', 'yes').obstacles).toContain('CPL-03');
  });

  it.each(['safe', 'noFamily'] as const)('is silent, and asks nothing, where the check says %s', (check) => {
    const form = withAction(begun().answer('base.familySafeCheck', check));
    expect(form.asks('actions.actionsPlan[a1].byFamily')).toBe(false);
    expect(form.hears('CPL-03')).toBeUndefined();
  });
});

describe('CPL-04: an action for every high risk', () => {
  it('warns until each has one, or a reason is given', () => {
    const form = begun().answer('known.highRisks', ['neglect', 'trafficking']);
    expect(form.obstacles).toContain('CPL-04');
    withAction(form).answer('actions.actionsPlan[a1].risks', ['neglect']);
    expect(form.obstacles).toContain('CPL-04');
    expect(form.giveReason('CPL-04', 'The police act on it').obstacles).not.toContain('CPL-04');
    form.answer('actions.actionsPlan[a1].risks', ['neglect', 'trafficking']);
    expect(form.hears('CPL-04')).toBeUndefined();
  });

  it('is silent without a high risk', () => {
    expect(begun().hears('CPL-04')).toBeUndefined();
  });
});

describe('CPL-05: consent before others are involved', () => {
  it.each(['parentsCaregivers', 'serviceProviders', 'communityFocalPoint', 'others'] as const)('%s', (who) => {
    const form = begun().answer('base.involved', ['child', who]);
    expect(form.obstacles).toContain('CPL-05');
    expect(form.answer('base.consentForInvolving', true).obstacles).not.toContain('CPL-05');
  });

  it('is silent for child, guardian and supervisor', () => {
    expect(begun().answer('base.involved', ['child', 'guardian', 'supervisor']).hears('CPL-05')).toBeUndefined();
  });
});

describe('CPL-06: the panel before long-term steps', () => {
  it('tells it where a determination is needed, or an objective is long-term', () => {
    expect(withGoal(begun()).hears('CPL-06')).toBeUndefined();
    expect(withGoal(begun()).answer('base.goals[g1].horizon', 'long').hears('CPL-06')).toBeDefined();
    const form = begun().answer('known.bidRequired', 'yes');
    expect(form.hears('CPL-06')).toBeDefined();
    expect(form.asks('actions.bidLink')).toBe(true);
    expect(begun().answer('known.bidRequired', { absent: 'unknown' }).hears('CPL-06')).toBeUndefined();
  });
});
