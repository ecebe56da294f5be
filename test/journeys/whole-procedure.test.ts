import {
  ageAssessment,
  assent,
  bestInterestsAssessment,
  bestInterestsDetermination,
  caseClosure,
  casePlan,
  caseTransfer,
  consent,
  followUp,
  guardianship,
  registration,
  reintegrationPlan,
  traffickingScreening,
} from '@amparo/definitions';
import { makeCaseCode } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { CaseFile } from './case-file.js';
import { assessesHer, guardsHer, looksAtHerAge, plansWithHer, registersHer, screensHer } from './girl-alone.js';
import { assentsToHelp, guardianConsents, guardianConsentsAbroad } from './her-permissions.js';
import { bringsHerHome, closesHerCase, decidesForHer, handsHerOver, visitsHer } from './girl-returns.js';

const CODE = makeCaseCode(Uint8Array.from({ length: 10 }, (_, at) => at * 17));

// Each part of her way goes on where the one before ended.
const registered = () => {
  const file = new CaseFile(CODE);
  file.complete(registration, '2026-03-04T10:42+02:00', registersHer);
  return file;
};
const assessed = () => {
  const file = registered();
  file.complete(assent, '2026-03-04T11:00+02:00', assentsToHelp);
  file.complete(traffickingScreening, '2026-03-04T12:00+02:00', screensHer);
  file.complete(bestInterestsAssessment, '2026-03-04T16:00+02:00', assessesHer);
  return file;
};
const guarded = () => {
  const file = assessed();
  file.complete(guardianship, '2026-03-09T11:00+02:00', guardsHer);
  file.complete(consent, '2026-03-09T12:00+02:00', guardianConsents);
  file.complete(ageAssessment, '2026-03-10T11:00+02:00', looksAtHerAge);
  return file;
};
const planned = () => {
  const file = guarded();
  file.complete(casePlan, '2026-03-11T09:00+02:00', plansWithHer);
  return file;
};
const decided = () => {
  const file = planned();
  file.complete(bestInterestsDetermination, '2026-04-23T12:00+02:00', decidesForHer);
  return file;
};
const returned = () => {
  const file = decided();
  file.complete(reintegrationPlan, '2026-05-04T10:00+03:00', bringsHerHome);
  return file;
};
const closed = () => {
  const file = returned();
  file.complete(consent, '2026-05-25T09:00+03:00', guardianConsentsAbroad);
  file.complete(caseTransfer, '2026-05-25T10:00+03:00', handsHerOver);
  file.complete(followUp, '2026-05-26T10:00+03:00', visitsHer('2026-05-26T09:00+03:00', 'low'));
  file.complete(caseClosure, '2026-06-30T10:00+03:00', closesHerCase);
  return file;
};

const AFTER_ASSESSMENT = [
  'casePlan',
  'familyTracing',
  'bestInterestsDetermination',
  'reintegrationPlan',
  'familyReintegrationPlan',
] as const;

// Nobody knows since when she is there: two months from the day of her registration, across the change of the clocks.
const IN_FACILITY_UNTIL = '2026-05-04T00:00+03:00';

describe('an unaccompanied girl of 14: the first day', () => {
  it('begins with her registration, and nothing else has a ground yet', () => {
    const { stage, next, blocked, dueBy } = new CaseFile(CODE).overview('2026-03-04T08:00+02:00');
    expect([stage, next, dueBy]).toEqual(['identified', 'registration', {}]);
    expect(Object.keys(blocked)).toEqual(expect.arrayContaining([...AFTER_ASSESSMENT, 'guardianship', 'caseClosure']));
    expect(new Set(Object.values(blocked))).toEqual(new Set(['registerFirst']));
  });

  it('is assessed within 24 hours of her registration, and alone she needs a guardian within 48', () => {
    const file = registered();
    const { stage, next, blocked, dueBy, overdue } = file.overview('2026-03-05T09:30+02:00');
    expect([stage, next, overdue]).toEqual(['registered', 'bestInterestsAssessment', []]);
    expect(dueBy).toEqual({
      guardianship: '2026-03-06T00:00+02:00',
      bestInterestsAssessment: '2026-03-05T09:30+02:00',
      'registration.firstAction': '2026-03-05T09:30+02:00',
      'registration.facilityStay': IN_FACILITY_UNTIL,
    });
    const waiting = AFTER_ASSESSMENT.map((form) => [form, 'assessFirst'] as const);
    expect(blocked).toEqual({
      ...{ ...Object.fromEntries(waiting), 'followUp.review': 'assessFirst' },
      ageAssessment: 'guardianFirst',
    });
    expect(file.says('traffickingScreening', '2026-03-04T11:00+02:00')).toBe('due signsOfTrafficking');
    const late = ['bestInterestsAssessment', 'registration.firstAction'];
    expect(file.overview('2026-03-05T09:31+02:00').overdue).toEqual(late);
    expect(file.overview('2026-03-06T00:01+02:00').overdue).toEqual(['guardianship', ...late]);
  });

  it('FUP-07: may be visited from her registration on, and then again by the level of the risk', () => {
    const file = registered();
    expect(file.says('followUp', '2026-03-04T11:00+02:00')).toBe('open followUpByLevel');
    file.complete(followUp, '2026-03-04T13:00+02:00', visitsHer('2026-03-04T12:30+02:00', 'high'));
    expect(file.overview('2026-03-04T14:00+02:00')).toMatchObject({
      stage: 'registered',
      dueBy: { followUp: '2026-03-08T12:30+02:00' },
    });
  });

  it('is asked nothing twice: the assessment begins with what the registration found out', () => {
    const { answers } = registered().begin(bestInterestsAssessment, '2026-03-04T14:00+02:00').session.state;
    expect(Object.fromEntries([...answers].filter(([path]) => path.startsWith('known.')))).toEqual({
      'known.registeredAt': '2026-03-04T09:30+02:00',
      'known.accompanimentStatus': 'unaccompanied',
      'known.careArrangement': 'temporaryFacility',
      'known.ageYears': 14,
      'known.urgentNeedOpen': 'no',
      'known.traffickingSigns': 'yes',
    });
    expect(answers.get('caseHeader.caseworkerCode')).toBe('W-1');
    expect([...answers.keys()].filter((path) => /[nN]ame/.test(path))).toEqual([]);
  });
});

describe('an unaccompanied girl of 14: assessment, guardian and plan', () => {
  it('has a plan within seven days at medium risk, and no tracing while it could harm her', () => {
    const { stage, next, blocked, dueBy } = assessed().overview('2026-03-05T00:00+02:00');
    expect([stage, next]).toEqual(['assessed', 'guardianship']);
    expect(blocked).toEqual({
      ageAssessment: 'guardianFirst',
      familyTracing: 'tracingOnHold',
      reintegrationPlan: 'decideFirst',
    });
    expect(dueBy).toEqual({
      guardianship: '2026-03-06T00:00+02:00',
      'bestInterestsAssessment.firstAction': '2026-03-07T16:00+02:00',
      casePlan: '2026-03-11T16:00+02:00',
      'followUp.review': '2026-06-04T16:00+03:00',
      followUp: '2026-03-11T16:00+02:00',
      'registration.facilityStay': IN_FACILITY_UNTIL,
    });
  });

  it('has a guardian, and her age is looked at only from then on', () => {
    const file = assessed();
    const begun = file.begin(guardianship, '2026-03-09T11:00+02:00');
    expect(begun.session.state.answers.get('guardianship.requestedAt')).toBe('2026-03-04');
    file.complete(guardianship, '2026-03-09T11:00+02:00', guardsHer);
    const now = '2026-03-09T12:00+02:00';
    expect([file.says('guardianship', now), file.says('ageAssessment', now)]).toEqual([
      'done completed',
      'open ageInDoubt',
    ]);
    expect(guarded().overview(now).overdue).toEqual([]);
  });

  it('whose age was looked at has no such assessment left, and one that concludes nothing leaves it open', () => {
    const [file, now] = [assessed(), '2026-03-10T12:00+02:00'];
    file.complete(guardianship, '2026-03-09T11:00+02:00', guardsHer);
    file.complete(ageAssessment, '2026-03-10T10:00+02:00', (form) =>
      form.answer('assessment.reason', 'Two papers').answer('assessment.refused', 'yes'),
    );
    expect(file.says('ageAssessment', now)).toBe('open ageInDoubt');
    file.complete(ageAssessment, '2026-03-10T11:00+02:00', looksAtHerAge);
    expect(file.says('ageAssessment', now)).toBe('done completed');
  });

  it('begins her plan with age, level and time of the assessment, and is followed up every seven days', () => {
    const begun = guarded().begin(casePlan, '2026-03-11T09:00+02:00').session.state.answers;
    expect([begun.get('known.ageYears'), begun.get('known.riskLevel'), begun.get('known.assessedAt')]).toEqual([
      14,
      'medium',
      '2026-03-04T16:00+02:00',
    ]);
    const { stage, next, dueBy, overdue } = planned().overview('2026-03-12T09:00+02:00');
    expect([stage, next, overdue]).toEqual(['planned', 'followUp', ['followUp']]);
    expect(dueBy).toEqual({
      followUp: '2026-03-11T16:00+02:00',
      'followUp.review': '2026-06-11T09:00+03:00',
      'registration.facilityStay': IN_FACILITY_UNTIL,
      consent: '2027-03-10T00:00+02:00', // its end, for the calendar; it is asked for again 30 days before
    });
  });

  it('ASS-07: is asked again before the next step, once a step was done since she was asked', () => {
    const [before, after] = ['2026-03-04T13:00+02:00', '2026-03-05T09:00+02:00'];
    const file = registered();
    file.complete(assent, '2026-03-04T11:00+02:00', assentsToHelp);
    expect(file.says('assent', before)).toBe('done completed');
    expect(assessed().says('assent', after)).toBe('due askAgain');
    const again = assessed();
    again.complete(assent, '2026-03-05T08:00+02:00', assentsToHelp);
    expect(again.says('assent', after)).toBe('done completed');
  });

  it('is followed up sooner once a visit finds a higher risk', () => {
    const file = planned();
    file.complete(followUp, '2026-03-12T10:00+02:00', (form) =>
      visitsHer('2026-03-12T09:00+02:00', 'high')(form).giveReason('FUP-05', 'The plan is changed tomorrow with her.'),
    );
    expect(file.overview('2026-03-12T12:00+02:00')).toMatchObject({
      stage: 'planned', // her determination is outstanding, and nothing of it is carried out yet
      dueBy: { followUp: '2026-03-16T09:00+02:00' }, // from the visit, not from when it was written down
    });
    file.complete(followUp, '2026-04-20T10:00+02:00', visitsHer('2026-04-20T09:00+02:00', 'medium'));
    // The clocks change on 24 April: the hour on the wall stays.
    expect(file.overview('2026-04-20T12:00+02:00').dueBy).toMatchObject({ followUp: '2026-04-27T09:00+03:00' });
  });
});

describe('an unaccompanied girl of 14: decision, return and the end', () => {
  it('returns only after the panel has decided so, and then with a plan', () => {
    const now = '2026-04-23T13:00+02:00';
    const says = (file: CaseFile): string => file.says('reintegrationPlan', now);
    expect([says(planned()), says(decided()), says(returned())]).toEqual([
      'blocked decideFirst',
      'due returnDecided',
      'done completed',
    ]);
    expect([decided().overview(now).stage, decided().says('bestInterestsDetermination', now)]).toEqual([
      'decided',
      'done completed',
    ]);
    expect(decided().overview(now).blocked).toEqual({ familyTracing: 'tracingOnHold' });
    const seen = decided();
    seen.complete(followUp, '2026-04-24T10:00+03:00', visitsHer('2026-04-24T09:00+03:00', 'medium'));
    expect(seen.overview('2026-04-24T12:00+03:00').stage).toBe('implementing');
  });

  it('is handed over to the authority of her country, and followed up until the case is closed', () => {
    const file = returned();
    file.complete(caseTransfer, '2026-05-25T10:00+03:00', handsHerOver);
    expect(file.overview('2026-05-25T12:00+03:00')).toMatchObject({ stage: 'transferred', next: 'followUp' });
  });

  it('is looked at once more within three months of the closure, and then the case rests', () => {
    const file = closed();
    const { stage, next, blocked, dueBy } = file.overview('2026-07-01T08:00+03:00');
    expect([stage, next, blocked]).toEqual(['closed', 'followUp', {}]);
    expect(dueBy).toEqual({ followUp: '2026-09-30T10:00+03:00' });
    expect(file.says('followUp', '2026-07-01T08:00+03:00')).toBe('due afterClosure');
    expect(file.overview('2026-10-01T08:00+03:00').overdue).toEqual(['followUp']);
    file.complete(followUp, '2026-09-20T10:00+03:00', visitsHer('2026-09-20T09:00+03:00', 'low'));
    expect(file.overview('2026-10-01T08:00+03:00')).toEqual({
      stage: 'archived',
      next: undefined,
      blocked: {},
      dueBy: {},
      overdue: [],
    });
  });

  it('leaves no name and no story in what the device remembers', () => {
    const remembered = JSON.stringify(closed().record);
    expect(closed().record.forms.map(({ form }) => form)).toHaveLength(14);
    expect(remembered).not.toMatch(/Luz|grandmother|waited for her|nurse|Guardian|A\. Worker|B\. Escort/);
  });
});
