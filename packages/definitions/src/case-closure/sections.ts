import { after } from './after.js';
import { base } from './base.js';
import { caseHeader } from './case-header.js';
import { known } from './known.js';
import { people } from './people.js';
import { signOff } from './sign-off.js';

/** The sections of the closure in the order they are asked. */
export const sections = { caseHeader, known, base, people, after, signOff };
