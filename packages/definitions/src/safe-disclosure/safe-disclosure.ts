import { defineForm, type Answers } from '@amparo/model';
import { disclosureRules } from './disclosure-rules.js';
import { sections } from './sections.js';

/** The safe disclosure record: the only thing that somebody who is no specialist may write down. */
export const safeDisclosure = defineForm({
  id: 'safeDisclosure',
  version: '1.0.0',
  title: 'Safe disclosure record',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: disclosureRules,
});

/** The answers of a complete safe disclosure record. */
export type SafeDisclosure = Answers<typeof safeDisclosure>;
