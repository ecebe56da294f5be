import { defineForm, type Answers } from '@amparo/model';
import { planRules } from './plan-rules.js';
import { sections } from './sections.js';
import { travelRules } from './travel-rules.js';

/** The reintegration assistance plan of an unaccompanied or separated child who returns. */
export const reintegrationPlan = defineForm({
  id: 'reintegrationPlan',
  version: '1.0.0',
  title: 'Reintegration plan: unaccompanied or separated child',
  source:
    'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025), and the IOM Reintegration Handbook',
  sections,
  rules: [...planRules, ...travelRules],
});

/** The answers of a complete reintegration plan. */
export type ReintegrationPlan = Answers<typeof reintegrationPlan>;
