import { defineForm, type Answers } from '@amparo/model';
import { planRules } from './plan-rules.js';
import { sections } from './sections.js';

/** The case plan: what is to be reached after the assessment, by whom and by when. */
export const casePlan = defineForm({
  id: 'casePlan',
  version: '1.0.0',
  title: 'Case plan',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: planRules,
});

/** The answers of a complete case plan. */
export type CasePlan = Answers<typeof casePlan>;
