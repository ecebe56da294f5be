import { defineForm, type Answers } from '@amparo/model';
import { guardianRules } from './guardian-rules.js';
import { sections } from './sections.js';

/** The guardianship record: the guardian from the request to the end. */
export const guardianship = defineForm({
  id: 'guardianship',
  version: '1.0.0',
  title: 'Guardianship and representation',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: guardianRules,
});

/** The answers of a complete guardianship record. */
export type Guardianship = Answers<typeof guardianship>;
