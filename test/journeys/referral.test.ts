import { referral } from '@amparo/definitions';
import { isQuestion, makeCaseCode, placesOf } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Referring = Scenario<typeof referral>;

/** A referral inside the organisation that may go. */
const ready = (): Referring =>
  scenario(referral)
    .answer('caseHeader.caseCode', makeCaseCode(new Uint8Array(10).fill(9)))
    .answer('base.kind', 'internal')
    .answer('base.urgency', 'within7days')
    .answer('base.services', ['psychosocial'])
    .answer('base.reason', 'Sleeps badly and asks for somebody to talk to.')
    .answer('base.assentRef', 'ASS-2')
    .answer('base.consentRef', 'CON-2');

const outside = (): Referring => ready().answer('base.kind', 'external').answer('base.mapDate', '2026-02-01');

const survivor = (): Referring =>
  outside().answer('base.services', ['gbv', 'health']).answer('base.receiverSpecialised', true);

describe('REF-01: permission', () => {
  it.each(['base.assentRef', 'base.consentRef'] as const)('stops without %s', (path) => {
    expect(ready().obstacles).toEqual([]);
    expect(ready().clear(path).obstacles).toEqual(['REF-01']);
  });

  it('takes a danger to life that a supervisor confirms in place of it', () => {
    expect(ready().asks('base.vitalInterest')).toBe(false);
    const form = ready().clear('base.consentRef').answer('base.vitalInterest', 'Bleeds heavily.');
    expect(form.obstacles).toEqual(['REF-01']);
    expect(form.answer('base.vitalInterestSupervisor', 'SUP-1').obstacles).toEqual([]);
  });

  it('asks no assent of a child below six, and still asks the guardian', () => {
    const aged = (years: number | { absent: 'unknown' }): Referring =>
      ready().clear('base.assentRef').answer('known.ageYears', years);
    expect([aged(5).obstacles, aged(5).asks('base.vitalInterest')]).toEqual([[], false]);
    for (const years of [6, { absent: 'unknown' }] as const) expect(aged(years).obstacles).toEqual(['REF-01']);
    expect(aged(5).clear('base.consentRef').obstacles).toEqual(['REF-01']);
  });
});

describe('REF-02: the least that is needed', () => {
  it('lets age, sex, language, need, risk level and consent go', () => {
    const form = ready().answer('base.sharedParts', ['age', 'sex', 'language', 'need', 'riskLevel', 'consent']);
    expect(form.answer('base.identityShared', 'codeOnly').obstacles).toEqual([]);
    expect(form.asks('base.sharedWhy')).toBe(false);
  });

  it.each(['contact', 'disability', 'plan', 'assessmentSummary'] as const)('asks why %s goes', (part) => {
    const form = ready().answer('base.sharedParts', ['need', part]);
    expect(form.obstacles).toEqual(['REF-02']);
    expect(form.answer(`base.sharedWhy.${part}`, 'They have to plan for it').obstacles).toEqual([]);
  });

  it('sends the name only where it is needed, with a reason, and both answers agree', () => {
    const form = ready().answer('base.sharedParts', ['identity']).answer('base.sharedWhy.identity', 'A birth paper');
    expect(form.obstacles).toEqual(['REF-02']);
    expect(form.answer('base.identityShared', 'nameNeeded').obstacles).toEqual([]);
    expect(form.answer('base.sharedParts', ['need']).obstacles).toEqual(['REF-02']);
  });
});

describe('REF-03: a receiver that nobody has checked lately', () => {
  it.each([
    ['2026-02-01', 'recent', false],
    ['2025-12-04', 'old', true],
    ['2025-12-05', 'recent', false],
  ] as const)('checked on %s: %s', (mapped, because, warned) => {
    const form = ready().answer('base.kind', 'external').answer('base.mapDate', mapped);
    expect(form.because('base.mapOld')).toBe(because);
    expect(form.hears('REF-03') !== undefined).toBe(warned);
  });

  it('warns where no day is given, lets go on with a reason, and not inside the house', () => {
    expect(outside().clear('base.mapDate').obstacles).toEqual(['REF-03']);
    expect(outside().clear('base.mapDate').giveReason('REF-03', 'There is only one clinic').obstacles).toEqual([]);
    expect(ready().hears('REF-03')).toBeUndefined();
  });
});

describe('REF-04: after violence', () => {
  const stories = ['base.reason', 'response.outcome', 'response.childFeedbackNotes'];
  const asked = (form: Referring): readonly boolean[] =>
    stories.map((path) => form.answer('response.status', 'provided').asks(path));

  it('asks for no story, whether help against it is asked for or it was told of before', () => {
    expect(asked(ready())).toEqual([true, true, true]);
    expect(asked(survivor())).toEqual([false, false, false]);
    expect(asked(ready().answer('known.gbvDisclosed', 'yes'))).toEqual([false, false, false]);
    expect(survivor().asks('base.accompany')).toBe(true);
    expect(survivor().asks('base.handoverAlive')).toBe(true);
  });

  it('asks for no words either when the receiver declines', () => {
    const declined = (form: Referring): boolean =>
      form
        .answer('response.status', 'declined')
        .answer('response.declinedReason', 'otherReason')
        .asks('response.declinedReasonNotes');
    expect([declined(ready()), declined(survivor())]).toEqual([true, false]);
  });

  it('keeps what was written, and sends none of it', () => {
    const form = ready().answer('base.services', ['gbv']).answer('base.receiverSpecialised', true);
    expect(form.obstacles).toEqual([]);
    expect(form.asks('base.reason')).toBe(false);
    expect(form.answer('base.services', ['psychosocial']).asks('base.reason')).toBe(true);
    expect(form.session.state.answers.get('base.reason')).toContain('Sleeps badly');
  });

  it('leaves the parts out that tell a story', () => {
    const form = survivor().answer('base.sharedParts', ['need', 'plan']).answer('base.sharedWhy.plan', 'To go on');
    expect(form.obstacles).toEqual(['REF-04-parts']);
    expect(form.answer('base.sharedParts', ['need']).obstacles).toEqual([]);
  });

  it('asks for a specialised receiver, and lets go on with a reason', () => {
    expect(survivor().obstacles).toEqual([]);
    const form = survivor().clear('base.receiverSpecialised');
    expect(form.obstacles).toEqual(['REF-04-receiver']);
    expect(form.giveReason('REF-04-receiver', 'The only clinic').obstacles).toEqual([]);
    expect(outside().asks('base.receiverSpecialised')).toBe(false);
  });

  it('has no place for a photo or a recording', () => {
    const kinds = placesOf(referral)
      .all.map(({ asked }) => asked)
      .filter(isQuestion)
      .map(({ kind }) => kind);
    expect(kinds).not.toContain('file');
  });
});

describe('REF-05: an answer at once', () => {
  const sent = (): Referring =>
    ready().answer('base.urgency', 'immediate').answer('base.sentAt', '2026-03-02T10:00+02:00');

  it('is to be confirmed within 24 hours, and answered within 48', () => {
    const form = sent().answer('response.status', 'sent');
    expect(form.derives('response.receiptDueAt')).toBe('2026-03-03T10:00+02:00');
    expect(form.derives('response.answerDueAt')).toBe('2026-03-04T10:00+02:00');
    expect(form.hears('REF-05')).toBeDefined();
    expect(form.hears('REF-05-alert')).toBeDefined();
    expect(form.obstacles).toEqual([]);
    form.at('2026-03-04T09:59:00+02:00');
    expect([form.hears('REF-05') !== undefined, form.hears('REF-05-alert')]).toEqual([true, undefined]);
    expect(form.at('2026-03-03T09:59:00+02:00').hears('REF-05')).toBeUndefined();
  });

  it('is silent step by step as the receiver answers, and where nobody is in a hurry', () => {
    const form = sent().answer('response.status', 'seen');
    expect([form.hears('REF-05'), form.hears('REF-05-alert') !== undefined]).toEqual([undefined, true]);
    expect(form.answer('response.status', 'accepted').hears('REF-05-alert')).toBeUndefined();
    expect(sent().answer('base.urgency', 'within24h').hears('REF-05')).toBeUndefined();
  });
});

describe('REF-06: signs of trafficking', () => {
  it('asks for extra safety, an interpreter and a psychologist', () => {
    const form = ready().answer('known.traffickingSigns', 'yes');
    expect(form.obstacles).toEqual(['REF-06']);
    expect(form.answer('base.additionalSecurity', 'Nobody waits outside.').obstacles).toEqual(['REF-06']);
    expect(form.answer('base.interpreterPsych', 'yes').obstacles).toEqual([]);
    form.answer('base.interpreterPsych', 'no');
    expect(form.giveReason('REF-06', 'Both come tomorrow').obstacles).toEqual([]);
  });

  it('speaks for the service too, and is silent otherwise', () => {
    expect(ready().answer('base.services', ['trafficking']).hears('REF-06')).toBeDefined();
    expect(ready().answer('known.traffickingSigns', 'no').hears('REF-06')).toBeUndefined();
    expect(ready().asks('base.additionalSecurity')).toBe(false);
  });

  it('REF-06-address: asks why somebody gets to know how the child is reached', () => {
    const form = ready().answer('base.sharedParts', ['age', 'contact']).answer('base.sharedWhy.contact', 'They call.');
    expect(form.hears('REF-06-address')).toBeUndefined();
    form.answer('known.traffickingSigns', 'yes').answer('base.additionalSecurity', 'Nobody waits outside.');
    expect(form.answer('base.interpreterPsych', 'yes').obstacles).toEqual(['REF-06-address']);
    expect(form.giveReason('REF-06-address', 'They fetch the child at our office').obstacles).toEqual([]);
    expect(form.answer('base.sharedParts', ['age']).hears('REF-06-address')).toBeUndefined();
  });
});

describe('REF-07, REF-08: who is in charge', () => {
  it('REF-07: several organisations agree on one', () => {
    const form = ready().answer('base.severalAgencies', 'yes');
    expect(form.obstacles).toEqual(['REF-07']);
    expect(form.answer('base.leadAgency', 'Ours').obstacles).toEqual([]);
    expect(form.clear('base.leadAgency').giveReason('REF-07', 'They meet on Monday').obstacles).toEqual([]);
    expect(ready().answer('base.severalAgencies', 'no').hears('REF-07')).toBeUndefined();
  });

  it('REF-08: the case stays here', () => {
    expect(outside().hears('REF-08')).toBeDefined();
    expect(outside().obstacles).toEqual([]);
    expect(ready().hears('REF-08')).toBeUndefined();
  });
});

describe('a worker who refers', () => {
  it('needs a code and a permission, and nothing else', () => {
    expect(scenario(referral).obstacles).toEqual(['caseHeader.caseCode missing', 'REF-01']);
  });

  it('is asked for an adult whom the child trusts where no service is safe', () => {
    expect(outside().asks('base.trustedAdultUsed')).toBe(false);
    expect(outside().answer('base.pathwayExists', 'no').asks('base.trustedAdultUsed')).toBe(true);
  });

  it('keeps the appointment when the child was helped', () => {
    const form = outside().answer('response.status', 'accepted');
    expect(form.wants('response.appointment.at')).toBe('expected');
    expect(form.answer('response.status', 'provided').asks('response.appointment.at')).toBe(true);
    expect(form.answer('response.status', 'declined').asks('response.appointment.at')).toBe(false);
  });

  it('goes from the need to the child’s word on it without an obstacle', () => {
    const form = outside()
      .answer('base.whyNotInHouse', true)
      .answer('base.receiver', 'Clinic by the harbour')
      .answer('base.pathwayChecked', ['adequate', 'safe'])
      .answer('base.sharedParts', ['age', 'language', 'need'])
      .answer('base.identityShared', 'codeOnly')
      .answer('base.accompany', 'caseworker')
      .answer('base.sentAt', '2026-03-02T10:00+02:00')
      .answer('base.sentBy.channel', 'encryptedFile')
      .answer('response.status', 'provided')
      .answer('response.outcome', 'Three talks; sleeps better.')
      .answer('response.outcomeConfirmedBy', ['child'])
      .answer('response.childFeedback', 'good')
      .answer('response.closedAt', '2026-03-04');
    expect(form.obstacles).toEqual([]);
    expect(form.view.canSend).toBe(true);
  });
});
