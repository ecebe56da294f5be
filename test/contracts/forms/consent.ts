import { consent } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const DECIDED =
  'who decides about this very permission, by the age of consent for its purpose (CON-05, content chapter 17)';
const REPEAT = 'named in the label of the repeat';
const OTHER = '“other” always opens a text field (content chapter 15)';

/** How the consent meets the content. */
export const contract: FormContract = {
  form: consent,
  content: 'consent',
  sections: {
    cbasis: 'basis',
    cinfo: 'information',
    cperm: 'permissions',
    cwaive: 'waiver',
    csign: 'signature',
  },
  persons: ['basis.consentGiver', 'signature.witnessForOral'],
  added: {
    'basis.childGives': 'the value that CON-05 derives',
    'basis.wording':
      'the words of whoever is asked: an older child for itself, or an adult (content chapters 6 and 17)',
    'basis.childAssent': 'the record that CON-04 asks for',
    'information.infoTopicsChild': 'the same checklist in the words for an older child that decides for itself',
    'permissions.permCaseManagementDecidedBy': DECIDED,
    'permissions.permCollectStoreDecidedBy': DECIDED,
    'permissions.permShareServicesDecidedBy': DECIDED,
    'permissions.permNonIdentifiableDecidedBy': DECIDED,
    'permissions.permTracingDecidedBy': DECIDED,
    'permissions.permCrossBorderDecidedBy': DECIDED,
    'permissions.permUnhcrDecidedBy': DECIDED,
    'permissions.permAuthoritiesDecidedBy': DECIDED,
    'permissions.permPhotoDecidedBy': DECIDED,
    'permissions.permAgeAssessmentDecidedBy': DECIDED,
    'permissions.permMedicalDecidedBy': DECIDED,
    'permissions.permReturnDecidedBy': DECIDED,
    'permissions.permContactLaterDecidedBy': DECIDED,
    'permissions.permShareWith[].body': REPEAT,
    'permissions.permShareWith[].purpose': REPEAT,
    'permissions.permShareWith[].parts': REPEAT,
    'permissions.permShareWith[].from': REPEAT,
    'permissions.permShareWith[].until': REPEAT,
    'permissions.permCrossBorderCountries': 'the countries part of a field that is a permission and countries',
    'permissions.permAuthoritiesBodies': 'police and immigration need a grant each (CON-09)',
    'waiver.waiverBySomebodyElse': 'CON-02 compares two codes',
    'waiver.waiverReviewDueAt': 'holds the 30 days, and the timer hangs on it',
    'waiver.waiverReviewTooLate': 'whether the chosen day keeps the 30 days',
    'signature.signatureGiverMark': 'the signature part of a field that is a code and a signature',
    'signature.endsOn': 'the default of 12 months',
    'signature.withdrawalTold': 'CON-07 lists the bodies that must be told',
    'signature.withdrawalTold[].body': 'CON-07 lists the bodies that must be told',
    'signature.withdrawalTold[].toldOn': 'CON-07 lists the bodies that must be told',
    'signature.standing': 'what whoever shares, refers, transfers or traces has to read (CON-01, CON-07)',
    'signature.renewalDueAt': 'the 30 days of CON-06',
    'person.personDisplacementOther': OTHER,
    'person.personDocumentOther': OTHER,
  },
  shownLess: {
    'information.infoTopics': 'one of two, by the words that fit whoever is asked',
  },
  addedRules: {
    'CON-02-review': 'the 30 days of the waiver',
    'CON-02-review-late': 'a day later than the 30 days of the waiver',
    'CON-02-signed': 'a supervisor signs only where consent was waived',
    'CON-05-adult': 'a child that is below the age of consent for a permission does not give it alone',
    'CON-05-giver': 'CON-05 with an unknown giver: unknown is never read as the answer that allows more',
    'CON-07-told': 'the third part of CON-07: the bodies that must be told',
  },
};
