import { actions } from './actions.js';
import { assess } from './assess.js';
import { caseHeader } from './case-header.js';
import { contact } from './contact.js';
import { information } from './information.js';
import { known } from './known.js';
import { safe } from './safe.js';
import { signOff } from './sign-off.js';
import { verify } from './verify.js';

/** The sections of family tracing in the order they are asked. */
export const sections = { caseHeader, known, safe, info: information, actions, verify, assess, contact, signOff };
