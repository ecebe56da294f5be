export { ageAssessment, type AgeAssessment } from './age-assessment/age-assessment.js';
export {
  familyReintegrationPlan,
  type FamilyReintegrationPlan,
} from './family-reintegration-plan/family-reintegration-plan.js';
export { guardianship, type Guardianship } from './guardianship/guardianship.js';
export { registration, type Registration } from './registration/registration.js';
export { reintegrationPlan, type ReintegrationPlan } from './reintegration-plan/reintegration-plan.js';
export { openedFromScreening } from './safe-disclosure/opened-from-screening.js';
export { safeDisclosure, type SafeDisclosure } from './safe-disclosure/safe-disclosure.js';
export { asksEthnicity, asksGenderNotes, asksReligion, photoConsent, role } from './shared/settings.js';
export { traffickingScreening, type TraffickingScreening } from './trafficking-screening/trafficking-screening.js';
