import { section } from '@amparo/model';
import { caseHeader as questions } from '../shared/case-header.js';

/** The case header of an assessment that a supervisor signs off. */
export const caseHeader = section('Case header', questions({ assesses: true, supervised: true }));
