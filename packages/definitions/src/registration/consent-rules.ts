import { all, any, not, type Asked, type Question, type Rule, type Section } from '@amparo/model';
import { sections } from './sections.js';

const { caseHeader, childIdentity, accompaniment, urgentNeeds } = sections;
const { consentBasis } = caseHeader.questions;

// What may be kept of a child before anybody has agreed to anything (REG-01), besides operational facts.
const VITAL: ReadonlySet<Asked> = new Set<Asked>([
  childIdentity.questions.ageYears,
  childIdentity.questions.age,
  childIdentity.questions.sex,
  accompaniment.questions.accompanimentStatus,
  urgentNeeds.questions.urgentNeedItems,
  urgentNeeds.questions.initialRiskLevel,
]);

const isQuestion = (asked: Asked): asked is Question => asked.kind !== 'list' && asked.kind !== 'group';
const isOperational = (asked: Asked): boolean => isQuestion(asked) && asked.options.sensitivity === 'operational';

// The signature is the worker's own name, not the child's.
const askedOf = ({ signOff: _, ...rest }: typeof sections): readonly Asked[] =>
  Object.values<Section>(rest).flatMap(({ questions }) => Object.values(questions));

const personal = askedOf(sections).filter((asked) => !VITAL.has(asked) && !isOperational(asked));

const identifying = personal.filter((asked) => !isQuestion(asked) || asked.options.sensitivity === 'identifying');

/** Nothing that identifies a child is kept without consent, assent or a waiver. */
export const consentRules: readonly Rule[] = [
  {
    id: 'REG-01',
    kind: 'block',
    when: all(not(consentBasis.answered), any(...identifying.map(({ answered }) => answered))),
    about: [consentBasis],
    says: 'Record consent, assent or a waiver before you send personal details, or choose “Nothing yet”.',
    source: 'S1:1002; S1:972; IA#7',
  },
  {
    id: 'REG-01-vital',
    kind: 'mode',
    when: consentBasis.is('vitalInterests'),
    hides: personal,
    says: 'Nobody has agreed yet, so of the child the form keeps only a code, age, sex, company, urgent needs and the risk level.',
    source: 'S1:1002; S1:972; IA#7',
  },
];
