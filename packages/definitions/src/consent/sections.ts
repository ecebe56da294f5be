import { basis } from './basis.js';
import { caseHeader } from './case-header.js';
import { information } from './information.js';
import { known } from './known.js';
import { permissions } from './permissions.js';
import { signOff } from './sign-off.js';
import { signature } from './signature.js';
import { waiver } from './waiver.js';

/** The sections of the consent in the order they are asked. */
export const sections = { caseHeader, known, basis, information, permissions, waiver, signature, signOff };
