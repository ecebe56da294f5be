import { section } from '@amparo/model';
import { caseHeader as questions } from '../shared/case-header.js';

/** The case header of family tracing. */
export const caseHeader = section('Case header', questions({ assesses: true, supervised: true }));
