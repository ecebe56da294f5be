import { assessment } from './assessment.js';
import { base } from './base.js';
import { caseHeader } from './case-header.js';
import { children } from './children.js';
import { monitoring } from './monitoring.js';
import { plan } from './plan.js';
import { signOff } from './sign-off.js';

/** The sections of the family’s reintegration plan in the order they are asked. */
export const sections = { caseHeader, base, assessment, children, plan, monitoring, signOff };
