import { attest, choices, codes, date, dateTime, list, text } from '@amparo/model';
import { caseHeader } from './case-header.js';
import { spoken } from './spoken.js';

const withdrawnAt = dateTime('Taken back on', {
  notAfter: 'now',
  notBefore: caseHeader.questions.startedAt,
  guidance: 'Leave the permissions above as they were given; what is taken back stands here beside them.',
  sensitivity: 'operational',
  source: 'KE-A 3B; S1:1080',
});

const withdrawn = { when: withdrawnAt.answered, expected: true } as const;

/** What was taken back, and who must hear of it. */
export const withdrawal = {
  withdrawnAt,
  withdrawalScope: choices(
    'Which permissions?',
    codes({
      permCaseManagement: 'Work together on the case',
      permCollectStore: 'Write down and keep details',
      permShareServices: 'Tell other services',
      permNonIdentifiable: 'Count in reports without a name',
      permTracing: 'Look for family',
      permCrossBorder: 'Tell bodies in another country',
      permUnhcr: 'Tell UNHCR or the asylum authority',
      permAuthorities: 'Tell police or immigration authority',
      permPhoto: 'Photo',
      permAgeAssessment: 'Age assessment',
      permMedical: 'Examination or treatment',
      permReturn: 'Return',
      permContactLater: 'Get in touch later',
    }),
    {
      ...withdrawn,
      hint: 'Which of these do you not want any more?',
      guidance: 'Where nothing is ticked, everything counts as taken back.',
      sensitivity: 'operational',
      source: 'KE-A 3B; S1:1080',
    },
  ),
  withdrawalEffectExplained: attest('It was explained what follows, and that help goes on', {
    ...withdrawn,
    ...spoken.withdrawal,
    sensitivity: 'operational',
    source: 'S1:1320; DESIGN',
  }),
  withdrawalTold: list('Bodies that must hear of it', 'a body', {
    ...withdrawn,
    guidance: 'Every body that was told anything under these permissions.',
    source: 'S1:1080; KE-A 3B',
    questions: {
      body: text('Body', { expected: true, sensitivity: 'sensitive', source: 'S1:1080; KE-A 3B' }),
      toldOn: date('Told on', { notAfter: 'today', sensitivity: 'operational', source: 'S1:1080; KE-A 3B' }),
    },
  }),
};
