import { base } from './base.js';
import { caseHeader } from './case-header.js';
import { known } from './known.js';
import { response } from './response.js';
import { signOff } from './sign-off.js';

/** The sections of the referral in the order they are asked. */
export const sections = { caseHeader, known, base, response, signOff };
