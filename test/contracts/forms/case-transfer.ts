import { caseTransfer } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const REPEAT = 'a row of the repeat, named in its label';
const GROUP = 'a part of the group, named in its label or left to the form';

/** How the case transfer meets the content. */
export const contract: FormContract = {
  form: caseTransfer,
  content: 'transfer',
  starts: ['tf'],
  sections: { tfCross: 'crossBorder', tfData: 'handover' },
  added: {
    'base.receiver.body': GROUP,
    'base.receiver.person': GROUP,
    'base.receiver.contact': GROUP,
    'base.receiverAcceptsOn': 'the date part of a field that is a code and a date',
    'crossBorder.languageOfFile.language': GROUP,
    'crossBorder.languageOfFile.translated': GROUP,
    'crossBorder.travelPlan.travelsOn': GROUP,
    'crossBorder.travelPlan.route': GROUP,
    'crossBorder.travelPlan.escortNeeded': 'the escort that the age asks for, as in the travel of a return',
    'crossBorder.travelPlan.escort': GROUP,
    'crossBorder.travelPlan.receivedBy': GROUP,
    'crossBorder.travelPlan.overnightCare': GROUP,
    'crossBorder.movedOnOwnOn': 'the date part of a field that is a yes or no, a place and a date',
    'handover.guardianConsentWaived': 'the waiver without which the consent of the guardian is needed',
    'handover.sentAt': 'the moment from which TRF-05 counts',
    'handover.fullHandoverOn': 'the date part of a field that is a statement and a date',
    'handover.pendingActions[].what': REPEAT,
    'handover.pendingActions[].by': REPEAT,
    'handover.servicesLast.given': GROUP,
    'handover.servicesLast.toGive': GROUP,
    'child.childInformedOn': 'the date part of a field that is a statement and a date',
    'child.childAgrees': 'the “no” of the child that TRF-08 asks for',
    'child.vitalInterest': 'the exception of TRF-08',
    'child.caregiverInformSafe': 'the caregiver is told only where it is safe',
    'child.introMeetingOn': 'the date part of a field that is a yes or no and a date',
    'receipt.receiptDueAt': 'the 48 hours of TRF-05',
  },
  addedRules: {
    'TRF-01-waived': 'the waiver of the guardian’s consent is a supervisor’s (S1:1003)',
  },
  shownLess: {
    'handover.consentGuardian': 'not where consent was waived',
  },
};
