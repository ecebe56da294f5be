import { defineForm, type Answers } from '@amparo/model';
import { assessmentRules } from './assessment-rules.js';
import { decisionRules } from './decision-rules.js';
import { sections } from './sections.js';

/** The best interests assessment: within 24 hours of registration, and again as often as needed. */
export const bestInterestsAssessment = defineForm({
  id: 'bestInterestsAssessment',
  version: '1.0.0',
  title: 'Best interests assessment',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: [...assessmentRules, ...decisionRules],
});

/** The answers of a complete best interests assessment. */
export type BestInterestsAssessment = Answers<typeof bestInterestsAssessment>;
