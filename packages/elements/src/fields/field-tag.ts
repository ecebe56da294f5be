import type { Kind, KnownQuestion } from '@amparo/model';

const fields = {
  text: 'text',
  number: 'number',
  choice: 'choice',
  yesNo: 'choice',
  grant: 'buttons',
  rating: 'choice',
  choices: 'choices',
  checklist: 'choices',
  matrix: 'matrix',
  date: 'date',
  dateTime: 'date-time',
  age: 'age',
  attest: 'attest',
  observation: 'observation',
  signature: 'signature',
  file: 'file',
  reference: 'reference',
  computed: 'computed',
} as const satisfies Readonly<Record<Kind, string>>;

/** The tag of the field that asks a question of each kind. */
export type FieldTag = `amparo-${(typeof fields)[Kind] | 'entry'}-field`;

/** Names the field that asks a question. */
export const fieldFor = (question: KnownQuestion): FieldTag =>
  question.kind === 'reference' && question.among ? 'amparo-entry-field' : `amparo-${fields[question.kind]}-field`;
