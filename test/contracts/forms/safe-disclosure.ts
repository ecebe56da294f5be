import { safeDisclosure } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const NO_STORY = 'it ends in a long text, and GBV-01 leaves no place for a story';

/** How the safe disclosure record meets the content. */
export const contract: FormContract = {
  form: safeDisclosure,
  content: 'gbvSafe',
  starts: ['gs'],
  sections: { gs: 'disclosure' },
  omitted: {
    'caseHeader.childSeenAlone': NO_STORY,
    'caseHeader.childSeenAloneReason': NO_STORY,
  },
  otherKinds: {
    'disclosure.consentToShare': { kind: 'grant', why: 'every permission can also be put off: “not now”' },
  },
  added: {
    'disclosure.focalPointCalledOn': 'the time of a field that is yes or no and a time',
    'disclosure.handedToOn': 'the time of a field that is a text and a time',
    'disclosure.clearsAt': 'the 24 hours of GBV-02',
  },
  otherRules: {
    'GBV-01': { kind: 'info', why: 'there is no place for the event, and no text takes more than 280 characters' },
    'GBV-02': {
      kind: 'timer',
      why: 'the form says when the time is over; it leaves the device once it is received, and nothing unsent is deleted by itself',
    },
  },
};
