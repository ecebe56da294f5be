/** Where the registration says a thing of the content under another path, and why. */
export const renamed: Readonly<Record<string, { readonly to: string; readonly why: string }>> = {};

const PERSON_NOT_ASKED = 'the group names the parent, so the role needs no asking';
const SUPERVISOR = 'a registration needs no sign-off by a supervisor (content: form-specific)';

/** Fields of the content that are no questions here, by path, and why. */
export const omitted: Readonly<Record<string, string>> = {
  'caseHeader.formInstanceId': 'rides in the submission as its id',
  'caseHeader.formVersion': 'rides in the submission as formVersion',
  'family.mother.personRole': PERSON_NOT_ASKED,
  'family.father.personRole': PERSON_NOT_ASKED,
  'signOff.supervisorName': SUPERVISOR,
  'signOff.supervisorSignedAt': SUPERVISOR,
  'signOff.supervisorDecision': SUPERVISOR,
  'signOff.supervisorComments': SUPERVISOR,
};

const OTHER = '“other” always opens a text field (content chapter 15)';
const COMBINED = 'the text part of a field that the content gives as a code and a text';

/** Questions that the content does not list, by path (in a person block: by the path inside it), and why. */
export const added: Readonly<Record<string, string>> = {
  'caseHeader.consentBasis': 'REG-01 has to hold before the consent and assent forms are filled in',
  'caseHeader.consentRecord': 'names the record that REG-01 asks for',
  'caseHeader.contactModeOther': OTHER,
  'caseHeader.personsPresentOther': OTHER,
  'identification.identificationSourceOther': OTHER,
  'identification.identificationSectorOther': OTHER,
  'identification.identificationPlaceOther': OTHER,
  'identification.authoritiesNotInformedNotes': COMBINED,
  'childIdentity.age': 'conditions ask for an age, and the worker may have a date of birth only',
  'childIdentity.ageCheck':
    'a date of birth and an age that contradict each other decide the protection differently (REG-18)',
  'childIdentity.otherLanguage': 'the list of languages cannot be complete',
  'documents.idDocuments[].typeOther': OTHER,
  'accompaniment.siblingCaseCodes[].code': 'the text of each row of a text list',
  'guardian.guardianAuthorityOther': OTHER,
  'care.facilityDays': 'the day count that REG-15 warns by',
  'care.facilityLimitAt': 'the limit that REG-15 alerts by',
  'care.areaTypeOther': OTHER,
  'household.householdMembers[].name': 'named in the type of the repeat',
  'household.householdMembers[].age': 'named in the type of the repeat',
  'household.householdMembers[].relationship': 'named in the type of the repeat',
  'migration.displacementStatusOther': OTHER,
  'migration.route[].country': 'named in the label of the repeat',
  'migration.route[].place': 'named in the label of the repeat',
  'migration.route[].timeSpent': 'named in the label of the repeat',
  'migration.intendedDestinationNotes': COMBINED,
  'migration.reasonsForLeavingOther': OTHER,
  'disability.disabilityTypesOther': OTHER,
  'disability.urgentHealthSignsNotes': COMBINED,
  'risksSeen.anyRiskSeen':
    'an empty list of risks does not tell “none seen” from “not looked at”, and REG-10 asks for the first',
  'risksSeen.protectionRisksOther': OTHER,
  'person.personDisplacementOther': OTHER,
  'person.personDocumentOther': OTHER,
};

/** Codes of the content that are reasons for having no answer here. */
export const reasons: Readonly<Record<string, 'unknown' | 'declined' | 'notAsked'>> = {
  unknown: 'unknown',
  notStated: 'declined',
  notAsked: 'notAsked',
};

/** Fields that stand at another place in their section, by path, and why. */
export const moved: Readonly<Record<string, string>> = {
  'identification.reopenedAt': 'a condition only names what is asked earlier: the date follows “re-opened”',
};

/** Rules whose kind differs from the content's, and why. */
export const otherKind: Readonly<Record<string, { readonly kind: string; readonly why: string }>> = {
  'REG-17': { kind: 'info', why: 'it sorts the work list; the worker has nothing to give a reason for' },
};

/** Rules that the content does not list, and why. */
export const addedRules: Readonly<Record<string, string>> = {
  'REG-01-vital': 'the second half of REG-01: what may be kept while nobody has agreed',
  'REG-10-risk': 'the second half of REG-10: a risk makes the assessment recommended',
  'REG-12-lock': 'tells the worker before contact is made, where REG-12 speaks afterwards',
  'REG-15-limit': 'the second half of REG-15: the alert when the two months are over',
  'REG-18': 'a date of birth and an age that contradict each other',
};
