import { registration } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const REPEAT = 'named in the type or the label of the repeat';

/** How the registration meets the content. */
export const contract: FormContract = {
  form: registration,
  content: 'registration',
  roles: { 'family.mother.personRole': 'mother', 'family.father.personRole': 'father' },
  persons: [
    'accompaniment.accompanyingAdults[]',
    'guardian.guardianPerson',
    'care.caregiver',
    'family.mother',
    'family.father',
    'family.familyMembers[]',
  ],
  added: {
    'caseHeader.consentBasis': 'REG-01 has to hold before the consent and assent forms are filled in',
    'caseHeader.consentRecord': 'names the record that REG-01 asks for',
    'childIdentity.age': 'conditions ask for an age, and the worker may have a date of birth only',
    'childIdentity.ageCheck':
      'a date of birth and an age that contradict each other decide the protection differently (REG-18)',
    'childIdentity.otherLanguage': 'the list of languages cannot be complete',
    'identification.identificationPlaceOther': '“other” always opens a text field (content chapter 15)',
    'accompaniment.siblingCaseCodes[].code': 'the text of each row of a text list',
    'care.facilityDays': 'the day count that REG-15 warns by',
    'care.facilityLimitAt': 'the limit that REG-15 alerts by',
    'household.householdMembers[].name': REPEAT,
    'household.householdMembers[].age': REPEAT,
    'household.householdMembers[].relationship': REPEAT,
    'identification.authoritiesNotInformedNotes': 'the text part of a field that is a code and a text',
    'migration.route[].country': REPEAT,
    'migration.route[].place': REPEAT,
    'migration.route[].timeSpent': REPEAT,
    'risksSeen.anyRiskSeen':
      'an empty list of risks does not tell “none seen” from “not looked at”, and REG-10 asks for the first',
    'person.personDisplacementOther': '“other” always opens a text field (content chapter 15)',
    'person.personDocumentOther': '“other” always opens a text field (content chapter 15)',
  },
  moved: {
    'identification.reopenedAt': 'a condition only names what is asked earlier: the date follows “re-opened”',
  },
  addedRules: {
    'REG-01-vital': 'the second half of REG-01: what may be kept while nobody has agreed',
    'REG-10-risk': 'the second half of REG-10: a risk makes the assessment recommended',
    'REG-12-lock': 'tells the worker before contact is made, where REG-12 speaks afterwards',
    'REG-15-limit': 'the second half of REG-15: the alert when the two months are over',
    'REG-18': 'a date of birth and an age that contradict each other',
  },
  shownLess: {
    'risksSeen.protectionRisks': 'after a yes to whether any risk was seen; REG-10 reads that answer',
  },
};
