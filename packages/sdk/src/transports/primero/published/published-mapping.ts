import type { PrimeroMapping } from '../mapping.js';
import { consent, consentFlags } from './consent.js';
import { bestInterestsAssessment, caseClosure, casePlan, familyTracing, followUp, referral } from './later-forms.js';
import { registration } from './registration.js';

/**
 * Homes in the fields that Primero v2 publishes for child protection (its seeds of August 2026). The fields of a real
 * deployment differ: check this mapping against it with `checkDeployment`, and bring one of its own where it does.
 */
export const publishedMapping: PrimeroMapping = {
  moduleId: 'primeromodule-cp',
  forms: {
    registration,
    consent,
    bestInterestsAssessment,
    familyTracing,
    casePlan,
    referral,
    followUp,
    caseClosure,
  },
  note: { to: 'notes_section', subject: 'note_subject', text: 'note_text' },
  consent: consentFlags,
  attachments: [
    { types: ['image/jpeg', 'image/png'], fieldName: 'photos', attachmentType: 'image' },
    { types: ['audio/mpeg', 'audio/mp4'], fieldName: 'recorded_audio', attachmentType: 'audio' },
    { types: ['application/pdf'], fieldName: 'other_documents', attachmentType: 'document' },
  ],
};
