import { defineForm, type Answers } from '@amparo/model';
import { familyRules } from './family-rules.js';
import { searchRules } from './search-rules.js';
import { sections } from './sections.js';

/** Family tracing: the search, the verification of who was found, the assessment of the family, and the way back. */
export const familyTracing = defineForm({
  id: 'familyTracing',
  version: '1.0.0',
  title: 'Family tracing and verification',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: [...searchRules, ...familyRules],
});

/** The answers of a complete family tracing form. */
export type FamilyTracing = Answers<typeof familyTracing>;
