import { all, any, not, type ObservationQuestion, type Rule } from '@amparo/model';
import { role } from '../shared/settings.js';
import { isFrontline, isSpecialist } from './mode.js';
import { sections } from './sections.js';

const { caseHeader, mode, unodc, egypt, elements, outcome } = sections;
const { u09, u12, u13, u14, u15, u16 } = unodc.questions;
const { e01, e02, e03, e04, e10, e11 } = egypt.questions;
const { summaryLevel, actionNow, formalIdentification, formalBy, consentActs, riskToChildOfReport } = outcome.questions;

const signs: readonly ObservationQuestion[] = [...Object.values(unodc.questions), ...Object.values(egypt.questions)];
const strong: readonly ObservationQuestion[] = [u09, u12, u13, u14, u15, u16, e01, e02, e03, e04, e10, e11];

const anySeen = any(...signs.map((sign) => sign.is('seen')));
const anyLookedFor = any(...signs.map(({ answered }) => answered));

/** How the signs are read, and what a role takes out of the form. */
export const readingRules: readonly Rule[] = [
  // The form derives no total and no probability, so there is nothing to stop; a test holds that.
  {
    id: 'TRA-01',
    kind: 'info',
    when: anyLookedFor,
    about: [summaryLevel],
    says: 'Read the signs as a whole: there is no total, the lists are not complete, and a sign may come from another harm.',
    source: 'S1:1216',
  },
  {
    id: 'TRA-02',
    kind: 'warn',
    reason: 'asked',
    when: all(any(...strong.map((sign) => sign.is('seen'))), not(actionNow.includes('specialistReferral'))),
    about: [actionNow],
    says: 'Refer the child to a specialist: one of the signs you saw is strong by itself.',
    source: 'S1:1212; DESIGN',
  },
  {
    id: 'TRA-03',
    kind: 'mode',
    when: isFrontline,
    hides: [
      e10,
      ...Object.values(elements.questions),
      formalIdentification,
      formalBy,
      consentActs,
      riskToChildOfReport,
    ],
    says: 'You observe and refer; a specialist asks what happened.',
    source: 'S1:1416-1417',
  },
  // The case header comes before the worker has said who fills the form in; there only the host can tell.
  {
    id: 'TRA-03-header',
    kind: 'mode',
    when: role.is('frontline'),
    hides: [caseHeader.questions.childSeenAloneReason],
    says: 'You observe and refer; nothing more is asked about the talk.',
    source: 'S1:1416-1417',
  },
  {
    id: 'TRA-04',
    kind: 'info',
    when: anySeen,
    about: [summaryLevel],
    says: 'Do not read the signs as weaker because the child seems to agree: a child cannot consent to exploitation.',
    source: 'S1:1210',
  },
  // The form has no place for a photo or a recording, so there is nothing to stop; a test holds that.
  {
    id: 'TRA-08',
    kind: 'info',
    when: all(mode.questions.observerRole.answered, not(isSpecialist)),
    about: [mode.questions.observerRole],
    says: 'Take no photo, record nothing, and write nothing on paper.',
    source: 'S1:1414',
  },
];
