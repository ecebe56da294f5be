import { defineForm, type Answers } from '@amparo/model';
import { readingRules } from './reading-rules.js';
import { safetyRules } from './safety-rules.js';
import { sections } from './sections.js';

/** The trafficking screening: signs that were seen, read by a person and never counted. */
export const traffickingScreening = defineForm({
  id: 'traffickingScreening',
  version: '1.0.0',
  title: 'Trafficking screening',
  source: 'Aligned with the UNODC indicators and those of Egypt, as given in IOM and UNICEF (2025)',
  sections,
  rules: [...readingRules, ...safetyRules],
});

/** The answers of a complete trafficking screening. */
export type TraffickingScreening = Answers<typeof traffickingScreening>;
