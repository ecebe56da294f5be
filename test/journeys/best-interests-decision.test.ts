import { describe, expect, it } from 'vitest';
import { begun, completed, reported, type Determining } from './determination.js';

type Kind = 'state' | 'un' | 'ngo' | 'independent';

function withPanel(form: Determining, kinds: readonly Kind[]): Determining {
  form.answer('panel.panelDate', '2026-03-04T09:00+02:00');
  kinds.forEach((kind, at) =>
    form
      .addEntry('panel.panelMembers', `p${at}`)
      .answer(`panel.panelMembers[p${at}].code`, `P-${at}`)
      .answer(`panel.panelMembers[p${at}].sectorKind`, kind)
      .answer(`panel.panelMembers[p${at}].conflictOfInterest`, 'no')
      .answer(`panel.panelMembers[p${at}].present`, 'yes')
      .answer(`panel.panelMembers[p${at}].position`, 'agrees'),
  );
  return form.answer('panel.panelChairState', 'yes');
}

const MIXED: readonly Kind[] = ['state', 'un', 'ngo'];
const simplified = (): Determining =>
  reported('reviewingOfficerOnly')
    .answer('simplified.simplifiedReason', 'The border is closed and no panel can meet.')
    .answer('simplified.simplifiedAuthorisedBy', 'Head of mission');

describe('BID-02: roles of different persons', () => {
  it.each([
    ['W-1', 'W-2', 'W-3', false],
    ['W-1', 'w-1 ', undefined, true],
    ['W-1', 'W-2', 'W-2', true],
    ['W-1', 'W-2', 'W-1', true],
    ['W-1', 'W-2', undefined, false],
  ] as const)('caseworker %s, supervisor %s, officer %s: stopped is %s', (worker, supervisor, officer, stopped) => {
    const form = reported('fullPanel')
      .answer('overview.bidCaseworkerCode', worker)
      .answer('overview.bidSupervisorCode', supervisor);
    if (officer) form.answer('overview.reviewingOfficerCode', officer);
    expect(form.obstacles).toEqual(stopped ? ['BID-02'] : []);
  });

  it('stops a caseworker who decides alone as the reviewing officer', () => {
    const form = simplified().answer('simplified.simplifiedReviewerCode', 'W-1');
    expect(form.obstacles).toEqual(['BID-02']);
    expect(form.answer('simplified.simplifiedReviewerCode', 'W-9').obstacles).toEqual([]);
  });

  it('keeps a member with a conflict of interest out', () => {
    const form = withPanel(reported('fullPanel'), MIXED).answer('panel.panelMembers[p1].conflictOfInterest', 'yes');
    expect(form.obstacles).toEqual(['BID-02-conflict']);
    expect(form.asks('panel.panelMembers[p1].position')).toBe(false);
    expect(form.answer('panel.panelMembers[p1].present', 'no').obstacles).toEqual([]);
  });

  it('takes no signature of a member with a conflict of interest', () => {
    const form = withPanel(reported('fullPanel'), MIXED)
      .answer('panel.panelMembers[p1].code', 'M-1')
      .answer('panel.panelMembers[p1].conflictOfInterest', 'yes')
      .answer('panel.panelMembers[p1].present', 'no')
      .addEntry('decision.memberSignatures', 's')
      .answer('decision.memberSignatures[s].member', 'm-1 ');
    expect(form.obstacles).toEqual(['BID-02-signature']);
    expect(form.answer('decision.memberSignatures[s].member', 'M-2').obstacles).toEqual([]);
  });
});

describe('BID-05-session: a decision stands by the people who took it', () => {
  it('stops a decision of a panel that never met, and a full panel without members', () => {
    const form = reported('fullPanel').answer('decision.panelOutcome', 'approved');
    expect(form.obstacles).toContain('BID-05-session');
    expect(form.answer('panel.panelDate', '2026-03-04T09:00+02:00').obstacles).toContain('BID-05-session');
    form.addEntry('panel.panelMembers', 'p1').answer('panel.panelMembers[p1].code', 'P-1');
    expect(form.hears('BID-05-session')).toBeUndefined();
    // Rows that name nobody make no panel of three.
    form.addEntry('panel.panelMembers', 'p2').addEntry('panel.panelMembers', 'p3');
    expect([form.derives('panel.panelSize'), form.obstacles.includes('BID-05-size')]).toEqual(['tooFew', true]);
    expect(reported('fullPanel').answer('decision.panelOutcome', 'deferred').hears('BID-05-session')).toBeUndefined();
  });
});

describe('BID-02 in the simplified procedure', () => {
  it.each([
    ['W-1', true],
    [' w-2', true],
    ['W-9', false],
  ])('stops a reviewing officer %s who is the caseworker or the supervisor: %s', (code, stopped) => {
    const form = reported('reviewingOfficerOnly').answer('simplified.simplifiedReviewerCode', code);
    expect(form.obstacles.includes('BID-02')).toBe(stopped);
  });
});

describe('BID-05: who sits on the panel', () => {
  it('is silent when the State, an international body and civil society are there', () => {
    expect(withPanel(reported('fullPanel'), MIXED).obstacles).toEqual([]);
  });

  it.each([[['un', 'ngo', 'ngo']], [['state', 'ngo', 'independent']], [['state', 'un', 'independent']]] as const)(
    'asks for the side that is missing: %j',
    (kinds) => {
      const form = withPanel(reported('fullPanel'), kinds);
      expect(form.obstacles).toEqual(['BID-05']);
      expect(form.giveReason('BID-05', 'Invited, and could not come').obstacles).toEqual([]);
    },
  );

  it('counts the role of a member for its side too', () => {
    const form = withPanel(reported('fullPanel'), ['state', 'independent', 'independent'])
      .answer('panel.panelMembers[p1].role', 'internationalOrganisation')
      .answer('panel.panelMembers[p2].role', 'civilSociety');
    expect(form.hears('BID-05')).toBeUndefined();
  });

  it('asks why another body chairs', () => {
    const form = withPanel(reported('fullPanel'), MIXED).answer('panel.panelChairState', 'no');
    expect(form.obstacles).toEqual(['BID-05']);
    expect(form.asks('panel.panelChairOtherReason')).toBe(true);
  });

  it('wants three members once there is a session, and none before', () => {
    expect(reported('fullPanel').asks('panel.panelMembers')).toBe(false);
    const form = withPanel(reported('fullPanel'), ['state', 'un']);
    expect(form.obstacles).toContain('BID-05-size');
    expect(withPanel(reported('fullPanel'), MIXED).hears('BID-05-size')).toBeUndefined();
  });

  it.each([
    ['2', 'enough'],
    ['5', 'tooFew'],
    ['many', 'enough'],
  ])('wants as many members as the host says: %s', (panelMembers, size) => {
    const form = withPanel(reported('fullPanel'), MIXED);
    form.session.surround({ ...form.session.environment, settings: { panelMembers } });
    expect(form.derives('panel.panelSize')).toBe(size);
  });
});

describe('BID-06: the simplified procedure runs against the clock', () => {
  const chosen = (): Determining => simplified().answer('simplified.simplifiedDecidedAt', '2026-03-02T09:00+02:00');

  it('reminds of the report after 48 hours, until it is handed over', () => {
    const form = chosen();
    expect(form.derives('simplified.simplifiedReportDueAt')).toBe('2026-03-04T09:00+02:00');
    expect(form.hears('BID-06')).toBeDefined();
    expect(form.at('2026-03-04T08:59:00+02:00').hears('BID-06')).toBeUndefined();
    form.at('2026-03-04T10:42:00+02:00').answer('simplified.simplifiedReportAt', '2026-03-04T08:00+02:00');
    expect(form.hears('BID-06')).toBeUndefined();
    expect(form.hears('BID-06-late')).toBeUndefined();
  });

  it('reminds of the decision 24 hours after the report', () => {
    const form = chosen().answer('simplified.simplifiedReportAt', '2026-03-03T09:00+02:00');
    expect(form.derives('simplified.simplifiedDecisionDueAt')).toBe('2026-03-04T09:00+02:00');
    expect(form.hears('BID-06-decision')).toBeDefined();
    expect(form.answer('simplified.simplifiedDecidedOn', '2026-03-04T09:00+02:00').obstacles).toEqual([]);
    expect(form.hears('BID-06-decision')).toBeUndefined();
  });

  it('asks why the report or the decision came late', () => {
    const report = chosen().answer('simplified.simplifiedReportAt', '2026-03-04T09:01+02:00');
    expect(report.obstacles).toEqual(['BID-06-late']);
    expect(report.giveReason('BID-06-late', 'The interpreter was ill').obstacles).toEqual([]);
    const decision = chosen()
      .answer('simplified.simplifiedReportAt', '2026-03-03T09:00+02:00')
      .answer('simplified.simplifiedDecidedOn', '2026-03-04T09:01+02:00');
    expect(decision.obstacles).toEqual(['BID-06-late']);
  });
});

describe('BID-07: who allows the simplified procedure', () => {
  it.each(['reducedPanel', 'reviewingOfficerOnly'] as const)('stops %s without authorisation and reason', (way) => {
    const form = reported(way);
    expect(form.obstacles).toEqual(['BID-07']);
    form.answer('simplified.simplifiedReason', 'No panel in this country.');
    expect(form.obstacles).toEqual(['BID-07']);
    expect(form.answer('simplified.simplifiedAuthorisedBy', 'Head of mission').obstacles).toEqual([]);
  });

  it('asks none of it for a full panel', () => {
    expect(reported('fullPanel').hears('BID-07')).toBeUndefined();
    expect(reported('fullPanel').asks('simplified.simplifiedReason')).toBe(false);
  });
});

describe('the positions of the members', () => {
  type Position = 'agrees' | 'agreesWithReservation' | 'disagrees' | 'abstains';
  const taken = (consensus: 'yes' | 'no', ...positions: readonly (Position | undefined)[]): Determining => {
    const form = withPanel(reported('fullPanel'), MIXED).answer('decision.panelOutcome', 'rejected');
    positions.forEach((position, at) => {
      const path = `panel.panelMembers[p${at}].position` as const;
      if (position) form.answer(path, position);
      else form.clear(path);
      if (position === 'disagrees')
        form.answer(`panel.panelMembers[p${at}].positionReason`, 'The uncle was not heard.');
    });
    return form
      .answer('decision.panelByConsensus', consensus)
      .answer('decision.panelDissent', 'One member would have waited.')
      .answer('afterDecision.childInformedAt', '2026-03-04T10:00+02:00');
  };
  const POSITIONS = 'decision.panelPositions';

  it('are asked of nobody before the panel decides, and are not wanted then', () => {
    const form = withPanel(reported('fullPanel'), MIXED);
    for (const at of [0, 1, 2]) form.clear(`panel.panelMembers[p${at}].position`);
    expect(form.asks('panel.panelMembers[p0].position')).toBe(true);
    expect(form.obstacles).toEqual([]);
    expect(form.view.open).not.toContain('panel.panelMembers[p0].position');
    expect(form.asks(POSITIONS)).toBe(false);
    expect(form.answer('decision.panelOutcome', 'deferred').asks(POSITIONS)).toBe(false);
  });

  it('are taken only by who took part', () => {
    const form = withPanel(reported('fullPanel'), MIXED).answer('panel.panelMembers[p0].present', 'no');
    expect(form.asks('panel.panelMembers[p0].position')).toBe(false);
    form.answer('decision.panelOutcome', 'rejected');
    expect(form.derives(POSITIONS)).toBe('together');
  });

  it('against the decision need written reasons, with a reservation they are only expected', () => {
    const form = withPanel(reported('fullPanel'), MIXED).answer('panel.panelMembers[p0].position', 'disagrees');
    expect(form.obstacles).toEqual(['panel.panelMembers[p0].positionReason missing']);
    expect(form.answer('panel.panelMembers[p0].positionReason', 'The uncle was not heard.').obstacles).toEqual([]);
    form.answer('panel.panelMembers[p1].position', 'agreesWithReservation');
    expect(form.obstacles).toEqual([]);
    expect(form.view.open).toContain('panel.panelMembers[p1].positionReason');
    expect(form.asks('panel.panelMembers[p2].positionReason')).toBe(false);
  });

  it.each([
    ['yes', ['agrees', 'agrees', 'abstains'], 'together', []],
    ['yes', ['agrees', 'agreesWithReservation', 'agrees'], 'together', []],
    ['yes', ['agrees', 'agrees', undefined], 'open', ['BID-10-positions']],
    ['yes', ['agrees', 'agrees', 'disagrees'], 'divided', ['BID-10-consensus']],
    ['no', ['agrees', 'agrees', 'disagrees'], 'divided', []],
    ['no', ['agrees', 'agrees', 'agrees'], 'together', ['BID-10-dissent']],
    ['no', ['agrees', 'disagrees', 'abstains'], 'divided', []],
    ['no', ['agrees', 'disagrees', 'disagrees'], 'against', ['BID-10-against']],
    ['yes', ['agreesWithReservation', 'disagrees', 'disagrees'], 'against', ['BID-10-consensus', 'BID-10-against']],
  ] as const)('by consensus %s with %j are read as %s, and asked about: %j', (consensus, positions, reading, rules) => {
    const form = taken(consensus, ...positions);
    expect(form.derives(POSITIONS)).toBe(reading);
    expect(form.obstacles).toEqual(rules);
    for (const rule of rules) form.giveReason(rule, 'The chair heard everybody twice.');
    expect(form.obstacles).toEqual([]);
  });
});

describe('BID-10 and BID-12: a decision', () => {
  const approved = (): Determining =>
    withPanel(reported('fullPanel'), MIXED)
      .answer('decision.panelOutcome', 'approved')
      .answer('afterDecision.childInformedAt', '2026-03-04T10:00+02:00');

  it('BID-10: needs solution, measure, monitor, reasons and documents', () => {
    expect(approved().obstacles).toEqual(['BID-10']);
    expect(completed(approved()).obstacles).toEqual([]);
    for (const path of [
      'decision.decidedSolution',
      'decision.protectionMeasures[m1].what',
      'decision.implementationMonitor',
      'decision.decisionReasons',
      'decision.decisionDocuments',
    ] as const)
      expect([path, completed(approved()).clear(path).obstacles]).toEqual([path, ['BID-10']]);
  });

  it('BID-10: is silent on what was rejected or deferred', () => {
    expect(approved().answer('decision.panelOutcome', 'rejected').obstacles).toEqual([]);
    expect(approved().answer('decision.panelOutcome', 'deferred').obstacles).toEqual([]);
  });

  it('BID-10: holds for a reviewing officer as for a panel', () => {
    const form = simplified().answer('simplified.simplifiedOutcome', 'changed');
    form.answer('afterDecision.childInformedAt', '2026-03-04T10:00+02:00');
    expect(form.asks('decision.panelOutcome')).toBe(false);
    expect(form.obstacles).toEqual(['BID-10']);
    expect(completed(form).obstacles).toEqual([]);
    expect(form.answer('simplified.simplifiedOutcome', 'sendToFullPanel').asks('decision.decidedSolution')).toBe(false);
  });

  it('BID-12: is told to the child, or says why not yet', () => {
    const form = completed(approved()).clear('afterDecision.childInformedAt');
    expect(form.obstacles).toEqual(['BID-12']);
    form.answer('afterDecision.childNotInformedReason', 'In hospital; the doctor asks to wait until Friday.');
    expect(form.obstacles).toEqual([]);
    expect(reported('fullPanel').hears('BID-12')).toBeUndefined();
  });
});

describe('BID-14: a deferral', () => {
  const deferred = (): Determining =>
    reported('fullPanel')
      .answer('decision.panelOutcome', 'deferred')
      .answer('decision.panelDeferredReasonOn', '2026-03-06');

  it('sets the next session, and reminds of it', () => {
    const form = deferred();
    expect(form.derives('decision.panelNextDueAt')).toBe('2026-03-06T00:00+02:00');
    expect(form.hears('BID-14-next')).toBeUndefined();
    expect(form.at('2026-03-06T08:00:00+02:00').hears('BID-14-next')).toBeDefined();
    expect(form.answer('decision.panelOutcome', 'rejected').hears('BID-14-next')).toBeUndefined();
  });

  it('tells the supervisor at the second one', () => {
    expect(deferred().answer('decision.panelDeferrals', 1).hears('BID-14-again')).toBeUndefined();
    const form = deferred().answer('decision.panelDeferrals', 2);
    expect(form.obstacles).toEqual(['BID-14-again']);
    expect(form.giveReason('BID-14-again', 'Told her at noon; she calls the chair').obstacles).toEqual([]);
  });
});

describe('what is asked of whom', () => {
  it('asks for a reopening’s reason only once it is opened again', () => {
    expect(begun().asks('reopening.reopenReason')).toBe(false);
    expect(begun().answer('reopening.reopened', 'yes').asks('reopening.reopenReason')).toBe(true);
  });

  it('asks the guardian where there is one', () => {
    expect(begun().asks('situation.bidGuardianStatement')).toBe(false);
    expect(reported('fullPanel').asks('situation.bidGuardianStatement')).toBe(true);
    expect(reported('fullPanel').asks('afterDecision.guardianInformedAt')).toBe(true);
  });
});
