import { section } from '@amparo/model';
import { caseHeader as questions } from '../shared/case-header.js';

/** The case header of the consent. */
export const caseHeader = section('Case header', questions({ assesses: false, supervised: false }));
