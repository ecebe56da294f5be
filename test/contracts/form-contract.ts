import { readFileSync } from 'node:fs';
import type { Form } from '@amparo/model';

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

/** What the content says of one form, or of the blocks that all forms share. */
export interface Content {
  readonly fields: readonly Field[];
  readonly rules: readonly { readonly id: string; readonly kind: string; readonly source: string }[];
}

type Why = Readonly<Record<string, string>>;

/** How a form meets the content: everything that differs stands here with its reason, and nowhere else. */
export interface FormContract {
  readonly form: Form;
  /** The key of the form in the content. */
  readonly content: string;
  /** Starts that keep ids unique in the content only, and that the form drops: `cp` makes `cpDueOn` `dueOn`. */
  readonly starts?: readonly string[];
  /** Our section by the section of the content, where dropping the start does not name it. */
  readonly sections?: Readonly<Record<string, string>>;
  /** Where the person block is used. */
  readonly persons?: readonly string[];
  /** Fields that are asked at another path, by the path that the content gives. */
  readonly renamed?: Readonly<Record<string, { readonly to: string; readonly why: string }>>;
  /** Questions that the content does not list, by path (in a person block: by the path inside it, `person.x`). */
  readonly added?: Why;
  /** Fields that stand at another place in their section, by path. */
  readonly moved?: Why;
  /** Persons whose role is the name of their group, by the path of the role: `family.mother.personRole` is `mother`. */
  readonly roles?: Readonly<Record<string, string>>;
  /** Where the codes stand of a field that is more than one question, by path: `base.planDone` asks them in each row. */
  readonly codesAt?: Readonly<Record<string, string>>;
  /** Questions that are asked in fewer cases than the content shows them in, by path. */
  readonly shownLess?: Why;
  /** Rules that the content does not list, by id. */
  readonly addedRules?: Why;
}

/** What the content says of a form (`bia`) or of the shared blocks (`common`). */
export const contentOf = (key: string): Content =>
  JSON.parse(readFileSync(new URL(`content/${key}.json`, import.meta.url), 'utf8')) as Content;

/** Codes of the content that are reasons for having no answer here. */
export const REASONS: Readonly<Record<string, 'unknown' | 'declined' | 'notAsked'>> = {
  unknown: 'unknown',
  notStated: 'declined',
  notAsked: 'notAsked',
};

/** Fields that nobody types and no question holds: they ride in every submission, under these names. */
export const IN_SUBMISSION = { 'caseHeader.formInstanceId': 'id', 'caseHeader.formVersion': 'formVersion' } as const;

/** All fields of a form: its own, and those of the shared blocks that it has. */
export function fieldsOf({ form, content, persons = [] }: FormContract): readonly Field[] {
  const shared = contentOf('common').fields.filter(({ section, id }) => {
    if (section === 'person') return persons.length > 0;
    // “Form-specific”: a form is signed by a supervisor, or it is not.
    const isSupervised =
      form.sections['signOff'] !== undefined && 'supervisorDecision' in form.sections['signOff'].questions;
    return section in form.sections && (section !== 'signOff' || isSupervised || !id.startsWith('supervisor'));
  });
  return [...shared, ...contentOf(content).fields];
}

/** The paths at which a form asks for a field, before what it renames. */
export function pathsOf({ id, section }: Field, contract: FormContract): readonly string[] {
  const { persons = [], sections = {} } = contract;
  if (section === 'person') return persons.map((place) => `${place}.${id}`);
  const own = sections[section] ?? short(section, contract);
  const keys = id.split('.').map((key) => short(key, contract));
  return [`${own}.${keys.join('.').replace(/\[\]$/, '')}`];
}

// Only an id that goes on with a capital has a start: `cpDueOn`, not `cpu`.
function short(id: string, { starts = [] }: FormContract): string {
  const start = starts.find((each) => id.startsWith(each) && /^\p{Lu}/u.test(id.slice(each.length)));
  return start === undefined ? id : `${id.charAt(start.length).toLowerCase()}${id.slice(start.length + 1)}`;
}

// Some types of the content name two questions, or a question by what it holds.
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(repeat|text list|multi reference|references|matrix goal)/, 'list'],
  [/^list$/, 'reference'], // the case code in each row of a list
  [/^(person block|group|as in form|two ints)/, 'group'],
  [/^(attest checklist|attest x4)/, 'checklist'],
  [/^mark or signature/, 'signature'],
  [/^files/, 'file'],
  [/^(text|longText)/, 'text'],
  [/^yesNo/, 'yesNo'],
  [/^ynn/, 'choice'],
  [/^codes/, 'choices'],
  [/^code/, 'choice'],
  [/^dateTime/, 'dateTime'],
  [/^(partial )?date/, 'date'],
  [/^int/, 'number'],
  [/^ageOrDob/, 'age'],
  [/^tri-state/, 'observation'],
  [/^(computed|attest|matrix|file|signature|grant|rating|checklist|reference)/, ''],
];

/** The kind of question that a field's type calls for. */
export function kindFor({ type, codes }: Field): string {
  if (type === 'group' && codes) return 'choice';
  if (codes && [...codes].sort().join() === 'no,unknown,yes') return 'yesNo';
  const [, kind] = KINDS.find(([form]) => form.test(type)) ?? [undefined, 'none'];
  return kind === '' ? (/^\w+/.exec(type)?.[0] ?? 'none') : kind;
}
