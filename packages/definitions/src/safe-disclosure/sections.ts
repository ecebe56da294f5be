import { caseHeader } from './case-header.js';
import { disclosure } from './disclosure.js';

// No signature: the code of the responder in the case header is enough, and every name less protects the child.
/** The sections of the safe disclosure record in the order they are asked. */
export const sections = { caseHeader, disclosure };
