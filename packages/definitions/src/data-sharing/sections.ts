import { caseHeader } from './case-header.js';
import { disclosures } from './disclosures.js';
import { protocol } from './protocol.js';

/** The sections of the data sharing record in the order they are asked. */
export const sections = { caseHeader, protocol, disclosures };
