import { section } from '@amparo/model';
import { caseHeader } from '../shared/case-header.js';
import { caseworkerSignOff } from '../shared/sign-off.js';
import { actions } from './actions.js';
import { base } from './base.js';
import { knownFacts } from './known.js';

/** The sections of the plan in the order they are asked. */
export const sections = {
  caseHeader: section('Case header', caseHeader({ assesses: false, supervised: false })),
  known: knownFacts,
  base,
  actions,
  signOff: section('Signature', caseworkerSignOff()),
};
