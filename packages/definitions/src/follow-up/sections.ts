import { section } from '@amparo/model';
import { caseHeader } from '../shared/case-header.js';
import { caseworkerSignOff } from '../shared/sign-off.js';
import { conference } from './conference.js';
import { entry } from './entry.js';
import { knownFacts } from './known.js';
import { occasion } from './occasion.js';
import { review } from './review.js';

/** The sections of the follow-up in the order they are asked. */
export const sections = {
  caseHeader: section('Case header', caseHeader({ assesses: false, supervised: false })),
  known: knownFacts,
  occasion,
  entry,
  review,
  conference,
  signOff: section('Signature', caseworkerSignOff()),
};
