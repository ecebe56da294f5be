import { caseHeader } from './case-header.js';
import { egypt } from './egypt.js';
import { elements } from './elements.js';
import { mode } from './mode.js';
import { outcome } from './outcome.js';
import { signOff } from './sign-off.js';
import { unodc } from './unodc.js';

/** The sections of the trafficking screening in the order they are asked. */
export const sections = { caseHeader, mode, unodc, egypt, elements, outcome, signOff };
