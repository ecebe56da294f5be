import { defineForm, type Answers } from '@amparo/model';
import { sections } from './sections.js';
import { sharingRules } from './sharing-rules.js';

/** The data sharing record: the protocol of an organisation, and one disclosure under it. */
export const dataSharing = defineForm({
  id: 'dataSharing',
  version: '1.0.0',
  title: 'Data sharing',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: sharingRules,
});

/** The answers of a complete data sharing record. */
export type DataSharing = Answers<typeof dataSharing>;
