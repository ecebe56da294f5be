import { choice, codes, computed, date, dateTime, earliestDay, longText, section, text, yesNo } from '@amparo/model';
import { dueAt, startOfDay, timers } from '@amparo/risk';
import { bySomebodyElse } from '../shared/by-somebody-else.js';
import { isLaterThan } from '../shared/is-later-than.js';
import { other } from '../shared/other.js';
import { caseHeader } from './case-header.js';

const { caseworkerCode } = caseHeader.questions;

const waiverUsed = yesNo('Was the consent of parents or guardian waived?', {
  expected: true,
  guidance: 'Only where asking would harm the child, or nobody can be asked. A supervisor decides with you.',
  sensitivity: 'operational',
  source: 'S1:1003',
});

const waived = { when: waiverUsed.is('yes'), expected: true } as const;

const waiverGround = choice(
  'On what ground?',
  codes({
    likelyHarmByParent: 'A parent or caregiver is likely to harm the child',
    unreachable: 'Nobody can be reached',
    vitalInterest: 'Life or safety is at stake',
    courtOrder: 'A court ordered it',
    otherGround: 'Another ground',
  }),
  { ...waived, sensitivity: 'restricted', source: 'S1:1003; S1:1082' },
);

const waiverSupervisorCode = text('Code of the supervisor who agreed', {
  ...waived,
  guidance: 'Somebody other than you.',
  sensitivity: 'operational',
  source: 'S1:1003',
});

const waiverAt = dateTime('When?', { ...waived, notAfter: 'now', sensitivity: 'operational', source: 'S1:1003' });

const waiverReviewOn = date('To be looked at again on', {
  ...waived,
  notBefore: waiverAt,
  guidance: 'Within 30 days: what is not safe today may be safe then.',
  sensitivity: 'operational',
  source: 'DESIGN',
});

const waiverReviewDueAt = computed('Look at the waiver again by', {
  when: waiverUsed.is('yes'),
  as: 'dateTime',
  from: [waiverAt, waiverReviewOn],
  explains: {
    chosen: 'On the day that was set.',
    latest: '30 days after the waiver, the latest day there is.',
  },
  compute: (read, { timeZone }) => {
    const [at, on] = [read(waiverAt), read(waiverReviewOn)];
    const chosen = on === undefined ? undefined : startOfDay(earliestDay(on), timeZone);
    const latest = at === undefined ? undefined : dueAt(at, timers['T-WAIVER'].limit, timeZone);
    const isEarly = chosen !== undefined && (latest === undefined || Date.parse(chosen) <= Date.parse(latest));
    if (isEarly) return { value: chosen, because: 'chosen' };
    return latest === undefined ? undefined : { value: latest, because: 'latest' };
  },
  sensitivity: 'operational',
  source: 'DESIGN',
});

const followed = {
  waiverBySomebodyElse: bySomebodyElse('Did somebody other than the caseworker agree?', {
    when: waiverUsed.is('yes'),
    worker: caseworkerCode,
    supervisor: waiverSupervisorCode,
    source: 'S1:1003',
  }),
  waiverReviewDueAt,
  waiverReviewTooLate: isLaterThan('Is that later than 30 days after the waiver?', {
    day: waiverReviewOn,
    limit: waiverReviewDueAt,
    source: 'DESIGN',
  }),
};

/** Going on without the consent of parents or guardian. */
export const waiver = section('Going on without the consent of parents', {
  waiverUsed,
  waiverGround,
  waiverGroundOther: other(waiverGround.is('otherGround'), 'restricted'),
  waiverReason: longText('Why, in detail?', { ...waived, sensitivity: 'restricted', source: 'S1:1003' }),
  waiverSupervisorCode,
  waiverAt,
  waiverLegalBasis: text('On which rule of this country?', {
    ...waived,
    sensitivity: 'operational',
    source: 'S1:1003',
  }),
  waiverReviewOn,
  ...followed,
});
