import type { Kind } from '@amparo/model';

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
export type FieldTag = `amparo-${(typeof fields)[Kind]}-field`;

/** Names the field that asks a question of a kind. */
export const fieldFor = (kind: Kind): FieldTag => `amparo-${fields[kind]}-field`;
