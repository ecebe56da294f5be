export { registration, type Registration } from './registration/registration.js';
export { reintegrationPlan, type ReintegrationPlan } from './reintegration-plan/reintegration-plan.js';
export { asksEthnicity, asksGenderNotes, asksReligion, photoConsent, role } from './shared/settings.js';
