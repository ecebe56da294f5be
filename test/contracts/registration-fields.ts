import { readFileSync } from 'node:fs';

/** One field of the content, as far as facts go; its words are not repeated. */
export interface Field {
  readonly id: string;
  readonly section: string;
  readonly type: string;
  readonly codes?: readonly string[];
  readonly class: 'I' | 'S' | 'R' | 'A' | '-';
  readonly source: string;
  readonly required: string;
  readonly visible: string;
}

interface Content {
  readonly fields: readonly Field[];
  readonly rules: readonly { readonly id: string; readonly kind: string; readonly source: string }[];
}

/** The content's facts on the shared blocks and the registration. */
export const content = JSON.parse(
  readFileSync(new URL('registration-content.json', import.meta.url), 'utf8'),
) as Content;

/** Where the person block is used. */
export const PERSONS: readonly string[] = [
  'accompaniment.accompanyingAdults[]',
  'guardian.guardianPerson',
  'care.caregiver',
  'family.mother',
  'family.father',
  'family.familyMembers[]',
];

/** The paths at which the registration asks for a field. */
export const pathsOf = ({ id, section }: Field): readonly string[] =>
  section === 'person' ? PERSONS.map((place) => `${place}.${id}`) : [`${section}.${id.replace(/\[\]$/, '')}`];

/** The kind of question that a field's type calls for. */
export function kindFor({ type, codes }: Field): string {
  if (type.startsWith('repeat') || type === 'text list') return 'list';
  if (type === 'person block') return 'group';
  if (codes && [...codes].sort().join() === 'no,unknown,yes') return 'yesNo';
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^(text|longText)/, 'text'],
    [/^yesNo/, 'yesNo'],
    [/^codes/, 'choices'],
    [/^code/, 'choice'],
    [/^dateTime/, 'dateTime'],
    [/^(partial )?date/, 'date'],
    [/^int/, 'number'],
    [/^ageOrDob/, 'age'],
    [/^computed/, 'computed'],
    [/^(attest|matrix|file|signature)/, ''],
  ];
  const [, kind] = kinds.find(([form]) => form.test(type)) ?? [undefined, 'none'];
  return kind === '' ? (/^\w+/.exec(type)?.[0] ?? 'none') : kind;
}
