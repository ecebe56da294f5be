import { defineForm, type Answers } from '@amparo/model';
import { followUpRules } from './follow-up-rules.js';
import { sections } from './sections.js';

/** Follow-up and case review: short and often, and the review of the whole plan every three months. */
export const followUp = defineForm({
  id: 'followUp',
  version: '1.0.0',
  title: 'Follow-up and case review',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: followUpRules,
});

/** The answers of a complete follow-up. */
export type FollowUp = Answers<typeof followUp>;
