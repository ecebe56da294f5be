import { defineForm, type Answers } from '@amparo/model';
import { ageRules } from './age-rules.js';
import { sections } from './sections.js';

/** The age assessment: a last resort, in which doubt that stays means a child. */
export const ageAssessment = defineForm({
  id: 'ageAssessment',
  version: '1.0.0',
  title: 'Age assessment',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: ageRules,
});

/** The answers of a complete age assessment. */
export type AgeAssessment = Answers<typeof ageAssessment>;
