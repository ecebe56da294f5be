import { defineForm, type Answers } from '@amparo/model';
import { sections } from './sections.js';
import { transferRules } from './transfer-rules.js';

/** The transfer of a case to another worker, organisation, place or country. */
export const caseTransfer = defineForm({
  id: 'caseTransfer',
  version: '1.0.0',
  title: 'Case transfer',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: transferRules,
});

/** The answers of a complete transfer. */
export type CaseTransfer = Answers<typeof caseTransfer>;
