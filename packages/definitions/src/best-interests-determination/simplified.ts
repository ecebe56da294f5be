import { all, attest, choice, codes, computed, dateTime, longText, not, section, text } from '@amparo/model';
import { dueAt, timers } from '@amparo/risk';
import { ground } from './ground.js';
import { apart, roles } from './roles.js';

const { bidProcedure } = ground;
const byOfficer = bidProcedure.is('reviewingOfficerOnly');

const simplifiedDecidedAt = dateTime('When was this way chosen?', {
  expected: true,
  notAfter: 'now',
  guidance: 'The report is due 48 hours later.',
  sensitivity: 'operational',
  source: 'S1:1689',
});

const simplifiedReportAt = dateTime('Report handed over', {
  expected: true,
  notAfter: 'now',
  notBefore: simplifiedDecidedAt,
  guidance: 'The decision is due 24 hours later.',
  sensitivity: 'operational',
  source: 'S1:1689',
});

const simplifiedDecidedOn = dateTime('Decided at', {
  expected: true,
  notAfter: 'now',
  notBefore: simplifiedReportAt,
  sensitivity: 'operational',
  source: 'S1:1689',
});

const simplifiedReviewerCode = text('Code of the reviewing officer who decides', {
  when: byOfficer,
  expected: true,
  guidance:
    'The most senior child protection specialist of your organisation, and neither the caseworker nor the supervisor.',
  sensitivity: 'operational',
  source: 'S1:1688',
});

const simplifiedOutcome = choice(
  'Decision',
  codes({
    approved: 'Approved',
    rejected: 'Rejected',
    changed: 'Approved with changes',
    sendToFullPanel: 'To be decided by a full panel',
  }),
  { when: byOfficer, expected: true, sensitivity: 'sensitive', source: 'S1:1689' },
);

const report = {
  simplifiedReportAt,
  // Gone once the report is handed over, so that nobody is reminded of what is done.
  simplifiedReportDueAt: computed('Report due', {
    when: not(simplifiedReportAt.answered),
    as: 'dateTime',
    from: [simplifiedDecidedAt],
    explains: { chosen: 'Within 48 hours of choosing the simplified procedure.' },
    compute: (read, { timeZone }) => {
      const from = read(simplifiedDecidedAt);
      if (from === undefined) return undefined;
      return { value: dueAt(from, timers['T-SBID-R'].limit, timeZone), because: 'chosen' };
    },
    sensitivity: 'operational',
    source: 'S1:1689',
  }),
};

const reviewer = {
  simplifiedReviewerCode,
  simplifiedReviewerApart: computed('Is the reviewing officer somebody else?', {
    when: simplifiedReviewerCode.answered,
    as: 'code',
    codes: codes({ apart: 'Yes', same: 'No, the officer is also the caseworker or the supervisor' }),
    from: [simplifiedReviewerCode, roles.bidCaseworkerCode, roles.bidSupervisorCode],
    explains: { compared: 'The codes of caseworker, supervisor and reviewing officer were compared.' },
    compute: (read) => {
      const officer = read(simplifiedReviewerCode);
      const others = [read(roles.bidCaseworkerCode), read(roles.bidSupervisorCode)].filter(
        (code) => code !== undefined,
      );
      if (officer === undefined || others.length === 0) return undefined;
      const isApart = others.every((code) => apart([officer, code]));
      return { value: isApart ? 'apart' : 'same', because: 'compared' };
    },
    sensitivity: 'operational',
    source: 'S1:1662; S1:1688',
  }),
  simplifiedReviewerSeniority: attest('The officer has the seniority and the expertise', {
    when: byOfficer,
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1688',
  }),
};

const decision = {
  simplifiedOutcome,
  simplifiedOutcomeNotes: longText('Reasons and follow-up', {
    when: simplifiedOutcome.answered,
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1689',
  }),
  simplifiedDecidedOn,
  simplifiedDecisionDueAt: computed('Decision due', {
    when: all(simplifiedReportAt.answered, not(simplifiedDecidedOn.answered)),
    as: 'dateTime',
    from: [simplifiedReportAt],
    explains: { handedOver: 'Within 24 hours of receiving the report.' },
    compute: (read, { timeZone }) => {
      const from = read(simplifiedReportAt);
      if (from === undefined) return undefined;
      return { value: dueAt(from, timers['T-SBID-D'].limit, timeZone), because: 'handedOver' };
    },
    sensitivity: 'operational',
    source: 'S1:1689',
  }),
};

const isLate = (from: string | undefined, to: string | undefined, limit: string): boolean =>
  from !== undefined && to !== undefined && Date.parse(to) > Date.parse(dueAt(from, limit, 'UTC'));

const simplifiedInTime = computed('Report and decision in time?', {
  as: 'code',
  codes: codes({ inTime: 'In time so far', late: 'Late' }),
  from: [simplifiedDecidedAt, simplifiedReportAt, simplifiedDecidedOn],
  explains: { compared: 'The report has 48 hours from the choice, the decision 24 hours from the report.' },
  compute: (read) => {
    const [chosen, handed, decided] = [read(simplifiedDecidedAt), read(simplifiedReportAt), read(simplifiedDecidedOn)];
    if (chosen === undefined || handed === undefined) return undefined;
    const late = isLate(chosen, handed, timers['T-SBID-R'].limit) || isLate(handed, decided, timers['T-SBID-D'].limit);
    return { value: late ? 'late' : 'inTime', because: 'compared' };
  },
  sensitivity: 'operational',
  source: 'S1:1689',
});

/** H: the simplified procedure, where no full panel is possible. */
export const simplified = section(
  'Simplified procedure',
  {
    simplifiedReason: longText('Why is no full panel possible?', {
      expected: true,
      sensitivity: 'sensitive',
      source: 'S1:1688',
    }),
    simplifiedAuthorisedBy: text('Who allowed it?', {
      expected: true,
      guidance: 'The most senior representative of the organisation in the lead; a code or a role.',
      sensitivity: 'operational',
      source: 'S1:1688',
    }),
    simplifiedDecidedAt,
    ...report,
    ...reviewer,
    ...decision,
    simplifiedInTime,
  },
  { when: bidProcedure.isOneOf('reducedPanel', 'reviewingOfficerOnly') },
);
