import { section } from '@amparo/model';
import { caseHeader as questions } from '../shared/case-header.js';
import { consentBasisQuestions } from './consent-basis.js';

const { caseCode, ...others } = questions({ assesses: false, supervised: false });

/** The case header of the registration, which also says on what ground anything is kept (REG-01). */
export const caseHeader = section('Case header', { caseCode, ...consentBasisQuestions(), ...others });
