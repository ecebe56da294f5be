import { familyTracing } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Tracing = Scenario<typeof familyTracing>;

/** A search that is safe, wished and permitted, and not begun. */
const wished = (settings: Readonly<{ [name: string]: string | boolean }> = {}): Tracing =>
  scenario(familyTracing, { settings })
    .answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10).fill(6)))
    .answer('known.accompanimentStatus', 'unaccompanied')
    .answer('known.ageYears', 12)
    .answer('safe.tracingBestInterest', 'yes')
    .answer('safe.tracingAssentRef', 'ASS-1')
    .answer('safe.tracingConsentRef', 'CON-1')
    .answer('safe.tracingRisk', 'none')
    .answer('safe.tracingProtectionNeed', 'no')
    .answer('safe.tracingChannel', ['redCrossRedCrescent']);

const searching = (): Tracing => wished().answer('actions.tracingStatus', 'inProgress');

const found = (): Tracing => wished().answer('actions.tracingStatus', 'verified');

/** A family that was verified and assessed, and a decision by the full panel. */
const decided = (): Tracing =>
  found()
    .answer('verify.verificationResult', 'verified')
    .answer('verify.verChildWishes', 'yes')
    .answer('assess.traffickingRole', 'no')
    .answer('assess.conclusion', 'A safe home.')
    .answer('contact.reunificationDecision', 'fullPanel')
    .answer('contact.reunificationDate.on', '2026-04-01');

const withAction = (form: Tracing): Tracing => form.addEntry('actions.tracingActions', 'one');

describe('TRC-01: a search that is not safe', () => {
  it.each([
    ['safe.tracingBestInterest', 'no'],
    ['safe.tracingRisk', 'present'],
    ['safe.tracingProtectionNeed', 'yes'],
  ] as const)('does not go on with %s: %s', (path, answer) => {
    expect(searching().answer(path, answer).obstacles).toEqual(['TRC-01']);
    expect(wished().answer(path, answer).obstacles).toEqual([]);
  });

  it('does not go on while nobody has looked at the risk', () => {
    expect(searching().clear('safe.tracingRisk').obstacles).toEqual(['TRC-01']);
    expect(searching().answer('safe.tracingRisk', 'unsure').obstacles).toEqual([]);
  });

  it('goes on once a protection officer has cleared it', () => {
    const form = searching().answer('safe.tracingProtectionNeed', 'yes').answer('safe.tracingClearedBy', 'PO-7');
    expect(form.obstacles).toEqual([]);
  });

  it('can be put on hold, with what was done kept on record', () => {
    const form = withAction(searching()).answer('safe.tracingRisk', 'present');
    form.answer('actions.tracingStatus', 'onHold');
    expect(form.obstacles).toEqual(['TRC-01']);
    expect(form.answer('actions.tracingActions[one].outcome', 'stopped').obstacles).toEqual([]);
  });
});

describe('TRC-01-assessment: a search that the assessment is against', () => {
  it.each(['hold', 'doNotProceed'] as const)('does not go on while it says %s', (decision) => {
    expect(searching().answer('known.tracingDecision', decision).obstacles).toEqual(['TRC-01-assessment']);
    expect(wished().answer('known.tracingDecision', decision).obstacles).toEqual([]);
  });

  it('goes on where it says so, or where nobody knows', () => {
    expect(searching().answer('known.tracingDecision', 'proceed').obstacles).toEqual([]);
    expect(searching().answer('known.tracingDecision', { absent: 'unknown' }).obstacles).toEqual([]);
  });
});

describe('TRA-05-search: a family that may be involved in trafficking', () => {
  it.each(['yes', { absent: 'unknown' }] as const)('is not searched for where that is %j', (feared) => {
    const form = searching().answer('known.familyInTrafficking', feared);
    expect(form.obstacles).toEqual(['TRA-05-search']);
    expect([form.asks('info.message'), form.asks('contact.contactRestored')]).toEqual([false, false]);
    expect(form.answer('actions.tracingStatus', 'onHold').obstacles).toEqual([]);
    withAction(form).answer('actions.tracingActions[one].outcome', 'pending');
    expect(form.obstacles).toEqual(['TRA-05-search']);
  });

  it('is searched for once a specialist has found it safe, where it is not involved, and where nobody asked', () => {
    const form = searching().answer('known.familyInTrafficking', 'yes');
    expect(form.answer('safe.tracingClearedBy', 'SP-2').obstacles).toEqual([]);
    expect([form.asks('info.message'), form.asks('contact.contactRestored')]).toEqual([true, true]);
    expect(searching().answer('known.familyInTrafficking', 'no').obstacles).toEqual([]);
    expect([searching().obstacles, searching().asks('safe.tracingClearedBy')]).toEqual([[], false]);
  });
});

describe('TRC-02: permission', () => {
  it('comes from the child and from the guardian before anybody searches', () => {
    expect(searching().clear('safe.tracingAssentRef').obstacles).toEqual(['TRC-02']);
    expect(searching().clear('safe.tracingConsentRef').obstacles).toEqual(['TRC-02']);
    expect(wished().clear('safe.tracingAssentRef').obstacles).toEqual([]);
    expect(withAction(wished().clear('safe.tracingAssentRef')).obstacles).toEqual(['TRC-02']);
  });

  it('of a child below six is not asked for, and that of the guardian is', () => {
    const aged = (years: number | { absent: 'unknown' }): Tracing =>
      searching().clear('safe.tracingAssentRef').answer('known.ageYears', years);
    expect(aged(5).obstacles).toEqual([]);
    for (const years of [6, { absent: 'unknown' }] as const) expect(aged(years).obstacles).toEqual(['TRC-02']);
    expect(aged(5).clear('safe.tracingConsentRef').obstacles).toEqual(['TRC-02']);
  });

  it('TRC-02-waived: of the guardian can be waived, and not by the worker alone', () => {
    const waived = (form: Tracing): Tracing =>
      form.clear('safe.tracingConsentRef').answer('safe.tracingConsentWaived', 'yes');
    expect(waived(searching()).asks('safe.tracingConsentRef')).toBe(false);
    expect(waived(searching()).obstacles).toEqual(['TRC-02-waived']);
    for (const decision of ['pending', 'returned', 'rejected'] as const)
      expect(waived(searching()).answer('signOff.supervisorDecision', decision).obstacles).toEqual(['TRC-02-waived']);
    expect(waived(searching()).answer('signOff.supervisorDecision', 'approved').obstacles).toEqual([]);
    expect(waived(wished()).obstacles).toEqual([]);
    expect(withAction(waived(wished())).obstacles).toEqual(['TRC-02-waived']);
  });
});

describe('TRC-03: nothing reaches the country of origin', () => {
  it.each([
    ['yes', true],
    [{ absent: 'unknown' }, true],
    ['no', false],
  ] as const)('need for protection %j: the consulate is stopped is %s', (need, stopped) => {
    const form = wished().answer('safe.tracingProtectionNeed', need);
    expect(form.obstacles).toEqual([]);
    const expected = stopped ? ['TRC-03'] : [];
    expect(form.answer('safe.tracingChannel', ['consulate', 'ngo']).obstacles).toEqual(expected);
  });

  it('stops an action that goes on, and leaves a past one on record', () => {
    const form = withAction(searching()).answer('safe.tracingProtectionNeed', { absent: 'unknown' });
    expect(form.obstacles).toEqual([]);
    expect(form.answer('actions.tracingActions[one].kind', 'consulate').obstacles).toEqual(['TRC-03']);
    expect(form.answer('actions.tracingActions[one].outcome', 'negative').obstacles).toEqual([]);
  });
});

describe('TRC-04: the least that is told', () => {
  it('asks why more was told than names, home, message and photo', () => {
    const form = withAction(searching()).answer('actions.tracingActions[one].told', ['names', 'home']);
    expect(form.hears('TRC-04')).toBeUndefined();
    form.answer('actions.tracingActions[one].told', ['names', 'whereabouts']);
    expect(form.obstacles).toEqual(['TRC-04']);
    expect(form.giveReason('TRC-04', 'The partner had to come to the child').obstacles).toEqual([]);
  });
});

describe('TRC-05: a day for the reunification', () => {
  it('is asked for only where a decision stands', () => {
    expect(found().asks('contact.reunificationDate')).toBe(false);
    expect(found().answer('contact.reunificationDecision', 'notDecided').asks('contact.reunificationDate')).toBe(false);
    expect(decided().asks('contact.reunificationDate.on')).toBe(true);
  });

  it.each(['verify.verificationResult', 'verify.verChildWishes', 'assess.conclusion'] as const)(
    'is not set without %s',
    (path) => {
      expect(decided().obstacles).toEqual([]);
      expect(decided().clear(path).obstacles).toEqual(['TRC-05']);
    },
  );

  it('is not set while the link is in doubt', () => {
    expect(decided().answer('verify.verificationResult', 'inconclusive').obstacles).toEqual(['TRC-05']);
    expect(decided().clear('contact.reunificationDate.on').clear('assess.conclusion').obstacles).toEqual([]);
  });
});

describe('TRC-06: a sign of harm in the family', () => {
  it.each(['simplified', 'assessment', 'fullPanel'] as const)('decision by %s', (by) => {
    const expected = by === 'fullPanel' ? [] : ['TRC-06'];
    const form = decided().answer('contact.reunificationDecision', by);
    expect(form.obstacles).toEqual([]);
    expect(form.answer('assess.violenceRisk.neglect', { sign: 'seen' }).obstacles).toEqual(expected);
    form.answer('assess.violenceRisk.neglect', { sign: 'notSeen' });
    for (const answer of ['yes', { absent: 'unknown' }] as const)
      expect(form.answer('assess.traffickingRole', answer).obstacles).toEqual(expected);
    expect(form.answer('assess.traffickingRole', 'no').obstacles).toEqual([]);
  });

  it('TRC-06-panel: asks for the full panel before anybody has decided', () => {
    const form = found().answer('assess.traffickingRole', 'no');
    expect(form.hears('TRC-06-panel')).toBeUndefined();
    expect(form.answer('assess.violenceRisk.violence', { sign: 'seen' }).hears('TRC-06-panel')).toBeDefined();
    form
      .answer('assess.violenceRisk.violence', { sign: 'notSeen' })
      .answer('assess.traffickingRole', { absent: 'unknown' });
    expect(form.answer('contact.reunificationDecision', 'notDecided').hears('TRC-06-panel')).toBeDefined();
    for (const by of ['fullPanel', 'simplified'] as const)
      expect(form.answer('contact.reunificationDecision', by).hears('TRC-06-panel')).toBeUndefined();
    expect(form.obstacles).toEqual(['TRC-06']);
  });
});

describe('TRC-07: a child that does not want to go', () => {
  it.each(['no', 'unsure'] as const)('wish: %s', (wish) => {
    const form = decided().answer('verify.verChildWishes', wish);
    expect(form.obstacles).toEqual(['TRC-07']);
    form.answer('signOff.supervisorDecision', 'approved').answer('signOff.supervisorComments', 'Visits first.');
    expect(form.obstacles).toEqual([]);
  });

  it('speaks at a recommendation too, lets go on with a reason, and is silent without a step', () => {
    const form = found().answer('verify.verChildWishes', 'unsure');
    expect(form.hears('TRC-07')).toBeUndefined();
    expect(form.answer('verify.verRecommendation', 'contactOnly').hears('TRC-07')).toBeUndefined();
    expect(form.answer('verify.verRecommendation', 'reunify').obstacles).toEqual(['TRC-07']);
    expect(form.giveReason('TRC-07', 'The child decides after a visit').obstacles).toEqual([]);
  });
});

describe('TRC-08, TRC-10: what the worker is told', () => {
  it('TRC-08: a search may end in contact alone', () => {
    expect(found().answer('verify.verRecommendation', 'reunify').hears('TRC-08')).toBeUndefined();
    expect(found().answer('verify.verRecommendation', 'contactOnly').hears('TRC-08')).toBeDefined();
    expect(wished().answer('contact.contactDenied', 'yes').hears('TRC-08')).toBeDefined();
  });

  it('TRC-10: a placement is no reason to stop', () => {
    const placed = (): Tracing => searching().answer('known.careArrangement', 'foster');
    expect(placed().hears('TRC-10')).toBeDefined();
    expect(placed().answer('actions.tracingStatus', 'verified').hears('TRC-10')).toBeUndefined();
    expect(placed().answer('safe.tracingRisk', 'present').hears('TRC-10')).toBeUndefined();
    expect(searching().answer('known.careArrangement', 'kinship').hears('TRC-10')).toBeUndefined();
  });
});

describe('TRC-09: three months without an action', () => {
  const path = 'actions.nextActionDueAt';

  it('counts from the last action, and from the beginning where there was none', () => {
    const form = searching().answer('caseHeader.startedAt', '2025-12-03T10:00+02:00');
    expect([form.because(path), form.derives(path)]).toEqual(['begun', '2026-03-03T10:00+02:00']);
    expect(form.hears('TRC-09')).toBeDefined();
    expect(form.obstacles).toEqual([]);
    withAction(form).answer('actions.lastActionOn', '2026-03-01');
    expect([form.because(path), form.derives(path)]).toEqual(['action', '2026-06-01T00:00+03:00']);
    expect(form.hears('TRC-09')).toBeUndefined();
    expect(form.at('2026-06-01T08:00:00+03:00').hears('TRC-09')).toBeDefined();
  });

  it('counts no longer once the search is over', () => {
    const form = searching().answer('caseHeader.startedAt', '2025-11-03T10:00+02:00');
    expect(form.answer('actions.tracingStatus', 'notFound').hears('TRC-09')).toBeUndefined();
  });
});

describe('a worker who searches', () => {
  it('asks for what only a small child needs where the age is small or not known', () => {
    const asked = (age: number | { absent: 'unknown' }): readonly boolean[] =>
      ['info.underFive', 'info.distinguishing'].map((path) => wished().answer('known.ageYears', age).asks(path));
    expect(asked(4)).toEqual([true, true]);
    expect(asked({ absent: 'unknown' })).toEqual([false, true]);
    expect(asked(12)).toEqual([false, false]);
  });

  it('takes a message only behind the gate, and a photo only with consent to one', () => {
    expect(wished().asks('info.message')).toBe(true);
    expect(wished().answer('safe.tracingRisk', 'present').asks('info.message')).toBe(false);
    expect([wished().asks('info.photo'), wished({ photoConsent: true }).asks('info.photo')]).toEqual([false, false]);
    const permitted = wished().answer('known.photoPermitted', 'yes');
    expect([permitted.asks('info.photo'), wished().answer('known.photoPermitted', 'no').asks('info.photo')]).toEqual([
      true,
      false,
    ]);
    expect(permitted.answer('known.photoWished', 'no').asks('info.photo')).toBe(false);
  });

  it('keeps the verification of somebody who was found when the search is closed', () => {
    expect(searching().asks('verify.verAdult')).toBe(false);
    const form = wished().answer('actions.tracingStatus', 'closed');
    expect([form.asks('assess.where'), form.asks('verify.verRelation')]).toEqual([false, false]);
    form.answer('actions.foundBefore', 'yes');
    expect([form.asks('assess.where'), form.asks('verify.verRelation')]).toEqual([true, true]);
  });

  it('goes from the wish to the reunification without an obstacle', () => {
    const form = withAction(decided())
      .answer('info.home', 'A village by the river.')
      .answer('actions.tracingActions[one].kind', 'referralRedCross')
      .answer('actions.tracingActions[one].told', ['names', 'home', 'message'])
      .answer('actions.tracingActions[one].outcome', 'positive')
      .answer('verify.verAdult.personRole', 'aunt')
      .answer('verify.verRelation', 'aunt')
      .answer('verify.verDocuments', ['none'])
      .answer('assess.housing.rating', 'sufficient')
      .answer('contact.reunifiedWith', 'verAdult')
      .answer('contact.reunificationFollowUp', 'yes')
      .answer('contact.reunificationFollowUpOn', '2026-04-08')
      .answer('signOff.supervisorDecision', 'approved');
    expect(form.obstacles).toEqual([]);
    expect(form.view.canSend).toBe(true);
  });
});
