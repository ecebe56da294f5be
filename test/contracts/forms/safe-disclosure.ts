import { safeDisclosure } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

/** How the safe disclosure record meets the content. */
export const contract: FormContract = {
  form: safeDisclosure,
  content: 'gbvSafe',
  starts: ['gs'],
  sections: { gs: 'disclosure' },
  added: {
    'disclosure.focalPointCalledOn': 'the time of a field that is yes or no and a time',
    'disclosure.handedToOn': 'the time of a field that is a text and a time',
    'disclosure.clearsAt': 'the 24 hours of GBV-02',
  },
};
