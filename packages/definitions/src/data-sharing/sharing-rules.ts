import { all, any, not, type Rule } from '@amparo/model';
import { ofMeeting } from './case-header.js';
import { sections } from './sections.js';

const { caseHeader, protocol, disclosures } = sections;
const { draftLocksAt, disclosing, statesBlocked } = protocol.questions;
const { toCountry, toBlocked, purpose, parts, identifiable } = disclosures.questions;

/** What may not leave, and what is written down when something does. */
export const sharingRules: readonly Rule[] = [
  {
    id: 'DPI-met',
    kind: 'mode',
    when: not(caseHeader.questions.met.is('yes')),
    hides: ofMeeting,
    says: 'Nobody was met for this record, so nothing is asked of a meeting.',
    source: 'DESIGN',
  },
  {
    id: 'DPI-01',
    kind: 'block',
    when: toBlocked.is('yes'),
    about: [toCountry, toBlocked],
    says: 'Share nothing with this country: the protocol says that a child or its family may be in danger from it.',
    source: 'S0:161',
  },
  {
    id: 'DPI-01-unknown',
    kind: 'warn',
    reason: 'asked',
    when: all(toCountry.answered, not(statesBlocked.answered)),
    about: [toCountry],
    says: 'Find out whether the child or its family is in danger from this country; the protocol does not say yet.',
    source: 'S0:161; DESIGN',
  },
  {
    id: 'DPI-02',
    kind: 'block',
    when: all(purpose.is('reports'), any(identifiable.is('identifiable'), parts.includesAny('identity', 'contact'))),
    about: [identifiable, parts],
    says: 'Take names and everything that tells who a child is out of a report.',
    source: 'S1:1084',
  },
  // Locking the drafts of other forms is done by their store, which the host gives the days to.
  {
    id: 'DPI-03',
    kind: 'timer',
    due: draftLocksAt,
    says: 'Send this draft or delete it now: it has been on this device for longer than the protocol allows.',
    source: 'DESIGN; S1:1088',
  },
  {
    id: 'DPI-04',
    kind: 'info',
    when: disclosing.is('yes'),
    about: [disclosing],
    says: 'Write down every disclosure, also what was only said.',
    source: 'S1:1086-1088',
  },
];
