import { any, type Asked, type Rule, type Section } from '@amparo/model';
import { asksEthnicity, asksGenderNotes, asksReligion, role } from '../shared/settings.js';
import { sections } from './sections.js';

const { caseHeader, childIdentity, ageDoubt, accompaniment, migration, risksSeen, urgentNeeds } = sections;
const { ethnicity, religion, genderNotes, pregnantOrParent, ageCheck } = childIdentity.questions;
const { accompanimentStatus } = accompaniment.questions;

const isStory = (asked: Asked): boolean =>
  asked.kind === 'text' && 'lines' in asked && asked.lines === 'many' && asked.options.sensitivity !== 'identifying';

// Every text of several lines tells a story, but for where somebody is reached: a parent's death and an adult's illness too.
const storiesOf = (questions: Readonly<Record<string, Asked>>): readonly Asked[] =>
  Object.values(questions).flatMap((asked) =>
    'questions' in asked ? storiesOf(asked.questions) : isStory(asked) ? [asked] : [],
  );

// What belongs to specialists besides stories: pregnancy, violence and the law are not a responder’s to ask.
const forSpecialists: readonly Asked[] = [
  ethnicity,
  religion,
  pregnantOrParent,
  migration.questions.migrationStatusHere,
  migration.questions.reasonsForLeaving,
  risksSeen.questions.protectionRisks,
  risksSeen.questions.justiceContact,
  risksSeen.questions.protectionRisksOther,
  risksSeen.questions.gbvDisclosed,
  ...Object.values<Section>(sections).flatMap(({ questions }) => storiesOf(questions)),
];

/** What is derived, what runs against the clock, and what a role or a host takes out of the form. */
export const workingRules: readonly Rule[] = [
  {
    id: 'REG-02',
    kind: 'compute',
    about: [caseHeader.questions.caseCode],
    says: 'The case code is made before anything is filled in, and stands for the name in every title, list and export.',
    source: 'S1:970',
  },
  {
    id: 'REG-03',
    kind: 'compute',
    about: [ageDoubt.questions.treatAsChild],
    says: 'While the age is in doubt, the person is treated as a child, whatever age was given.',
    source: 'S1:975',
  },
  {
    id: 'REG-08',
    kind: 'timer',
    due: urgentNeeds.questions.biaDueAt,
    says: 'Do the best interests assessment now: 24 hours have passed since registration.',
    source: 'S1:1293',
  },
  {
    id: 'REG-09',
    kind: 'timer',
    due: urgentNeeds.questions.firstActionDueAt,
    says: 'Take the first action now: the time for this level of risk has passed.',
    source: 'S1:1363',
  },
  {
    id: 'REG-14',
    kind: 'mode',
    when: role.is('frontline'),
    hides: forSpecialists,
    says: 'You see only what a safe referral needs; a specialist asks the rest.',
    source: 'S1:1373-1423',
  },
  {
    id: 'REG-16',
    kind: 'info',
    when: any(asksEthnicity, asksReligion, asksGenderNotes),
    about: [ethnicity, religion, genderNotes],
    says: 'Leave this empty unless it helps the child: it is asked only because your organisation turned it on.',
    source: 'IA#50-51; S1:1086',
  },
  {
    id: 'REG-17',
    kind: 'info',
    when: any(accompanimentStatus.isOneOf('separated', 'unaccompanied'), accompanimentStatus.isAbsent('unknown')),
    about: [accompanimentStatus],
    says: 'Register this child before any child who is with a parent or guardian.',
    source: 'S1:969',
  },
  {
    id: 'REG-18',
    kind: 'warn',
    reason: 'asked',
    when: ageCheck.is('differ'),
    about: [ageCheck],
    says: 'Look at the date of birth and the age again: they do not agree, and both decide how the child is protected.',
    source: 'DESIGN; S1:975',
  },
];
