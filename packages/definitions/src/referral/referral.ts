import { defineForm, type Answers } from '@amparo/model';
import { referralRules } from './referral-rules.js';
import { sections } from './sections.js';

/** The referral: another body is asked for help while the case stays here. */
export const referral = defineForm({
  id: 'referral',
  version: '1.0.0',
  title: 'Referral',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: referralRules,
});

/** The answers of a complete referral. */
export type Referral = Answers<typeof referral>;
