import { all, any, choice, choices, codes, longText, not, reference, section, text, yesNo } from '@amparo/model';
import { UNKNOWN } from '../shared/absences.js';
import { familyFeared, underSix } from './known.js';

const operational = { expected: true, sensitivity: 'operational' } as const;

const tracingBestInterest = yesNo('Is tracing good for this child?', {
  expected: true,
  guidance: 'As the best interests assessment found. “No” where it says not to go on.',
  sensitivity: 'sensitive',
  source: 'S1:1547; S1:1553',
});

const tracingConsentWaived = yesNo('May you go on without a parent’s or guardian’s permission?', {
  guidance: 'Only where nobody can be asked in time or asking would harm the child. A supervisor decides.',
  sensitivity: 'operational',
  source: 'S1:1002; IA#16',
});

const permission = {
  tracingAssentRef: reference('The child’s assent or consent', {
    to: 'assent',
    ...operational,
    guidance:
      'The number of the form. It says that the child wants the search, and with whom it may be shared. Below six years: that of the gentle talk.',
    source: 'IA#16',
  }),
  tracingConsentWaived,
  tracingConsentRef: reference('Permission of a parent or the guardian', {
    to: 'consent',
    when: not(tracingConsentWaived.is('yes')),
    ...operational,
    source: 'IA#16',
  }),
};

const tracingRisk = choice(
  'Could the search put somebody at risk?',
  codes({ none: 'No risk found', unsure: 'Not sure', present: 'Yes' }),
  {
    expected: true,
    guidance: 'Think of the child, the family, neighbours, and the State they fled from.',
    sensitivity: 'restricted',
    source: 'S1:1553; S0:809',
  },
);

const tracingProtectionNeed = yesNo('May the child need international protection?', {
  expected: true,
  absent: UNKNOWN,
  guidance: 'If yes or not known, nothing goes to the authorities or the consulate of the country of origin.',
  sensitivity: 'restricted',
  source: 'S1:1553',
});

const tracingClearedBy = text('Protection officer who cleared the search', {
  when: any(tracingProtectionNeed.is('yes'), familyFeared),
  guidance: 'A code, not a name. Leave it empty until the search is cleared, also of what is feared from the family.',
  sensitivity: 'operational',
  source: 'S1:1553; S1:1456-1461',
});

const permitted = all(
  any(permission.tracingAssentRef.answered, underSix),
  any(permission.tracingConsentRef.answered, tracingConsentWaived.is('yes')),
);

// A risk that nobody has looked at is not “none”.
const safeToSearch = all(
  tracingBestInterest.is('yes'),
  tracingRisk.isOneOf('none', 'unsure'),
  not(all(tracingProtectionNeed.is('yes'), not(tracingClearedBy.answered))),
);

// TRA-05: a specialist has to find it safe first.
const familySafe = any(not(familyFeared), tracingClearedBy.answered);

/** What the gate in front of a search decides. */
export const gate = {
  /** Child and guardian permit the search. */
  permitted,
  /** The search is good for the child and endangers nobody. */
  safe: safeToSearch,
  /** Nobody who may have had a part in the trafficking is reached. */
  familySafe,
  /** All of it. */
  open: all(permitted, safeToSearch, familySafe),
  /** Nothing may reach the country of origin. */
  keepsFromOrigin: not(tracingProtectionNeed.is('no')),
} as const;

const channels = {
  tracingChannel: choices(
    'Safe ways to search',
    codes({
      localSocialService: 'Local social service',
      redCrossRedCrescent: 'Red Cross or Red Crescent',
      iss: 'International Social Service',
      unAgency: 'UN agency',
      ngo: 'NGO',
      communityLeader: 'Community leader',
      consulate: 'Consulate',
      phone: 'Phone',
      socialMedia: 'Social media',
    }),
    {
      expected: true,
      guidance: 'What is put on social media can never be taken back.',
      sensitivity: 'sensitive',
      source: 'S1:1535; S1:1583-1585; TZ',
    },
  ),
  tracingNotThrough: longText('Ways not to use, and why', {
    hint: 'Is there anybody who should not know that we are looking?',
    sensitivity: 'restricted',
    source: 'S0:161',
  }),
  childReluctance: longText('Doubts of the child', {
    hint: 'Is there anything that worries you about looking for your family?',
    guidance: 'A child that hesitates may have a reason that it cannot tell yet. Do not press.',
    sensitivity: 'restricted',
    source: 'S1:1554',
  }),
};

/** Whether a search is safe and wished. */
export const safe = section('Is a search safe and wished?', {
  tracingRequestedBy: choice(
    'Who asks for the search?',
    codes({ child: 'The child', family: 'The family', caseworker: 'The caseworker', authority: 'An authority' }),
    { ...operational, source: 'S1:1546' },
  ),
  tracingBestInterest,
  tracingBestInterestRecord: reference('Best interests assessment that says so', {
    to: 'bestInterestsAssessment',
    when: tracingBestInterest.answered,
    ...operational,
    source: 'S1:1547; S1:1553',
  }),
  ...permission,
  tracingRisk,
  tracingRiskAnalysis: longText('Which risk, and to whom?', {
    when: tracingRisk.isOneOf('unsure', 'present'),
    expected: true,
    guidance: 'Think of relatives too: questions about a child who fled can endanger those who stayed.',
    sensitivity: 'restricted',
    source: 'S0:809',
  }),
  tracingProtectionNeed,
  tracingClearedBy,
  ...channels,
});
