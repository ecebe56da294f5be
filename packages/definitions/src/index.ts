export {
  familyReintegrationPlan,
  type FamilyReintegrationPlan,
} from './family-reintegration-plan/family-reintegration-plan.js';
export { registration, type Registration } from './registration/registration.js';
export { reintegrationPlan, type ReintegrationPlan } from './reintegration-plan/reintegration-plan.js';
export { asksEthnicity, asksGenderNotes, asksReligion, photoConsent, role } from './shared/settings.js';
export { traffickingScreening, type TraffickingScreening } from './trafficking-screening/trafficking-screening.js';
