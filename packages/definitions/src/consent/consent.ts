import { defineForm, type Answers } from '@amparo/model';
import { consentRules } from './consent-rules.js';
import { permissionRules } from './permission-rules.js';
import { sections } from './sections.js';

/** The informed consent of a parent, caregiver, guardian or older child: one permission for each purpose. */
export const consent = defineForm({
  id: 'consent',
  version: '1.0.0',
  title: 'Informed consent',
  source: 'Aligned with IOM and UNICEF, Regional Child Protection Operational Note (2025)',
  sections,
  rules: [...consentRules, ...permissionRules],
});

/** The answers of a complete consent. */
export type Consent = Answers<typeof consent>;
