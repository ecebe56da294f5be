import { at, type FactPlace } from '../case/case-fact.js';
import type { sharedPart } from '../codes/shared-part.js';

/** A part of a file that may go to somebody else; the first eleven are those that a referral names. */
export type Part =
  | keyof typeof sharedPart.labels
  | 'family'
  | 'care'
  | 'journey'
  | 'familyNames'
  | 'home'
  | 'message'
  | 'photo'
  | 'separation';

const whole = (form: FactPlace['form'], ...paths: readonly string[]): readonly FactPlace[] =>
  paths.map((path) => ({ form, path }));

const child: Readonly<
  Record<'identity' | 'contact' | 'age' | 'sex' | 'language' | 'disability', readonly FactPlace[]>
> = {
  identity: [
    at('registration', 'childIdentity.givenName'),
    at('registration', 'childIdentity.middleOrFatherName'),
    at('registration', 'childIdentity.familyName'),
    at('registration', 'childIdentity.otherNames'),
    at('registration', 'childIdentity.dateOfBirth'),
  ],
  contact: [
    at('registration', 'care.currentAddress'),
    at('registration', 'care.childContact'),
    at('registration', 'care.childPhone'),
    at('registration', 'care.safeContactTimes'),
  ],
  age: [
    at('registration', 'childIdentity.age'),
    at('registration', 'childIdentity.ageEstimated'),
    at('registration', 'ageDoubt.treatAsChild'),
  ],
  sex: [at('registration', 'childIdentity.sex')],
  language: [
    at('registration', 'childIdentity.languages'),
    at('registration', 'childIdentity.otherLanguage'),
    at('registration', 'childIdentity.preferredLanguage'),
  ],
  disability: [
    at('registration', 'disability.functionalDifficulties'),
    at('registration', 'disability.disabilityTypes'),
    at('registration', 'disability.disabilityTypesOther'),
    at('registration', 'disability.communicationNeeds'),
    at('bestInterestsAssessment', 'rightsDevelopment.devDisability'),
  ],
};

const work: Readonly<Record<'need' | 'riskLevel' | 'consent' | 'plan' | 'assessmentSummary', readonly FactPlace[]>> = {
  need: [
    at('registration', 'urgentNeeds.urgentNeeds'),
    ...whole('registration', 'urgentNeeds.urgentNeedItems'),
    at('referral', 'base.urgency'),
    at('referral', 'base.services'),
    at('referral', 'base.servicesOther'),
    at('referral', 'base.reason'),
  ],
  riskLevel: [
    at('registration', 'urgentNeeds.initialRiskLevel'),
    at('bestInterestsAssessment', 'analysis.riskLevel'),
    at('followUp', 'entry.riskLevel'),
    at('followUp', 'review.riskLevel'),
  ],
  consent: [
    at('consent', 'permissions.permShareServices'),
    at('consent', 'permissions.permCrossBorder'),
    at('consent', 'signature.endsOn'),
    at('assent', 'decisions.assentShareHelpers'),
  ],
  plan: whole(
    'casePlan',
    'base.goals',
    'actions.actionsPlan',
    'actions.monitoring',
    'actions.safetyPlan',
    'actions.contingency',
  ),
  assessmentSummary: [
    at('bestInterestsAssessment', 'analysis.riskFactors'),
    at('bestInterestsAssessment', 'analysis.protectiveFactors'),
    at('bestInterestsAssessment', 'analysis.riskLevelReasons'),
    ...whole('bestInterestsAssessment', 'decision.recommendations'),
  ],
};

const handover: Readonly<Record<'family' | 'care' | 'journey', readonly FactPlace[]>> = {
  // Not by which codes brothers and sisters are known: each has a case, and permissions, of its own.
  family: whole(
    'registration',
    ...['family', 'accompaniment.accompanimentStatus', 'accompaniment.accompanyingAdults'],
    ...['accompaniment.siblingsTogether', 'guardian'],
  ),
  care: whole('registration', 'care', 'household'),
  journey: whole('registration', 'migration', 'documents'),
};

const search: Readonly<Record<'familyNames' | 'home' | 'message' | 'photo' | 'separation', readonly FactPlace[]>> = {
  // Names and who they are; where relatives can be reached is for the search itself, not for everybody who helps with it.
  familyNames: whole(
    'familyTracing',
    ...['personRole', 'personFullName', 'personOtherNames', 'personSex', 'personAgeOrDob', 'personAlive'].map(
      (key) => `info.familyNames[].${key}`,
    ),
    'info.siblings[].name',
    'info.siblings[].age',
  ),
  home: [at('familyTracing', 'info.home'), at('familyTracing', 'info.languageDialect')],
  message: [at('familyTracing', 'info.message')],
  photo: [at('familyTracing', 'info.photo'), at('registration', 'childIdentity.photoAttached')],
  separation: [at('familyTracing', 'info.separationStory'), ...whole('familyTracing', 'info.lastSeen')],
};

/** The questions that belong to each part; a list, a group or a section stands for everything in it. */
export const partPlaces: Readonly<Record<Part, readonly FactPlace[]>> = { ...child, ...work, ...handover, ...search };
