import type { FieldRule } from '../mapping.js';
import { careArrangements, concerns, displacement, relationships, sexes } from './codes.js';
import { countries } from './countries.js';
import { family } from './people.js';

const identity: readonly FieldRule[] = [
  { kind: 'text', from: 'childIdentity.givenName', to: 'name_first' },
  { kind: 'text', from: 'childIdentity.middleOrFatherName', to: 'name_middle' },
  { kind: 'text', from: 'childIdentity.familyName', to: 'name_last' },
  { kind: 'text', from: 'childIdentity.otherNames', to: 'name_other' },
  { kind: 'code', from: 'childIdentity.sex', to: 'sex', codes: sexes },
  { kind: 'number', from: 'childIdentity.ageYears', to: 'age' },
  { kind: 'day', from: 'childIdentity.dateOfBirth', to: 'date_of_birth', estimated: 'estimated' },
  { kind: 'tick', from: 'childIdentity.ageEstimated', to: 'estimated' },
  { kind: 'codes', from: 'childIdentity.nationalities', to: 'nationality', codes: countries },
  { kind: 'code', from: 'childIdentity.countryOfOrigin', to: 'country_of_origin', codes: countries },
  {
    kind: 'code',
    from: 'childIdentity.maritalStatus',
    to: 'maritial_status', // spelt so there
    codes: {
      notMarried: 'single',
      plannedMarriage: 'single',
      married: 'married_cohabitating',
      divorcedOrSeparated: 'divorced_separated',
      widowed: 'widowed',
    },
  },
  { kind: 'text', from: 'documents.idDocuments[type=nationalId].number', to: 'national_id_no' },
  { kind: 'text', from: 'documents.idDocuments[type=refugeeCard].number', to: 'unhcr_individual_no' },
  { kind: 'text', from: 'documents.idDocuments[type!=nationalId].type', to: 'other_id_type' },
  { kind: 'text', from: 'documents.idDocuments[type!=nationalId].number', to: 'other_id_no' },
];

const record: readonly FieldRule[] = [
  { kind: 'day', from: 'identification.registeredAt', to: 'registration_date' },
  { kind: 'text', from: 'identification.otherAgencyReference', to: 'other_agency_id' },
  { kind: 'text', from: 'caseHeader.caseworkerCode', to: 'owned_by_text' },
  { kind: 'text', from: 'caseHeader.locationCode', to: 'location_registration' },
  { kind: 'day', from: 'urgentNeeds.biaDueAt', to: 'assessment_due_date' }, // entered there, never computed
];

const protection: readonly FieldRule[] = [
  {
    kind: 'code',
    from: 'accompaniment.accompanimentStatus',
    to: 'protection_status',
    codes: { unaccompanied: 'unaccompanied', separated: 'separated' },
  },
  { kind: 'tick', from: 'urgentNeeds.urgentNeeds', to: 'urgent_protection_concern' },
  {
    kind: 'code',
    from: 'urgentNeeds.initialRiskLevel',
    to: 'risk_level',
    codes: { high: 'high', medium: 'medium', low: 'low' },
  },
  { kind: 'code', from: 'migration.displacementStatus', to: 'displacement_status', codes: displacement },
  { kind: 'codes', from: 'risksSeen.protectionRisks', to: 'protection_concerns', codes: concerns },
  { kind: 'text', from: 'risksSeen.protectionRisksOther', to: 'protection_concerns_other' },
];

const care: readonly FieldRule[] = [
  { kind: 'text', from: 'care.currentAddress', to: 'address_current' },
  { kind: 'text', from: 'care.childPhone', to: 'telephone_current' },
  { kind: 'text', from: 'care.caregiver.personFullName', to: 'name_caregiver' },
  {
    kind: 'rows',
    from: 'care',
    to: 'care_arrangements_section',
    per: 'submission', // the newest start is the one in force there, so an earlier arrangement stays
    rules: [
      { kind: 'code', from: 'careArrangement', to: 'care_arrangements_type', codes: careArrangements },
      { kind: 'text', from: 'careArrangementNotes', to: 'care_arrangements_type_notes' },
      { kind: 'day', from: 'careStartedOn', to: 'care_arrangement_started_date' },
      { kind: 'text', from: 'caregiver.personFullName', to: 'name_caregiver' },
      { kind: 'text', from: 'caregiver.personOtherNames', to: 'nickname_caregiver' },
      { kind: 'code', from: 'caregiver.personRole', to: 'relationship_caregiver', codes: relationships },
      { kind: 'number', from: 'caregiver.personAgeOrDob.years', to: 'caregiver_age' },
      { kind: 'day', from: 'caregiver.personAgeOrDob.dateOfBirth', to: 'caregiver_dob' },
    ],
  },
  {
    kind: 'code',
    from: 'family.familyTracingNeeded',
    to: 'wishes_child_family_tracing',
    codes: { yesChildWants: 'true', yesNotYet: 'true', noChildDoesNotWant: 'false' },
  },
];

/** Homes of the registration's answers in Primero's published fields. */
export const registration: readonly FieldRule[] = [...identity, ...record, ...protection, ...care, ...family];
