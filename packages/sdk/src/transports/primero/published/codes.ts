import type { Codes } from '../mapping.js';

// Ids of Primero's published lists. What has no like there is left out, and reported: a wrong code would say of a child
// what nobody said.

export const sexes: Codes = { female: 'female', male: 'male' };

export const relationships: Codes = {
  mother: 'mother',
  father: 'father',
  aunt: 'aunt',
  uncle: 'uncle',
  grandmother: 'grandmother',
  grandfather: 'grandfather',
  brother: 'brother',
  sister: 'sister',
  spouse: 'partner',
  partner: 'partner',
  stepmother: 'other_family',
  stepfather: 'other_family',
  cousin: 'other_family',
  otherFamily: 'other_family',
  fosterParent: 'other_nonfamily',
  nonFamily: 'other_nonfamily',
};

export const careArrangements: Codes = {
  parental: 'parent_s',
  stepParent: 'step_parent',
  customaryCaregiver: 'customary_caregiver_s',
  adultSibling: 'adult_sibling',
  kinship: 'kinship_care_extended_family',
  foster: 'foster_care',
  kafala: 'kafala',
  supervisedIndependent: 'independent_living',
  childHeaded: 'child_headed_household',
  institutional: 'residential_care',
  temporaryFacility: 'residential_care',
  unrelatedAdult: 'unrelated_adult',
  noCare: 'no_care_arrangement',
  otherFamilyBased: 'other',
  childCarer: 'other',
  peers: 'other',
  workplace: 'other',
  street: 'other',
  detention: 'other',
  other: 'other',
};

export const displacement: Codes = {
  hostCommunity: 'resident',
  asylumSeeker: 'asylum_seeker',
  refugee: 'refugee',
  internallyDisplaced: 'idp',
  returnee: 'returnee',
  migrant: 'foreign_national',
  stateless: 'stateless_person',
};

export const concerns: Codes = {
  physicalViolence: 'physically_or_mentally_abused',
  psychologicalViolence: 'physically_or_mentally_abused',
  sexualExploitation: 'sexually_exploited',
  hazardousWork: 'worst_forms_of_child_labor',
  trafficking: 'trafficked_smuggled',
  smugglingHarm: 'trafficked_smuggled',
  armedForces: 'caafag',
  lawConflict: 'arrested_detained',
  detention: 'arrested_detained',
  childHeaded: 'child_headed_household',
  vulnerableCarer: 'living_with_vulnerable_person',
  psychologicalDistress: 'mentally_distressed',
  seriousIllness: 'serious_health_issue',
  disabilityBarriers: 'disabled',
  statelessness: 'statelessness',
  other: 'other',
};

export const services: Codes = {
  psychosocial: 'psychosocial_service',
  mentalHealthFocused: 'psychosocial_service',
  mentalHealthSpecialised: 'health_medical_service',
  health: 'health_medical_service',
  srh: 'health_medical_service',
  nutrition: 'food_service',
  food: 'food_service',
  nonFood: 'nfi_clothes_shoes_service',
  wash: 'water_sanitation_service',
  safeShelter: 'safehouse_service',
  familyTracing: 'family_seunification_service', // spelt so there
  familyMediation: 'family_mediation_service',
  reintegration: 'family_seunification_service',
  educationFormal: 'education_service',
  educationOther: 'education_service',
  vocational: 'livelihoods_service',
  livelihood: 'livelihoods_service',
  documentation: 'registration_service',
  legal: 'legal_assistance_service',
  guardianship: 'child_protection_service',
};

export const separationCauses: Codes = {
  conflict: 'conflict',
  disaster: 'natural_disaster',
  displacement: 'population_movement',
  deathOfCarer: 'death',
  illnessOfCarer: 'sickness_of_family_member',
  violenceAtHome: 'family_abuse_violence_exploitation',
  abandonment: 'abandonment',
  entrusted: 'entrusted_into_the_care_of_an_individual',
  poverty: 'poverty',
  lackOfServices: 'lack_of_access_to_services_support',
  migration: 'migration',
  divorce: 'divorce_remarriage',
  arrest: 'arrest_and_detention',
  deportation: 'repatriation',
  recruitment: 'caafag',
  other: 'other_please_specify',
};
