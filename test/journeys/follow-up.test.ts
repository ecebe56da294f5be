import { followUp } from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { scenario, type Scenario } from './scenario.js';

type Form = Scenario<typeof followUp>;
type Part = 'entry' | 'review' | 'conference';
type Level = 'high' | 'medium' | 'low';

const begun = (...parts: readonly Part[]): Form => scenario(followUp).answer('occasion.parts', parts);
const CODE = makeCaseCode(Uint8Array.from({ length: 10 }, (_, at) => at * 13));

describe('a caseworker who follows a child up', () => {
  it('comes to a follow-up with a review that can be sent', () => {
    const form = begun('entry', 'review')
      .answer('caseHeader.caseCode', CODE)
      .answer('known.riskLevel', 'medium')
      .answer('known.lastFollowUpAt', '2026-02-26T10:00+02:00')
      .answer('known.lastReviewOn', '2025-12-10')
      .answer('known.bidStage', 'none')
      .answer('entry.date', '2026-03-04T10:00+02:00')
      .answer('entry.kind', 'homeVisit')
      .answer('entry.with', ['child', 'caregiver'])
      .answer('entry.childSeen', 'yes')
      .answer('entry.observation', 'She laughed with the other children.')
      .answer('entry.checkTopics', { safe: 'fine', sleep: 'worry' })
      .addEntry('entry.actionsDone', 'a1')
      .answer('entry.actionsDone[a1].action', 'School place')
      .answer('entry.actionsDone[a1].done', 'yes')
      .answer('entry.newRisk', 'no')
      .answer('entry.riskLevel', 'low')
      .answer('entry.furtherNeeded', 'yes')
      .answer('entry.nextDate', '2026-03-18')
      .answer('review.date', '2026-03-04')
      .answer('review.involved', ['child', 'guardian'])
      .answer('review.riskLevel', 'low')
      .answer('review.childViewsRating', 'good')
      .answer('review.nextReview', '2026-06-04')
      .answer('signOff.caseworkerName', 'A. Worker');
    expect(form.obstacles).toEqual([]);
    expect(form.view.alerts).toEqual([]);
  });

  it('needs a case code and what took place, and nothing else', () => {
    expect(scenario(followUp).obstacles).toEqual(['caseHeader.caseCode missing', 'occasion.parts missing']);
  });

  it('is asked only for what took place', () => {
    const parts = (form: Form) =>
      form.view.sections.map(({ id }) => id).filter((id) => ['entry', 'review', 'conference'].includes(id));
    expect(parts(scenario(followUp))).toEqual([]);
    expect(parts(begun('entry'))).toEqual(['entry']);
    expect(parts(begun('conference', 'review'))).toEqual(['review', 'conference']);
  });

  it('is asked about the determination only where there is one', () => {
    const asks = (stage: 'none' | 'underWay' | 'decided' | { readonly absent: 'unknown' }) => {
      const form = begun('review').answer('known.bidStage', stage);
      return [form.asks('review.bidReopen'), form.asks('review.bidCoordinatorInformed')];
    };
    expect([asks('none'), asks('underWay'), asks('decided')]).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
    // Not known is not “none”.
    expect(asks({ absent: 'unknown' })).toEqual([true, true]);
  });

  it('says why the child was not at the review', () => {
    const form = begun('review').answer('review.involved', ['supervisor']);
    expect(form.asks('review.childNotPresentReason')).toBe(true);
    expect(form.answer('review.involved', ['child']).asks('review.childNotPresentReason')).toBe(false);
  });
});

describe('FUP-01: the next follow-up', () => {
  const visited = (level: Level): Form =>
    begun('entry').answer('entry.date', '2026-03-04T10:00+02:00').answer('entry.riskLevel', level);

  it.each([
    ['high', '2026-03-08T10:00+02:00'],
    ['medium', '2026-03-11T10:00+02:00'],
    ['low', '2026-03-18T10:00+02:00'],
  ] as const)('at %s risk is at the latest %s', (level, due) => {
    const form = visited(level);
    expect([form.derives('entry.nextDueAt'), form.because('entry.nextDueAt')]).toEqual([due, level]);
    expect(form.hears('FUP-01')).toBeUndefined();
    expect(form.at('2026-03-18T10:01:00+02:00').hears('FUP-01')).toBeDefined();
    expect(form.obstacles).not.toContain('FUP-01');
  });

  it('FUP-01-later warns of a day after the limit, until there is a reason', () => {
    const form = visited('high').answer('entry.furtherNeeded', 'yes').answer('entry.nextDate', '2026-03-08');
    expect(form.hears('FUP-01-later')).toBeUndefined();
    expect(form.answer('entry.nextDate', '2026-03-09').obstacles).toContain('FUP-01-later');
    expect(form.giveReason('FUP-01-later', 'The road is closed').obstacles).not.toContain('FUP-01-later');
  });

  it('asks why it is late when the limit of the level before was passed', () => {
    const form = visited('low')
      .answer('known.riskLevel', 'high')
      .answer('known.lastFollowUpAt', '2026-02-27T10:00+02:00');
    expect([form.derives('entry.overdue'), form.asks('entry.missedReason')]).toEqual(['yes', true]);
    form.answer('known.riskLevel', 'medium');
    expect([form.derives('entry.overdue'), form.asks('entry.missedReason')]).toEqual(['no', false]);
  });
});

describe('FUP-02: a review every three months', () => {
  it('reminds when they have passed, and not while a review is written', () => {
    const form = begun('entry').answer('known.lastReviewOn', '2025-12-05');
    expect(form.derives('occasion.reviewDueAt')).toBe('2026-03-05T00:00+02:00');
    expect(form.hears('FUP-02')).toBeUndefined();
    form.at('2026-03-05T08:00:00+02:00');
    expect(form.hears('FUP-02')).toBeDefined();
    expect(form.obstacles).not.toContain('FUP-02');
    expect(form.answer('occasion.parts', ['entry', 'review']).hears('FUP-02')).toBeUndefined();
  });

  it('FUP-02-later warns of a next review after three months, until there is a reason', () => {
    const form = begun('review').answer('review.date', '2026-03-04').answer('review.nextReview', '2026-06-04');
    expect(form.hears('FUP-02-later')).toBeUndefined();
    expect(form.answer('review.nextReview', '2026-06-05').obstacles).toContain('FUP-02-later');
    expect(form.giveReason('FUP-02-later', 'The court sits then').obstacles).not.toContain('FUP-02-later');
  });
});

describe('FUP-03: a child not seen twice', () => {
  it.each([
    ['no', 'yes', true],
    ['no', 'no', false],
    ['yes', 'yes', false],
  ] as const)('seen %s, missed last time %s: alarms is %s', (seen, missed, alarms) => {
    const form = begun('entry').answer('entry.childSeen', seen).answer('known.missedLastTime', missed);
    expect(form.obstacles.includes('FUP-03')).toBe(alarms);
    expect(form.giveReason('FUP-03', 'Supervisor told at 11:00').obstacles).not.toContain('FUP-03');
  });
});

describe('FUP-04 and FUP-05: when the level of risk changes', () => {
  it('FUP-04 gives more time only once the level falls, and lets the worker come sooner', () => {
    const form = begun('entry').answer('known.riskLevel', 'high').answer('entry.date', '2026-03-04T10:00+02:00');
    expect(form.because('entry.nextDueAt')).toBe('high');
    expect(form.answer('entry.riskLevel', 'medium').because('entry.nextDueAt')).toBe('medium');
    form.answer('entry.furtherNeeded', 'yes').answer('entry.nextDate', '2026-03-05');
    expect(form.derives('entry.nextTooLate')).toBe('no');
  });

  it.each([
    ['low', 'medium', true],
    ['low', 'high', true],
    ['medium', 'high', true],
    ['medium', 'medium', false],
    ['high', 'medium', false],
  ] as const)('FUP-05: from %s to %s asks for a new risk and another plan: %s', (before, now, asks) => {
    const form = begun('entry').answer('known.riskLevel', before).answer('entry.riskLevel', now);
    expect(form.hears('FUP-05') !== undefined).toBe(asks);
    const review = begun('review').answer('known.riskLevel', before).answer('review.riskLevel', now);
    expect(review.hears('FUP-05') !== undefined).toBe(asks);
    expect(form.obstacles.includes('FUP-05')).toBe(asks);
    expect(form.giveReason('FUP-05', 'Both were done this morning').obstacles).not.toContain('FUP-05');
  });

  it('FUP-05-new asks to write down a new risk where the level stays', () => {
    expect(begun('entry').answer('entry.newRisk', 'yes').hears('FUP-05-new')).toBeDefined();
    expect(begun('entry').answer('entry.newRisk', 'no').hears('FUP-05-new')).toBeUndefined();
  });
});

describe('FUP-06 and FUP-07: how, and how long', () => {
  it('FUP-06 asks to see a child at high risk in person next time', () => {
    const called = (level: Level) => begun('entry').answer('entry.kind', 'phone').answer('entry.riskLevel', level);
    expect(called('high').hears('FUP-06')).toBeDefined();
    expect(called('low').hears('FUP-06')).toBeUndefined();
    expect(called('high').answer('entry.kind', 'homeVisit').hears('FUP-06')).toBeUndefined();
  });

  it('FUP-07 says that follow-up ends with the closure', () => {
    expect(begun('entry').answer('entry.furtherNeeded', 'no').hears('FUP-07')).toBeDefined();
    expect(begun('entry').answer('entry.furtherNeeded', 'yes').hears('FUP-07')).toBeUndefined();
  });
});
