import type { AbsentReason, Codes } from '@amparo/model';

/** Addresses that HL7 has given to extensions and code systems. */
export const HL7 = {
  translation: 'http://hl7.org/fhir/StructureDefinition/translation',
  absent: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  absentCodes: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  hidden: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden',
  itemControl: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  itemControls: 'http://hl7.org/fhir/questionnaire-item-control',
  constraint: 'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint',
  minOccurs: 'http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs',
  maxOccurs: 'http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs',
  minValue: 'http://hl7.org/fhir/StructureDefinition/minValue',
  maxValue: 'http://hl7.org/fhir/StructureDefinition/maxValue',
  mimeType: 'http://hl7.org/fhir/StructureDefinition/mimeType',
  enableWhenExpression: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
  confidentiality: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
} as const;

/** Names of our own, for what FHIR has no word for; as URNs they promise no page to look up. */
export const OURS = {
  questionnaire: (form: string): string => `urn:amparo:questionnaire:${form}`,
  submission: 'urn:amparo:submission',
  caseCode: 'urn:amparo:case-code',
  /** A date that was given as approximate (EDTF `~`). */
  approximate: 'urn:amparo:fhir:approximate',
  /** SHA-256 of an attachment; FHIR's own member is SHA-1. */
  sha256: 'urn:amparo:fhir:sha256',
  sensitivity: 'urn:amparo:fhir:sensitivity',
  hostCodes: 'urn:amparo:fhir:host-codes',
} as const;

/** The reasons for no answer as FHIR writes them. */
export const ABSENT_CODES: Readonly<Record<AbsentReason, string>> = {
  unknown: 'asked-unknown',
  declined: 'asked-declined',
  notAsked: 'not-asked',
};

/** The code system of a code list; `words` is where a list of one question stands in the catalogue. */
export function systemOf({ display, name, host }: Codes, words: string): string {
  if (display === 'region') return 'urn:iso:std:iso:3166';
  if (display === 'language') return 'urn:ietf:bcp:47';
  // What stands behind a hyphen tells selections of one list apart.
  return `urn:amparo:codes:${host === undefined ? (name?.replace(/-.*/, '') ?? words) : `host.${host}`}`;
}

/** The link ids of what stands beside the questions; a question's own is its path. */
export const linkTo = {
  part: (path: string, name: string | undefined): string => (name === undefined ? path : `${path}.${name}`),
  absence: (path: string): string => `${path}:absent`,
  hint: (path: string): string => `${path}:hint`,
  guidance: (path: string): string => `${path}:guidance`,
  /** The id of an entry of a list, where a renderer keeps it. */
  entry: (path: string): string => `${path}:entry`,
  /** A date as it was written, where it is partial or approximate. */
  written: (path: string): string => `${path}:written`,
  setting: (name: string): string => `settings:${name}`,
  reason: (rule: string): string => `reasons:${rule}`,
  settings: 'settings',
  reasons: 'reasons',
} as const;
