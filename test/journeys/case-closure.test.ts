import { caseClosure } from '@amparo/definitions';
import { makeCaseCode, type Environment } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Closing = Scenario<typeof caseClosure>;
type Reason = 'goalsMet' | 'declined' | 'lostContact' | 'death' | 'turned18' | 'transferred' | 'openedInError';

/** A closure that nothing but its reason can stop. */
const closing = (reason: Reason, environment: Partial<Environment> = {}): Closing =>
  scenario(caseClosure, environment)
    .answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10)))
    .answer('base.reason', reason)
    .answer('base.riskLevel', 'low')
    .answer('people.childMeeting', '2026-03-03')
    .answer('after.closedOn', '2026-03-04')
    .answer('after.retentionUntil', '2031-03-04')
    .answer('signOff.supervisorSignedAt', '2026-03-02T09:00+02:00')
    .answer('signOff.supervisorDecision', 'approved');

const WELL = {
  education: 'partly',
  safety: 'met',
  psychosocial: 'met',
  health: 'met',
  relationship: 'met',
  economic: 'partly',
} as const;
const CHECKED = ['safeWay', 'freeOfViolence', 'servicesInPlace', 'documents'] as const;

const afterGoals = (): Closing =>
  closing('goalsMet')
    .answer('base.transitionPeriod.startedOn', '2026-01-10')
    .answer('base.transitionPeriod.endedOn', '2026-02-28')
    .answer('base.transitionPeriod.visits', 3)
    .answer('base.wellbeingCheck', WELL)
    .answer('base.canCloseChecks', [...CHECKED]);

describe('CLO-01: the supervisor approves before the child is told', () => {
  it('stops a closure that is not approved', () => {
    for (const decision of ['returned', 'rejected', 'pending'] as const)
      expect(closing('transferred').answer('signOff.supervisorDecision', decision).obstacles).toEqual(['CLO-01']);
    expect(closing('transferred').clear('signOff.supervisorDecision').obstacles).toEqual(['CLO-01']);
    expect(closing('transferred').clear('signOff.supervisorSignedAt').obstacles).toEqual(['CLO-01']);
  });

  it.each([
    ['2026-03-01', 'toldFirst', ['CLO-01']],
    ['2026-03-02', 'approvedFirst', []],
    ['2026-03-03', 'approvedFirst', []],
  ] as const)('child told on %s: %s', (told, order, obstacles) => {
    const form = closing('transferred').answer('people.childMeeting', told);
    expect([form.derives('signOff.approvedFirst'), form.obstacles]).toEqual([order, obstacles]);
  });

  it.each(['people.childDiscussed', 'people.caregiverDiscussed'] as const)('wants the day, where %s', (told) => {
    const form = closing('lostContact').answer('base.lostSince', '2025-11-01').clear('people.childMeeting');
    expect(form.hears('CLO-01')).toBeUndefined();
    expect(form.answer(told, 'no').hears('CLO-01')).toBeUndefined();
    expect(form.answer(told, 'yes').hears('CLO-01')).toBeDefined();
    expect(form.answer('people.childMeeting', '2026-03-03').hears('CLO-01')).toBeUndefined();
  });

  it('wants no day of a talk with a child that has died', () => {
    const form = closing('death').answer('people.caregiverDiscussed', 'yes');
    expect([form.asks('people.childMeeting'), form.hears('CLO-01')]).toEqual([false, undefined]);
  });
});

describe('CLO-02: goals met', () => {
  it('lets a case go after a transition and a good check', () => {
    expect(afterGoals().obstacles).toEqual([]);
    expect(afterGoals().answer('base.riskLevel', 'none').obstacles).toEqual([]);
  });

  it.each([
    'base.transitionPeriod.endedOn',
    'base.transitionPeriod.visits',
    'base.wellbeingCheck',
    'base.riskLevel',
  ] as const)('stops without %s', (path) => {
    expect(afterGoals().clear(path).obstacles).toEqual(['CLO-02']);
  });

  it('stops a check that leaves a row out', () => {
    const most = Object.fromEntries(Object.entries(WELL).filter(([row]) => row !== 'economic'));
    const form = afterGoals().answer('base.wellbeingCheck', most);
    expect([form.because('base.wellbeingComplete'), form.obstacles]).toEqual(['open', ['CLO-02']]);
    expect(afterGoals().because('base.wellbeingComplete')).toBe('all');
  });

  it('CLO-02-checks: asks why, where the child is not well in something or a check is not ticked', () => {
    const notWell = afterGoals().answer('base.wellbeingCheck', { ...WELL, health: 'not' });
    expect(notWell.obstacles).toEqual(['CLO-02-checks']);
    expect(notWell.giveReason('CLO-02-checks', 'The clinic goes on with it').obstacles).toEqual([]);
    for (const check of CHECKED) {
      const without = CHECKED.filter((each) => each !== check);
      expect(afterGoals().answer('base.canCloseChecks', without).obstacles).toEqual(['CLO-02-checks']);
    }
    expect(closing('transferred').hears('CLO-02-checks')).toBeUndefined();
  });

  it('stops a transition without a visit, and a high risk', () => {
    expect(afterGoals().answer('base.transitionPeriod.visits', 0).obstacles).toEqual(['CLO-02']);
    expect(afterGoals().answer('base.riskLevel', 'high').obstacles).toEqual(['CLO-02', 'CLO-06']);
  });

  it('asks none of it for another reason', () => {
    expect(closing('transferred').asks('base.transitionPeriod.visits')).toBe(false);
    expect(closing('transferred').hears('CLO-02')).toBeUndefined();
  });
});

describe('CLO-03: a child who cannot be found', () => {
  const lost = (since: string, efforts: number): Closing => {
    const form = closing('lostContact').answer('base.lostSince', since);
    for (let effort = 0; effort < efforts; effort += 1)
      form
        .addEntry('base.searchEfforts', `s${effort}`)
        .answer(`base.searchEfforts[s${effort}].on`, '2025-12-01')
        .answer(`base.searchEfforts[s${effort}].way`, 'Asked at the last address')
        .answer(`base.searchEfforts[s${effort}].result`, 'Nobody has seen her');
    return form;
  };

  it('is searched for three months', () => {
    expect(lost('2025-12-04', 3).obstacles).toEqual([]);
    expect(lost('2025-12-05', 3).obstacles).toEqual(['CLO-03']);
    expect(lost('2025-12-04', 3).clear('base.lostSince').obstacles).toEqual(['CLO-03']);
  });

  it('is searched for three times', () => {
    expect(lost('2025-11-01', 2).obstacles).toEqual(['base.searchEfforts tooFewEntries']);
    expect(closing('transferred').asks('base.searchEfforts')).toBe(false);
  });

  it.each(['on', 'way', 'result'] as const)('is not searched for by an effort of which %s is open', (key) => {
    expect(lost('2025-11-01', 3).clear(`base.searchEfforts[s1].${key}`).obstacles).toEqual(['CLO-03']);
  });
});

describe('CLO-04: the last follow-up', () => {
  it('is due three months after the closure, until it is done', () => {
    const form = afterGoals();
    expect(form.derives('after.followUpDue')).toBe('2026-06-04T00:00+03:00');
    expect(form.hears('CLO-04')).toBeUndefined();
    form.at('2026-06-05T09:00:00+03:00');
    expect(form.hears('CLO-04')).toBeDefined();
    expect(form.answer('after.followUpDone.doneOn', '2026-06-05').hears('CLO-04')).toBeUndefined();
  });

  it('does not come after a death or an error', () => {
    for (const reason of ['death', 'openedInError'] as const)
      expect(closing(reason).asks('after.followUpDue')).toBe(false);
  });
});

describe('CLO-05: turned 18', () => {
  const grown = (): Closing => closing('turned18').answer('base.turned18Plan.stillAtRisk', 'yes');

  it('keeps the case open for a risk that can be ended soon', () => {
    expect(grown().answer('base.turned18Plan.helpNeeded', 'shortTerm').obstacles).toEqual(['CLO-05']);
  });

  it('wants somebody who takes over for long', () => {
    const form = grown().answer('base.turned18Plan.helpNeeded', 'longTerm');
    expect(form.obstacles).toEqual(['CLO-05']);
    expect(form.answer('base.turned18Plan.receivingBody', 'Adult social service').obstacles).toEqual([]);
  });

  it('does not take “not known” for “no”', () => {
    const form = closing('turned18');
    expect(form.answer('base.turned18Plan.stillAtRisk', { absent: 'unknown' }).obstacles).toEqual(['CLO-05']);
    expect(form.answer('base.turned18Plan.stillAtRisk', 'no').obstacles).toEqual([]);
    expect(closing('transferred').hears('CLO-05')).toBeUndefined();
  });
});

describe('CLO-06, CLO-09, CLO-10: closing with care', () => {
  it('CLO-06: a risk that is left needs reasons and the supervisor’s words', () => {
    const form = closing('declined').answer('base.riskLevel', 'medium');
    expect(form.obstacles).toEqual(['CLO-06']);
    expect(form.giveReason('CLO-06', 'The family moved on').obstacles).toEqual([]);
    form.answer('base.reasonDetail', 'They asked twice.').answer('signOff.supervisorComments', 'Agreed; door is open.');
    expect(form.hears('CLO-06')).toBeUndefined();
    expect(closing('declined').hears('CLO-06')).toBeUndefined();
  });

  it('CLO-09: after a death nothing is asked that is put to a child', () => {
    const form = closing('death');
    expect(form.obstacles).toEqual(['CLO-09']);
    expect(form.giveReason('CLO-09', 'The report is written; the brothers are with their aunt').obstacles).toEqual([]);
    const hints = form.view.sections
      .filter(({ id }) => id !== 'caseHeader')
      .flatMap(({ views }) => views)
      .filter((view) => view.kind === 'question' && view.question.options.hint !== undefined);
    expect(hints).toEqual([]);
    expect(closing('transferred').hears('CLO-09')).toBeUndefined();
  });

  it.each([
    ['2024-03-05', 'no', ['CLO-10']],
    ['2024-03-04', 'yes', []],
  ] as const)('CLO-10: back since %s, monitoring over: %s', (returned, over, obstacles) => {
    const form = afterGoals().answer('known.returnedOn', returned);
    expect([form.derives('known.monitoringOver'), form.obstacles]).toEqual([over, obstacles]);
    expect(form.giveReason('CLO-10', 'The authority there goes on').obstacles).toEqual([]);
    expect(form.answer('base.reason', 'transferred').hears('CLO-10')).toBeUndefined();
  });
});

describe('CLO-07, CLO-08, CLO-11: after the closure', () => {
  it('CLO-07: an approved closure tells what becomes of what is on the device', () => {
    expect(closing('declined').hears('CLO-07')).toBeDefined();
    expect(closing('declined').answer('signOff.supervisorDecision', 'pending').hears('CLO-07')).toBeUndefined();
  });

  it('CLO-08: keeps no file without an end, and counts it by the host’s rule', () => {
    expect(closing('declined').clear('after.retentionUntil').obstacles).toEqual(['after.retentionUntil missing']);
    const counted = (keepFor: string): unknown =>
      closing('declined', { settings: { keepFor } }).derives('after.retentionByRule');
    expect(counted('P5Y')).toBe('2031-03-04');
    expect(counted('P18M')).toBe('2027-09-04');
    expect(counted('for ever')).toBeUndefined();
    expect(closing('declined').derives('after.retentionByRule')).toBeUndefined();
  });

  it('CLO-08-longer: asks why a file is kept longer than the rule of the organisation', () => {
    const kept = (until: string): Closing =>
      closing('declined', { settings: { keepFor: 'P5Y' } }).answer('after.retentionUntil', until);
    expect(kept('2031-03-04').obstacles).toEqual([]);
    expect(kept('2031-03-05').obstacles).toEqual(['CLO-08-longer']);
    expect(kept('2031-03-05').giveReason('CLO-08-longer', 'A court asked for it').obstacles).toEqual([]);
    expect(closing('declined').answer('after.retentionUntil', '2099-01-01').hears('CLO-08-longer')).toBeUndefined();
  });

  it('CLO-11: somebody else takes the feedback', () => {
    const form = closing('declined').answer('after.feedbackConsentChild', 'no');
    expect([form.hears('CLO-11'), form.asks('after.feedback')]).toEqual([undefined, false]);
    form.answer('after.feedbackConsentCaregiver', 'yes');
    expect(form.hears('CLO-11')).toBeDefined();
    expect(form.asks('after.feedback')).toBe(true);
  });
});

describe('a worker who closes a case', () => {
  it('needs a reason, an end of the keeping, and the approval', () => {
    const missing = ['caseHeader.caseCode missing', 'base.reason missing', 'after.retentionUntil missing', 'CLO-01'];
    expect(scenario(caseClosure).obstacles).toEqual(missing);
  });

  it('is asked for the way to reach a child who agreed to it, and for no other', () => {
    expect(closing('declined').asks('after.followUpHow')).toBe(false);
    expect(closing('declined').answer('after.contactAgreed', 'yes').asks('after.followUpHow')).toBe(true);
  });

  it('is asked for the solution where one was decided', () => {
    expect(closing('declined').asks('base.solution')).toBe(false);
    expect(closing('declined').answer('known.bidDecided', 'yes').asks('base.solution')).toBe(true);
  });
});
