import { choice, codes, matrix } from '@amparo/model';

/** Asks how long each form is kept, and what happens then. */
export const retention = {
  retention: matrix(
    'How long is each form kept after the closure?',
    {
      rows: codes({
        registration: 'Registration',
        bestInterestsAssessment: 'Best interests assessment',
        bestInterestsDetermination: 'Best interests determination',
        reintegrationPlan: 'Reintegration plan, child',
        familyReintegrationPlan: 'Reintegration plan, family',
        consent: 'Consent',
        assent: 'Assent',
        familyTracing: 'Family tracing',
        casePlan: 'Case plan',
        referral: 'Referral',
        followUp: 'Follow-up',
        caseTransfer: 'Transfer',
        caseClosure: 'Closure',
        traffickingScreening: 'Trafficking screening',
        ageAssessment: 'Age assessment',
        safeDisclosure: 'Safe disclosure',
        guardianship: 'Guardianship',
        dataSharing: 'Data sharing',
      }),
      codes: codes({
        notKept: 'Not kept',
        oneYear: '1 year',
        threeYears: '3 years',
        fiveYears: '5 years',
        tenYears: '10 years',
        asLawSays: 'As the law says',
      }),
    },
    {
      expected: true,
      guidance: 'No longer than the child can need it. What is not kept cannot be stolen.',
      sensitivity: 'operational',
      source: 'S1:1850',
    },
  ),
  retentionEnd: choice(
    'What happens then?',
    codes({ archiveLocked: 'Locked away', pseudonymise: 'Names are taken out', delete: 'Deleted' }),
    { expected: true, sensitivity: 'operational', source: 'S1:1850' },
  ),
};
