export { ageAssessment, type AgeAssessment } from './age-assessment/age-assessment.js';
export { assent, type Assent } from './assent/assent.js';
export {
  bestInterestsAssessment,
  type BestInterestsAssessment,
} from './best-interests-assessment/best-interests-assessment.js';
export {
  bestInterestsDetermination,
  type BestInterestsDetermination,
} from './best-interests-determination/best-interests-determination.js';
export { casePlan, type CasePlan } from './case-plan/case-plan.js';
export { caseClosure, type CaseClosure } from './case-closure/case-closure.js';
export { caseTransfer, type CaseTransfer } from './case-transfer/case-transfer.js';
export { consent, type Consent } from './consent/consent.js';
export { dataSharing, type DataSharing } from './data-sharing/data-sharing.js';
export {
  familyReintegrationPlan,
  type FamilyReintegrationPlan,
} from './family-reintegration-plan/family-reintegration-plan.js';
export { familyTracing, type FamilyTracing } from './family-tracing/family-tracing.js';
export { followUp, type FollowUp } from './follow-up/follow-up.js';
export { guardianship, type Guardianship } from './guardianship/guardianship.js';
export { referral, type Referral } from './referral/referral.js';
export { registration, type Registration } from './registration/registration.js';
export { reintegrationPlan, type ReintegrationPlan } from './reintegration-plan/reintegration-plan.js';
export { safeDisclosure, type SafeDisclosure } from './safe-disclosure/safe-disclosure.js';
export { traffickingScreening, type TraffickingScreening } from './trafficking-screening/trafficking-screening.js';
export { carriedTo } from './case/carried.js';
export type { CaseFact, FactPlace } from './case/case-fact.js';
export { caseFacts } from './case/case-facts.js';
export {
  emptyCase,
  withRefusals,
  withSubmission,
  type CaseRecord,
  type CompletedForm,
  type FactAnswer,
} from './case/case-record.js';
export type { Moment } from './case/case-view.js';
export type { Because, FormStatus, StepPart } from './case/procedure.js';
export type { CaseAlert } from './case/alerts.js';
export type { DueCode, LimitPart } from './case/limits.js';
export type { Stage } from './case/stage.js';
export { byDue, standingOf, type FormStanding, type Standing } from './case/standing.js';
export {
  buildDisclosure,
  isDisclosure,
  type Disclosure,
  type DisclosureRefusal,
  type SeenByWorker,
} from './disclosure/build-disclosure.js';
export type { BorderSafety } from './disclosure/border.js';
export type { ChildRecord } from './disclosure/child-record.js';
export { countCases, type CaseCounts, type CountRefusal } from './disclosure/count-cases.js';
export { disclosureEntry, disclosureRecord, type RecordedShare, type Shared } from './disclosure/disclosure-entry.js';
export type { FamilyRecord } from './disclosure/family-record.js';
export { missingFor, missingPermissions, toldBy, type Judged, type Told } from './disclosure/form-gate.js';
export type { Obstacle, Reminder } from './disclosure/obstacle.js';
export { partPlaces, type Part } from './disclosure/parts.js';
export type { ChildGap, ChildPermission, FamilyPermission, PermissionGap } from './disclosure/permission.js';
export {
  planDisclosure,
  type DisclosedCase,
  type DisclosureGround,
  type DisclosurePlan,
  type DisclosureRequest,
} from './disclosure/plan-disclosure.js';
export {
  countedFacts,
  type CountedFact,
  type PlannedCase,
  type StatisticsPlan,
  type StatisticsRequest,
} from './disclosure/plan-statistics.js';
export type { FieldReason, PlannedField } from './disclosure/planned-fields.js';
export { purposeRules, type DisclosurePurpose } from './disclosure/purpose.js';
export type { Receiver } from './disclosure/receiver.js';
export type { Recipient } from './disclosure/recipient.js';
export type { VitalInterest } from './disclosure/sound-vital-interest.js';
export { tellingOf } from './disclosure/telling.js';
export { openedFromScreening } from './safe-disclosure/opened-from-screening.js';
export { guidance } from './shared/guidance.js';
export { withRiskRules } from './shared/risk-rules.js';
export {
  asksEthnicity,
  asksGenderNotes,
  asksReligion,
  photoConsent,
  reportingLaw,
  riskSuggestions,
  role,
} from './shared/settings.js';
