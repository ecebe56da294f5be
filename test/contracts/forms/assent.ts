import { assent } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const WORDS = 'the same checklist in the words of another age';
const DECIDED =
  'who decides about this very permission, by the age of consent for its purpose (ASS-02, content chapter 17)';
const REPEAT = 'named in the label of the repeat';
const OTHER = '“other” always opens a text field (content chapter 15)';

const NO_ASSENT = 'below six there is a simple talk and no assent (content chapter 17)';

/** How the assent meets the content. */
export const contract: FormContract = {
  form: assent,
  content: 'assent',
  sections: { abands: 'bands', aexplain: 'explanation', agive: 'decisions', asign: 'mark' },
  persons: ['mark.oralAssentWitness'],
  added: {
    'bands.ageBandSeen': 'a child whose age nobody knows has a band too',
    'bands.maturityFits': 'ASS-06 compares the maturity with what is usual for the band',
    'bands.wording': 'the set of words that ASS-06 switches',
    'bands.ageOfConsent': 'the boundary that a host may move (ASS-02)',
    'bands.ageOfConsentRule': 'the legal reference that ASS-02 asks for',
    'bands.whoDecides': 'what ASS-01 derives',
    'bands.guardianConsentWaived': 'the guardian’s consent is expected unless waived',
    'bands.riskFromCaregiver': 'ASS-05 asks whether the child may be at risk from the caregiver',
    'explanation.assentExplainedPlain': WORDS,
    'explanation.assentExplainedSimple': WORDS,
    'explanation.assentExplainedLittle': WORDS,
    'explanation.distressSeen': 'below six distress is watched for in place of an assent (content chapter 17)',
    'decisions.assentTalkDecidedBy': DECIDED,
    'decisions.assentWriteDecidedBy': DECIDED,
    'decisions.assentShareHelpersDecidedBy': DECIDED,
    'decisions.assentTracingDecidedBy': DECIDED,
    'decisions.assentHomeVisitDecidedBy': DECIDED,
    'decisions.assentMedicalDecidedBy': DECIDED,
    'decisions.assentAgeAssessmentDecidedBy': DECIDED,
    'decisions.assentPhotoDecidedBy': DECIDED,
    'decisions.assentStoryDecidedBy': DECIDED,
    'decisions.assentMoveDecidedBy': DECIDED,
    'decisions.caregiverCopy': 'the copy that ASS-04 restricts',
    'decisions.lifeAtRisk': 'the vital interest of ASS-03',
    'decisions.actionDespiteRefusalSupervisor': 'the second part of a field that is a text and a code',
    'decisions.actionDespiteRefusalBySomebodyElse': 'ASS-03 asks for a supervisor, and compares two codes',
    'decisions.pressed': 'what ASS-09 forbids beyond the words of the form',
    'mark.proofAtThisAge': 'the form of proof of content chapter 17, with its honesty mark',
    'mark.assentInSpeech': 'the witness is expected where assent was oral',
    'mark.assentWithdrawnNotes': 'a child may change its mind about one thing only',
    'mark.ongoingAssentChecks[].askedOn': REPEAT,
    'mark.ongoingAssentChecks[].step': 'the step that ASS-07 asks again for',
    'mark.ongoingAssentChecks[].stillYes': REPEAT,
    'mark.nextStep': 'the step that ASS-07 asks again for',
    'mark.nextStepOn': 'the day from which ASS-07 counts',
    'mark.askAgainAt': 'what is due by ASS-07',
    'person.personDisplacementOther': OTHER,
    'person.personDocumentOther': OTHER,
  },
  addedRules: {
    'ASS-03-distress': 'a child too young for words says no in another way (content chapter 17)',
    'ASS-01-mark-6': 'the age bands of ASS-01, said where the mark is asked for',
    'ASS-01-mark-12': 'the age bands of ASS-01, said where the mark is asked for',
    'ASS-01-mark-15': 'the age bands of ASS-01, said where the mark is asked for',
    'ASS-08-back-6': 'the words for each age of ASS-08, for what the child says back',
    'ASS-08-back-12': 'the words for each age of ASS-08, for what the child says back',
    'ASS-08-back-15': 'the words for each age of ASS-08, for what the child says back',
    'ASS-08-first': 'the least that assentExplained is required for, said where the child is asked',
    'ASS-08-again': 'what was not understood is no assent; the consent has the same rule (CON-08)',
  },
  shownLess: {
    'bands.guardianConsentRef': 'not where the consent of parents or guardian was waived',
    'explanation.assentExplained': 'one of four, by the words that fit the child',
    'decisions.assentWrite': NO_ASSENT,
    'decisions.assentShareHelpers': NO_ASSENT,
    'decisions.assentTellCaregiver': NO_ASSENT,
    'decisions.assentTracing': NO_ASSENT,
    'decisions.assentHomeVisit': NO_ASSENT,
    'decisions.assentPhoto': NO_ASSENT,
    'decisions.assentMove': NO_ASSENT,
  },
};
