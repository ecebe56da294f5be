import { defineForm, type Answers } from '@amparo/model';
import { consentRules } from './consent-rules.js';
import { protectionRules } from './protection-rules.js';
import { sections } from './sections.js';
import { workingRules } from './working-rules.js';

/** The registration and rapid assessment: the first form after a child was identified. */
export const registration = defineForm({
  id: 'registration',
  version: '1.0.0',
  title: 'Registration and rapid assessment',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: [...consentRules, ...protectionRules, ...workingRules],
});

/** The answers of a complete registration. */
export type Registration = Answers<typeof registration>;
