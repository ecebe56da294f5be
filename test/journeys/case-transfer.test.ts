import { caseTransfer } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Transferring = Scenario<typeof caseTransfer>;

const begun = (): Transferring => scenario(caseTransfer);

/** A transfer that may go. */
const ready = (): Transferring =>
  begun()
    .answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10)))
    .answer('base.kind', 'otherOrganisation')
    .answer('base.reason', 'specialisedServices')
    .answer('base.betterAssistanceAssessed', 'yes')
    .answer('base.receiverAccepts', 'accepts')
    .answer('handover.consentChild', 'ASS-4')
    .answer('handover.consentGuardian', 'CON-9')
    .answer('handover.minimumSet', 'yes')
    .answer('child.childAgrees', 'yes');

const acrossTheBorder = (): Transferring =>
  ready()
    .answer('base.kind', 'crossBorder')
    .answer('crossBorder.direction', 'plannedTransfer')
    .answer('crossBorder.originOfHarmCheck', 'checkedSafe')
    .answer('crossBorder.relativesRisk', 'no');

describe('TRF-01: what a handover needs', () => {
  it('lets a case go that has all of it', () => {
    expect(ready().obstacles).toEqual([]);
  });

  it.each([
    'base.betterAssistanceAssessed',
    'base.receiverAccepts',
    'handover.consentChild',
    'handover.consentGuardian',
  ] as const)('stops without %s', (path) => {
    expect(ready().clear(path).obstacles).toEqual(['TRF-01']);
  });

  it('stops where the child is not helped better or nobody takes over', () => {
    expect(ready().answer('base.betterAssistanceAssessed', 'no').obstacles).toEqual(['TRF-01']);
    for (const answer of ['declines', 'pending'] as const)
      expect(ready().answer('base.receiverAccepts', answer).obstacles).toEqual(['TRF-01']);
  });

  it('asks no assent of a child below six', () => {
    const aged = (years: number | { absent: 'unknown' }): Transferring =>
      ready().clear('handover.consentChild').answer('known.ageYears', years);
    expect(aged(5).obstacles).toEqual([]);
    for (const years of [6, { absent: 'unknown' }] as const) expect(aged(years).obstacles).toEqual(['TRF-01']);
  });

  it('TRF-01-waived: takes a waiver in place of the guardian’s consent, once a supervisor approves it', () => {
    const form = ready().clear('handover.consentGuardian').answer('handover.guardianConsentWaived', 'yes');
    expect(form.obstacles).toEqual(['TRF-01-waived']);
    expect(form.answer('signOff.supervisorDecision', 'pending').obstacles).toEqual(['TRF-01-waived']);
    expect(form.answer('signOff.supervisorDecision', 'approved').obstacles).toEqual([]);
    expect(form.asks('handover.consentGuardian')).toBe(false);
    expect(form.answer('handover.guardianConsentWaived', 'no').obstacles).toEqual(['TRF-01']);
  });
});

describe('TRF-02: across a border', () => {
  it.each([
    ['checkedSafe', 'no', false],
    ['checkedSafe', 'yes', true],
    ['checkedSafe', undefined, true],
    ['notSafe', 'no', true],
    ['notChecked', 'no', true],
  ] as const)('country %s, risk for relatives %s: stopped is %s', (country, relatives, stopped) => {
    const form = acrossTheBorder()
      .answer('crossBorder.originOfHarmCheck', country)
      .answer('crossBorder.relativesRisk', relatives ?? { absent: 'unknown' });
    expect(form.obstacles).toEqual(stopped ? ['TRF-02'] : []);
  });

  it('stops as soon as another country is chosen, and asks none of it otherwise', () => {
    expect(ready().answer('base.kind', 'crossBorder').obstacles).toEqual(['TRF-02']);
    expect(ready().asks('crossBorder.originOfHarmCheck')).toBe(false);
  });
});

describe('TRF-03: when the sender closes', () => {
  it('waits for the receipt and for the first contact with the child', () => {
    const form = ready().answer('receipt.senderClosed', 'yes');
    expect(form.obstacles).toEqual(['TRF-03']);
    expect(form.answer('receipt.receivedAt', '2026-03-04T08:00+02:00').obstacles).toEqual(['TRF-03']);
    expect(form.answer('receipt.firstContactAt', '2026-03-04T09:00+02:00').obstacles).toEqual([]);
    expect(ready().answer('receipt.senderClosed', 'no').obstacles).toEqual([]);
  });
});

describe('TRF-04: the least that is needed', () => {
  it('asks why more goes along', () => {
    const form = ready().answer('handover.minimumSet', 'no');
    expect(form.obstacles).toEqual(['TRF-04']);
    expect(form.giveReason('TRF-04', 'They asked for the medical report').obstacles).toEqual([]);
    expect(form.answer('handover.minimumSetNotes', 'Medical report: a treatment goes on.').hears('TRF-04')).toBe(
      undefined,
    );
    expect(ready().hears('TRF-04')).toBeUndefined();
  });

  it.each(['bia', 'bid', 'caseNotes', 'conference', 'review'] as const)(
    'asks why %s goes along with what is said to be the least',
    (included) => {
      const form = ready().answer('handover.formsIncluded', ['coverSheet', 'consent', 'registration', 'casePlan']);
      expect(form.obstacles).toEqual([]);
      form.answer('handover.formsIncluded', ['coverSheet', included]);
      expect(form.obstacles).toEqual(['TRF-04']);
      expect(form.giveReason('TRF-04', 'The judge there asks for it').obstacles).toEqual([]);
    },
  );
});

describe('TRF-05: the receipt', () => {
  it('is due 48 hours after the file left, until it is confirmed', () => {
    const form = ready().answer('handover.sentAt', '2026-03-02T10:00+02:00');
    expect(form.derives('receipt.receiptDueAt')).toBe('2026-03-04T10:00+02:00');
    expect(form.hears('TRF-05')).toBeDefined();
    expect(form.obstacles).toEqual([]);
    expect(form.at('2026-03-04T09:59:00+02:00').hears('TRF-05')).toBeUndefined();
    form.at('2026-03-05T09:00:00+02:00').answer('receipt.receivedAt', '2026-03-04T09:00+02:00');
    expect(form.hears('TRF-05')).toBeUndefined();
  });

  it('cannot come before the file left', () => {
    const form = ready().answer('handover.sentAt', '2026-03-03T10:00+02:00');
    expect(form.answer('receipt.receivedAt', '2026-03-03T09:00+02:00').refuses('receipt.receivedAt')).toBe('before');
  });
});

describe('TRF-06, TRF-07, TRF-08: what the worker is told', () => {
  it('TRF-06: those who take over bring the procedure up to date', () => {
    expect(acrossTheBorder().hears('TRF-06')).toBeDefined();
    expect(ready().hears('TRF-06')).toBeUndefined();
  });

  it('TRF-07: a child who moved on alone is missing on the way', () => {
    const form = acrossTheBorder().answer('crossBorder.direction', 'onwardMovement');
    expect(form.asks('crossBorder.travelPlan')).toBe(false);
    expect(form.answer('crossBorder.movedOnOwn', 'no').hears('TRF-07')).toBeUndefined();
    expect(form.answer('crossBorder.movedOnOwn', 'yes').obstacles).toEqual(['TRF-07']);
    expect(form.asks('crossBorder.movedOnOwnNotes')).toBe(true);
    expect(form.giveReason('TRF-07', 'Reported at 09:40; nobody abroad is safe to tell').obstacles).toEqual([]);
  });

  it('TRF-08: the child may say no, unless life or safety depends on it', () => {
    expect(ready().hears('TRF-08')).toBeUndefined();
    const form = ready().answer('child.childAgrees', 'no');
    expect(form.hears('TRF-08')).toBeDefined();
    expect(form.obstacles).toEqual([]);
    expect(form.answer('child.vitalInterest', 'yes').hears('TRF-08')).toBeUndefined();
  });
});

describe('a worker who hands a case over', () => {
  it('needs a code, a kind, and what allows the handover', () => {
    expect(begun().obstacles).toEqual(['caseHeader.caseCode missing', 'base.kind missing', 'TRF-01']);
  });

  it.each([
    [14, 'whole', 'young'],
    [15, 'toDeparture', 'older'],
    [undefined, 'whole', 'unknown'],
  ] as const)('plans an escort for a child of %s', (age, escort, because) => {
    const form = acrossTheBorder().answer('known.ageYears', age ?? { absent: 'unknown' });
    const path = 'crossBorder.travelPlan.escortNeeded';
    expect([form.derives(path), form.because(path)]).toEqual([escort, because]);
  });

  it('is asked whether the caregiver was told only where that is safe', () => {
    expect(ready().asks('child.caregiverInformed')).toBe(false);
    expect(ready().answer('child.caregiverInformSafe', { absent: 'unknown' }).asks('child.caregiverInformed')).toBe(
      false,
    );
    expect(ready().answer('child.caregiverInformSafe', 'yes').asks('child.caregiverInformed')).toBe(true);
  });

  it('is asked for the receiver’s code and first contact once the file is there', () => {
    expect(ready().asks('receipt.newCaseCode')).toBe(false);
    const form = ready().answer('receipt.receivedAt', '2026-03-04T08:00+02:00');
    expect([form.asks('receipt.newCaseCode'), form.wants('receipt.senderClosed')]).toEqual([true, 'expected']);
  });
});
