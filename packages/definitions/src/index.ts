export {
  bestInterestsAssessment,
  type BestInterestsAssessment,
} from './best-interests-assessment/best-interests-assessment.js';
export { casePlan, type CasePlan } from './case-plan/case-plan.js';
export { followUp, type FollowUp } from './follow-up/follow-up.js';
export { registration, type Registration } from './registration/registration.js';
export { asksEthnicity, asksGenderNotes, asksReligion, photoConsent, role } from './shared/settings.js';
