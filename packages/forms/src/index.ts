export { AgeAssessment } from './standard/age-assessment.js';
export { Assent } from './standard/assent.js';
export { BestInterestsAssessment } from './standard/best-interests-assessment.js';
export { BestInterestsDetermination } from './standard/best-interests-determination.js';
export { CaseClosure } from './standard/case-closure.js';
export { CaseForm } from './filling/case-form.js';
export type { Storage } from './host/case-host.js';
export { CasePlan } from './standard/case-plan.js';
export { CaseTransfer } from './standard/case-transfer.js';
export { Case } from './case/case.js';
export { Caseload } from './case/caseload.js';
export { Consent } from './standard/consent.js';
export { DataSharing } from './standard/data-sharing.js';
export type { Device } from './device/device.js';
export { deviceOf } from './device/devices.js';
export { Disclosure } from './disclosure/disclosure.js';
export type { DraftOpener } from './drafts-list/draft-opener.js';
export { Drafts } from './drafts-list/drafts-list.js';
export {
  AmparoSubmitEvent,
  DraftFailedEvent,
  DraftSavedEvent,
  SubmitFailedEvent,
  SubmittedEvent,
} from './host/events.js';
export { FamilyReintegrationPlan } from './standard/family-reintegration-plan.js';
export { FamilyTracing } from './standard/family-tracing.js';
export { FollowUp } from './standard/follow-up.js';
export type { FormTranslations, LanguageLoaders } from './host/form-language.js';
export { Guardianship } from './standard/guardianship.js';
export { Referral } from './standard/referral.js';
export { Registration } from './standard/registration.js';
export { ReintegrationPlan } from './standard/reintegration-plan.js';
export { SafeDisclosure } from './standard/safe-disclosure.js';
export { TraffickingScreening } from './standard/trafficking-screening.js';
export { Unlock } from './device/unlock.js';
