import type { LanguageLoaders } from './form-language.js';

/** The languages that each form exists in besides English, by its id. Each module is named in full, so that a bundler finds it. */
export const formLanguages = {
  ageAssessment: {
    ar: () => import('@amparo/definitions/words/age-assessment.ar.js'),
    fr: () => import('@amparo/definitions/words/age-assessment.fr.js'),
  },
  assent: {
    ar: () => import('@amparo/definitions/words/assent.ar.js'),
    fr: () => import('@amparo/definitions/words/assent.fr.js'),
  },
  bestInterestsAssessment: {
    ar: () => import('@amparo/definitions/words/best-interests-assessment.ar.js'),
    fr: () => import('@amparo/definitions/words/best-interests-assessment.fr.js'),
  },
  bestInterestsDetermination: {
    ar: () => import('@amparo/definitions/words/best-interests-determination.ar.js'),
    fr: () => import('@amparo/definitions/words/best-interests-determination.fr.js'),
  },
  caseClosure: {
    ar: () => import('@amparo/definitions/words/case-closure.ar.js'),
    fr: () => import('@amparo/definitions/words/case-closure.fr.js'),
  },
  casePlan: {
    ar: () => import('@amparo/definitions/words/case-plan.ar.js'),
    fr: () => import('@amparo/definitions/words/case-plan.fr.js'),
  },
  caseTransfer: {
    ar: () => import('@amparo/definitions/words/case-transfer.ar.js'),
    fr: () => import('@amparo/definitions/words/case-transfer.fr.js'),
  },
  consent: {
    ar: () => import('@amparo/definitions/words/consent.ar.js'),
    fr: () => import('@amparo/definitions/words/consent.fr.js'),
  },
  dataSharing: {
    ar: () => import('@amparo/definitions/words/data-sharing.ar.js'),
    fr: () => import('@amparo/definitions/words/data-sharing.fr.js'),
  },
  familyReintegrationPlan: {
    ar: () => import('@amparo/definitions/words/family-reintegration-plan.ar.js'),
    fr: () => import('@amparo/definitions/words/family-reintegration-plan.fr.js'),
  },
  familyTracing: {
    ar: () => import('@amparo/definitions/words/family-tracing.ar.js'),
    fr: () => import('@amparo/definitions/words/family-tracing.fr.js'),
  },
  followUp: {
    ar: () => import('@amparo/definitions/words/follow-up.ar.js'),
    fr: () => import('@amparo/definitions/words/follow-up.fr.js'),
  },
  guardianship: {
    ar: () => import('@amparo/definitions/words/guardianship.ar.js'),
    fr: () => import('@amparo/definitions/words/guardianship.fr.js'),
  },
  referral: {
    ar: () => import('@amparo/definitions/words/referral.ar.js'),
    fr: () => import('@amparo/definitions/words/referral.fr.js'),
  },
  registration: {
    ar: () => import('@amparo/definitions/words/registration.ar.js'),
    fr: () => import('@amparo/definitions/words/registration.fr.js'),
  },
  reintegrationPlan: {
    ar: () => import('@amparo/definitions/words/reintegration-plan.ar.js'),
    fr: () => import('@amparo/definitions/words/reintegration-plan.fr.js'),
  },
  safeDisclosure: {
    ar: () => import('@amparo/definitions/words/safe-disclosure.ar.js'),
    fr: () => import('@amparo/definitions/words/safe-disclosure.fr.js'),
  },
  traffickingScreening: {
    ar: () => import('@amparo/definitions/words/trafficking-screening.ar.js'),
    fr: () => import('@amparo/definitions/words/trafficking-screening.fr.js'),
  },
} as const satisfies Readonly<Record<string, LanguageLoaders>>;
