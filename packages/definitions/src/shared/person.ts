import { age, choice, choices, codes, longText, text, yesNo, type ChoiceQuestion, type Condition } from '@amparo/model';
import { displacement } from '../codes/displacement.js';
import { idDocument } from '../codes/id-document.js';
import { languages } from '../codes/languages.js';
import { relationship } from '../codes/relationship.js';
import { sex } from '../codes/sex.js';
import { MAY_DECLINE, UNKNOWN } from './absences.js';
import { other } from './other.js';

/** What the place of a person in a form decides about the questions on that person. */
export interface PersonOptions {
  /** The form's question on accompaniment. */
  readonly accompaniment: ChoiceQuestion<'accompanied' | 'separated' | 'unaccompanied'>;
  /** When the procedure expects the person to be known; always unless told. */
  readonly expected?: Condition;
}

type Stand = 'parent' | 'carer' | 'asked';

/** Makes the questions on a mother or a father, whose role needs no asking. */
export const parent = (options: PersonOptions) => whoever('parent', options, []);

/** Makes the questions on a person who cares for the child or stands for it. */
export const carer = (options: PersonOptions) => personWithRole('carer', options);

/** Makes the questions on any other person close to the child. */
export const person = (options: PersonOptions) => personWithRole('asked', options);

function personWithRole(stand: Stand, options: PersonOptions) {
  const personRole = choice('Who is this person to the child?', relationship, {
    expected: true,
    absent: UNKNOWN,
    hint: 'Who is this person to you?',
    sensitivity: 'sensitive',
    source: 'PH lookup-family-relationship',
  });
  const caring = personRole.isOneOf(
    'caregiver',
    'fosterParent',
    'legalGuardian',
    'mother',
    'father',
    'stepmother',
    'stepfather',
  );
  const roles = { parent: personRole.isOneOf('mother', 'father'), carer: caring };
  return { personRole, ...whoever(stand, options, [roles]) };
}

interface Roles {
  readonly parent: Condition;
  readonly carer: Condition;
}

// `roles` is empty where the role is not asked.
function whoever(stand: Stand, { accompaniment, expected }: PersonOptions, [roles]: readonly Roles[]) {
  return {
    ...named(expected ?? true),
    ...alive(roles?.parent, expected ?? true),
    ...papers(),
    personHealthNeeds: longText('Disability or health issue that affects care', {
      ...(stand === 'asked' && roles && { when: roles.carer }),
      absent: MAY_DECLINE,
      sensitivity: 'restricted',
      source: 'IA#71-72',
    }),
    ...reach(),
    personInContact: yesNo('Is the child in contact with this person?', {
      absent: MAY_DECLINE,
      hint: 'Do you talk with each other?',
      sensitivity: 'sensitive',
      source: 'IA#115',
    }),
    personLivedWithBefore: yesNo('Did the child live with this person before the separation?', {
      when: accompaniment.isOneOf('separated', 'unaccompanied'),
      absent: MAY_DECLINE,
      sensitivity: 'sensitive',
      source: 'P17 family_details',
    }),
    personRiskFlag: yesNo('Could contact with this person put the child or relatives at risk?', {
      expected: expected ?? true,
      absent: MAY_DECLINE,
      guidance: 'Not known is not safe: until you know, contact nobody. News of the child can also endanger relatives.',
      sensitivity: 'restricted',
      source: 'S1:1003; S0:809',
    }),
  };
}

const named = (expected: Condition | true) => ({
  personFullName: text('Full name', { expected, absent: MAY_DECLINE, sensitivity: 'identifying', source: 'IA#81' }),
  personOtherNames: text('Nickname, other spellings', { sensitivity: 'identifying', source: 'PH family_details' }),
  personSex: choice('Sex', sex, { absent: MAY_DECLINE, sensitivity: 'sensitive', source: 'IA#65' }),
  personAgeOrDob: age('Date of birth or age', { absent: MAY_DECLINE, sensitivity: 'identifying', source: 'IA#62-64' }),
});

function alive(when: Condition | undefined, expected: Condition | true) {
  const personAlive = yesNo('Alive', {
    ...(when && { when }),
    expected,
    absent: MAY_DECLINE,
    guidance: 'Ask gently, and only if the child speaks of this parent. Not knowing is an answer.',
    sensitivity: 'sensitive',
    source: 'IA#109',
  });
  return {
    personAlive,
    personDeathNotes: longText('When and how, if the child wants to say', {
      when: personAlive.is('no'),
      guidance: 'Do not ask; write only what the child offers.',
      sensitivity: 'restricted',
      source: 'IA#110',
    }),
  };
}

function papers() {
  const personDisplacementStatus = choice('Displacement status', displacement, {
    absent: MAY_DECLINE,
    sensitivity: 'sensitive',
    source: 'IA#70',
  });
  const personDocumentType = choice('Identity document', idDocument, {
    absent: MAY_DECLINE,
    sensitivity: 'sensitive',
    source: 'IA#66-67',
  });
  return {
    personNationalityStatus: choice(
      'Nationality status',
      codes({ national: 'National of this country', otherNationality: 'Another nationality', stateless: 'Stateless' }),
      { absent: MAY_DECLINE, sensitivity: 'sensitive', source: 'IA#69' },
    ),
    personDisplacementStatus,
    personDisplacementOther: other(personDisplacementStatus.is('other'), 'sensitive'),
    personDocumentType,
    personDocumentOther: other(personDocumentType.is('other'), 'sensitive'),
    personDocumentNumber: text('Document number', {
      when: personDocumentType.answered,
      sensitivity: 'identifying',
      source: 'IA#68',
    }),
  };
}

const reach = () => ({
  personLanguages: choices('Languages', languages, {
    absent: MAY_DECLINE,
    sensitivity: 'sensitive',
    source: 'PH family_details',
  }),
  personAddress: longText('Address or whereabouts now', {
    absent: MAY_DECLINE,
    sensitivity: 'identifying',
    source: 'IA#141',
  }),
  personPhone: text('Phone or messaging contact', {
    form: 'phone',
    absent: MAY_DECLINE,
    sensitivity: 'identifying',
    source: 'IA#80',
  }),
});
