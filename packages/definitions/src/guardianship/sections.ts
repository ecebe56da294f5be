import { caseHeader } from './case-header.js';
import { guardian } from './guardian.js';
import { known } from './known.js';
import { signOff } from './sign-off.js';

/** The sections of the guardianship record in the order they are asked. */
export const sections = { caseHeader, known, guardianship: guardian, signOff };
