import { assessment } from './assessment.js';
import { caseHeader } from './case-header.js';
import { signOff } from './sign-off.js';

/** The sections of the age assessment in the order they are asked. */
export const sections = { caseHeader, assessment, signOff };
