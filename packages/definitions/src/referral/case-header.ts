import { section } from '@amparo/model';
import { caseHeader as questions } from '../shared/case-header.js';

// Asking whether the child was seen alone ends in a long text, and a referral is neither an interview nor a story.
const {
  childSeenAlone: _childSeenAlone,
  childSeenAloneReason: _childSeenAloneReason,
  ...rest
} = questions({ assesses: false, supervised: false });

/** The case header of the referral. */
export const caseHeader = section('Case header', rest);
