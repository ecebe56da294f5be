import { all, any, not, type Rule } from '@amparo/model';
import { familyUnsafe } from './elements.js';
import { isSpecialist } from './mode.js';
import { sections } from './sections.js';

const { elements, outcome } = sections;
const { familyRole } = elements.questions;
const { summaryLevel, actionNow, referralRef, consentActs, reportRequiredByLaw } = outcome.questions;

/** What keeps the child safe from those who hold it. */
export const safetyRules: readonly Rule[] = [
  {
    id: 'TRA-05',
    kind: 'block',
    when: all(
      actionNow.includes('policeIfSafe'),
      not(all(isSpecialist, any(consentActs.answered, reportRequiredByLaw.is('yes')))),
    ),
    about: [actionNow],
    says: 'Leave contact with the police to a specialist, with consent or where the law demands it.',
    source: 'S1:1456-1461; S1:1378',
  },
  // This form has no contact with the family to stop; the case and the form of a search do (TRA-05-search).
  {
    id: 'TRA-05-family',
    kind: 'info',
    when: familyUnsafe,
    about: [familyRole],
    says: 'Contact nobody of the family until a specialist has found it safe.',
    source: 'S1:1456-1461',
  },
  {
    id: 'TRA-06',
    kind: 'warn',
    reason: 'asked',
    when: all(summaryLevel.is('strongSigns'), not(referralRef.answered)),
    about: [summaryLevel],
    says: 'Refer with higher safety: an interpreter and a trained psychologist, and no address in anything that is sent.',
    source: 'S1:1427-1429',
  },
  // The assessment begins with the row, as with every fact of the case.
  {
    id: 'TRA-07',
    kind: 'info',
    when: summaryLevel.isOneOf('someSigns', 'strongSigns'),
    about: [summaryLevel],
    says: 'Carry trafficking as a risk into the best interests assessment, and have the risks in the family checked.',
    source: 'S1:1456-1461',
  },
];
