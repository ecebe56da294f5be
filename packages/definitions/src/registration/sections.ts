import { accompaniment } from './accompaniment.js';
import { ageDoubt } from './age-doubt.js';
import { care } from './care.js';
import { caseHeader } from './case-header.js';
import { childIdentity } from './child-identity.js';
import { disability } from './disability.js';
import { documents } from './documents.js';
import { family } from './family.js';
import { guardian } from './guardian.js';
import { household } from './household.js';
import { identification } from './identification.js';
import { migration } from './migration.js';
import { risksSeen } from './risks-seen.js';
import { signOff } from './sign-off.js';
import { urgentNeeds } from './urgent-needs.js';

/** The sections of the registration in the order they are asked. */
export const sections = {
  caseHeader,
  identification,
  childIdentity,
  ageDoubt,
  documents,
  accompaniment,
  guardian,
  care,
  household,
  family,
  migration,
  disability,
  risksSeen,
  urgentNeeds,
  signOff,
};
