import type { Form } from '@amparo/model';
import type { CaseForm } from '../filling/case-form.js';

/** Fetches the element of each form of a case when it is opened, by the form’s id. */
export const formLoaders: Readonly<Record<string, () => Promise<unknown>>> = {
  registration: () => import('../define/registration.js'),
  bestInterestsAssessment: () => import('../define/best-interests-assessment.js'),
  bestInterestsDetermination: () => import('../define/best-interests-determination.js'),
  reintegrationPlan: () => import('../define/reintegration-plan.js'),
  familyReintegrationPlan: () => import('../define/family-reintegration-plan.js'),
  consent: () => import('../define/consent.js'),
  assent: () => import('../define/assent.js'),
  familyTracing: () => import('../define/family-tracing.js'),
  casePlan: () => import('../define/case-plan.js'),
  referral: () => import('../define/referral.js'),
  dataSharing: () => import('../define/data-sharing.js'),
  followUp: () => import('../define/follow-up.js'),
  caseTransfer: () => import('../define/case-transfer.js'),
  caseClosure: () => import('../define/case-closure.js'),
  traffickingScreening: () => import('../define/trafficking-screening.js'),
  ageAssessment: () => import('../define/age-assessment.js'),
  safeDisclosure: () => import('../define/safe-disclosure.js'),
  guardianship: () => import('../define/guardianship.js'),
};

/** The tag of a form's element: `caseClosure` is `amparo-case-closure`. */
export const tagOf = (form: string): string =>
  `amparo-${form.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Fetches a form of a case; undefined where there is none of this id. */
export async function formOfCase(form: string): Promise<Form | undefined> {
  const loader = formLoaders[form];
  if (!loader) return undefined;
  await loader();
  return (document.createElement(tagOf(form)) as CaseForm).definition;
}
