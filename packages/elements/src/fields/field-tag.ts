import type { Kind } from '@amparo/model';

/** The tag of the field that asks a question of each kind. */
export type FieldTag = ReturnType<typeof fieldFor>;

/** Names the field that asks a question of a kind. */
export function fieldFor(kind: Kind) {
  switch (kind) {
    case 'text':
      return 'amparo-text-field';
    case 'number':
      return 'amparo-number-field';
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
      return 'amparo-choice-field';
    case 'choices':
    case 'checklist':
      return 'amparo-choices-field';
    case 'matrix':
      return 'amparo-matrix-field';
    case 'date':
      return 'amparo-date-field';
    case 'dateTime':
      return 'amparo-date-time-field';
    case 'age':
      return 'amparo-age-field';
    case 'attest':
      return 'amparo-attest-field';
    case 'observation':
      return 'amparo-observation-field';
    case 'signature':
      return 'amparo-signature-field';
    case 'file':
      return 'amparo-file-field';
    case 'reference':
      return 'amparo-reference-field';
    case 'computed':
      return 'amparo-computed-field';
  }
}
