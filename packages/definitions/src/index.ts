export {
  bestInterestsDetermination,
  type BestInterestsDetermination,
} from './best-interests-determination/best-interests-determination.js';
export { registration, type Registration } from './registration/registration.js';
export { asksEthnicity, asksGenderNotes, asksReligion, photoConsent, role } from './shared/settings.js';
