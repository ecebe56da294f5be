import { defineForm, type Answers } from '@amparo/model';
import { decisionRules } from './decision-rules.js';
import { positionRules } from './position-rules.js';
import { reportRules } from './report-rules.js';
import { sections } from './sections.js';

/** The best interests determination: report, review, decision and what follows from it. */
export const bestInterestsDetermination = defineForm({
  id: 'bestInterestsDetermination',
  version: '1.0.0',
  title: 'Best interests determination',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: [...reportRules, ...decisionRules, ...positionRules],
});

/** The answers of a complete determination. */
export type BestInterestsDetermination = Answers<typeof bestInterestsDetermination>;
