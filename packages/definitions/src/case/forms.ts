import type { ageAssessment } from '../age-assessment/age-assessment.js';
import type { assent } from '../assent/assent.js';
import type { bestInterestsAssessment } from '../best-interests-assessment/best-interests-assessment.js';
import type { bestInterestsDetermination } from '../best-interests-determination/best-interests-determination.js';
import type { casePlan } from '../case-plan/case-plan.js';
import type { caseClosure } from '../case-closure/case-closure.js';
import type { caseTransfer } from '../case-transfer/case-transfer.js';
import type { consent } from '../consent/consent.js';
import type { dataSharing } from '../data-sharing/data-sharing.js';
import type { familyReintegrationPlan } from '../family-reintegration-plan/family-reintegration-plan.js';
import type { familyTracing } from '../family-tracing/family-tracing.js';
import type { followUp } from '../follow-up/follow-up.js';
import type { guardianship } from '../guardianship/guardianship.js';
import type { referral } from '../referral/referral.js';
import type { registration } from '../registration/registration.js';
import type { reintegrationPlan } from '../reintegration-plan/reintegration-plan.js';
import type { safeDisclosure } from '../safe-disclosure/safe-disclosure.js';
import type { traffickingScreening } from '../trafficking-screening/trafficking-screening.js';

// Types alone: a page that shows a case does not load the questions of every form.

/** The forms of the library by their id. */
export interface Forms {
  readonly ageAssessment: typeof ageAssessment;
  readonly assent: typeof assent;
  readonly bestInterestsAssessment: typeof bestInterestsAssessment;
  readonly bestInterestsDetermination: typeof bestInterestsDetermination;
  readonly casePlan: typeof casePlan;
  readonly caseClosure: typeof caseClosure;
  readonly caseTransfer: typeof caseTransfer;
  readonly consent: typeof consent;
  readonly dataSharing: typeof dataSharing;
  readonly familyReintegrationPlan: typeof familyReintegrationPlan;
  readonly familyTracing: typeof familyTracing;
  readonly followUp: typeof followUp;
  readonly guardianship: typeof guardianship;
  readonly referral: typeof referral;
  readonly registration: typeof registration;
  readonly reintegrationPlan: typeof reintegrationPlan;
  readonly safeDisclosure: typeof safeDisclosure;
  readonly traffickingScreening: typeof traffickingScreening;
}
