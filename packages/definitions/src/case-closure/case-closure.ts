import { defineForm, type Answers } from '@amparo/model';
import { closureRules } from './closure-rules.js';
import { sections } from './sections.js';

/** The closure of a case, after a transition and with the supervisor’s approval. */
export const caseClosure = defineForm({
  id: 'caseClosure',
  version: '1.0.0',
  title: 'Case closure',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: closureRules,
});

/** The answers of a complete closure. */
export type CaseClosure = Answers<typeof caseClosure>;
