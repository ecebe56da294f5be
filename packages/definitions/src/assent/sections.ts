import { bands } from './bands.js';
import { caseHeader } from './case-header.js';
import { decisions } from './decisions.js';
import { explanation } from './explanation.js';
import { known } from './known.js';
import { mark } from './mark.js';
import { signOff } from './sign-off.js';

/** The sections of the assent in the order they are asked: conversation first. */
export const sections = { caseHeader, known, bands, explanation, decisions, mark, signOff };
