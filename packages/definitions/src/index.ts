export {
  bestInterestsDetermination,
  type BestInterestsDetermination,
} from './best-interests-determination/best-interests-determination.js';
export { caseClosure, type CaseClosure } from './case-closure/case-closure.js';
export { caseTransfer, type CaseTransfer } from './case-transfer/case-transfer.js';
export { registration, type Registration } from './registration/registration.js';
export { asksEthnicity, asksGenderNotes, asksReligion, photoConsent, role } from './shared/settings.js';
