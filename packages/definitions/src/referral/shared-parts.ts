import { all, any, choice, choices, codes, group, longText, not, reference, text } from '@amparo/model';
import { sharedPart } from '../codes/shared-part.js';
import { tooYoungToAssent } from '../shared/too-young-to-assent.js';
import { known } from './known.js';

const sharedParts = choices('What do they get to know?', sharedPart, {
  expected: true,
  guidance: 'The less, the safer. For more than age, sex, language, need, risk level and consent, say why.',
  sensitivity: 'operational',
  source: 'S1:1086',
});

const identityShared = choice(
  'Do they need the name?',
  codes({ codeOnly: 'No, the code is enough', nameNeeded: 'Yes' }),
  {
    expected: true,
    guidance: 'The code is enough to begin with.',
    sensitivity: 'operational',
    source: 'S1:970',
  },
);

// Everything else helps to begin, and tells nobody who the child is or what happened.
const why = (part: Parameters<typeof sharedParts.includes>[0], label: string) =>
  text(label, {
    when: sharedParts.includes(part),
    expected: true,
    sensitivity: 'sensitive',
    source: 'S1:1086; S1:970',
  });

const beyond = ['identity', 'contact', 'disability', 'plan', 'assessmentSummary'] as const;

const sharedWhy = group(
  'Why do they need it?',
  {
    identity: why('identity', 'The name'),
    contact: why('contact', 'How to reach the child'),
    disability: why('disability', 'Disability'),
    plan: why('plan', 'The plan'),
    assessmentSummary: why('assessmentSummary', 'Summary of the assessment'),
  },
  { when: sharedParts.includesAny(...beyond), source: 'S1:1086; S1:970' },
);

/** Some part goes along without a reason, or both answers on the name do not agree (REF-02). */
export const sharedTooMuch = any(
  ...beyond.map((part) => all(sharedParts.includes(part), not(sharedWhy.questions[part].answered))),
  all(sharedParts.includes('identity'), not(identityShared.is('nameNeeded'))),
  all(identityShared.is('nameNeeded'), not(sharedParts.includes('identity'))),
);

const assentRef = reference('The child’s assent or consent', {
  to: 'assent',
  expected: true,
  guidance: 'The number of the form, with a yes to this receiver. Below six years: that of the gentle talk.',
  sensitivity: 'operational',
  source: 'S1:1782; S1:1386',
});

const consentRef = reference('Consent of a parent or the guardian, or its waiver', {
  to: 'consent',
  expected: true,
  guidance: 'Do not ask a parent whom the child is afraid of: then a supervisor waives it.',
  sensitivity: 'operational',
  source: 'S1:1782; S1:1386',
});

/** Child and guardian agreed; for a child below six the guardian alone. */
export const agreed = all(any(assentRef.answered, tooYoungToAssent(known.questions.ageYears)), consentRef.answered);

const instead = { when: not(agreed), expected: true } as const;

/** What goes along, and on what permission. */
export const shared = {
  sharedParts,
  identityShared,
  sharedWhy,
  assentRef,
  consentRef,
  vitalInterest: longText('Without permission: which danger to life or safety?', {
    ...instead,
    maxLength: 500,
    guidance: 'Only where nobody can be asked in time. Name the danger, not the story.',
    sensitivity: 'restricted',
    source: 'IA#7',
  }),
  vitalInterestSupervisor: text('Code of the supervisor who allows it', {
    ...instead,
    sensitivity: 'operational',
    source: 'IA#7',
  }),
};
