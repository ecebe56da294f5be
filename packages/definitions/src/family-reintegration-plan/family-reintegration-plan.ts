import { defineForm, type Answers } from '@amparo/model';
import { familyRules } from './family-rules.js';
import { sections } from './sections.js';

/** The reintegration plan of a family that returns with its children. */
export const familyReintegrationPlan = defineForm({
  id: 'familyReintegrationPlan',
  version: '1.0.0',
  title: 'Reintegration plan: family with children',
  source:
    'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025), and the IOM Reintegration Handbook',
  sections,
  rules: familyRules,
});

/** The answers of a complete reintegration plan of a family. */
export type FamilyReintegrationPlan = Answers<typeof familyReintegrationPlan>;
