import type { Kind, KnownQuestion } from '@amparo/model';

// The field of every other kind is called as the kind is.
const others = {
  yesNo: 'choice',
  grant: 'buttons',
  rating: 'choice',
  checklist: 'choices',
  dateTime: 'date-time',
} as const satisfies Partial<Record<Kind, string>>;

type Others = typeof others;

/** The tag of the field that asks a question of each kind. */
export type FieldTag =
  `amparo-${Exclude<Kind, keyof Others> | Others[keyof Others] | 'entry' | 'aside' | 'preview'}-field`;

/** Names the field that asks a question. */
export function fieldFor(question: KnownQuestion): FieldTag {
  const { kind } = question;
  if (kind === 'reference' && question.among) return 'amparo-entry-field';
  if (kind === 'computed' && question.options.aside) return 'amparo-aside-field';
  if (kind === 'choices' && question.options.shows) return 'amparo-preview-field';
  return `amparo-${(others as Partial<Record<Kind, Others[keyof Others]>>)[kind] ?? kind}-field` as FieldTag;
}
