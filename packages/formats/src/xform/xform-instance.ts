import {
  isAbsent,
  isGroup,
  isList,
  known,
  placesOf,
  type AnyQuestion,
  type Form,
  type Json,
  type Place,
  type Submission,
} from '@amparo/model';
import { answerParts, type AnswerPart } from '../parts/answer-parts.js';
import { settingsOf } from '../parts/settings-of.js';
import { absenceName, attachmentName, ENTRY_ID, FILE, OURS, ROOT } from './x-names.js';
import { element, escaped } from './xml.js';

/** What a record is written with besides the submission. */
export interface XFormInstanceOptions {
  /** The id under which the server knows the form; the form's own unless given. */
  readonly formId?: string;
  /** The version that the server has, such as one that ends in `[encrypted:…]`; the submission's own unless given. */
  readonly version?: string;
  /** The id of the submission that this one takes the place of. */
  readonly replaces?: string;
}

/**
 * Writes a submission as the XML of a record of its XForm, with `uuid:<id>` as its instanceID. It holds what the submission
 * holds and nothing else, always in the form's order: the same submission always gives the same bytes.
 *
 * @throws {TypeError} when an answer is not one that its question takes; the message names the place, not the answer.
 */
export function xformInstance(form: Form, submission: Submission, options: XFormInstanceOptions = {}): string {
  const { formId = form.id, version = submission.formVersion, replaces } = options;
  const { id, answers, reasons, settings, language, createdAt } = submission;
  const sections = placesOf(form).sections.map(({ id: section, places }) =>
    within(section, elementsOf(places, answers[section])),
  );
  const ours = [
    within('settings', settingsIn(form, settings)),
    within('reasons', reasonsOf(form, reasons)),
    leaf('language', language),
    leaf('createdAt', createdAt),
  ];
  const meta = [
    leaf('instanceID', `uuid:${id}`),
    ...(replaces === undefined ? [] : [leaf('deprecatedID', `uuid:${replaces}`)]),
  ];
  const inside = [...sections, within(OURS, ours), within('meta', meta)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(ROOT, { id: formId, version }, inside)}`;
}

const leaf = (name: string, text: string): string => element(name, {}, [escaped(text)]);

const within = (name: string, inside: readonly string[]): string => {
  const given = inside.filter((each) => each !== '');
  return given.length === 0 ? '' : element(name, {}, given);
};

const settingsIn = (form: Form, settings: Submission['settings']): readonly string[] =>
  [...settingsOf(form)].flatMap(([name]) => {
    const value = settings[name];
    return value === undefined ? [] : [leaf(name, String(value))];
  });

const reasonsOf = ({ rules }: Form, reasons: Submission['reasons']): readonly string[] =>
  rules.flatMap(({ id }) => {
    const reason = reasons[id];
    return reason === undefined ? [] : [leaf(id, reason)];
  });

type Members = Readonly<Record<string, Json>>;

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function elementsOf(places: readonly Place[], answers: Json | undefined): readonly string[] {
  if (!isMembers(answers)) return [];
  return places.flatMap((place) => {
    const answer = answers[place.key];
    return answer === undefined ? [] : elementsAt(place, answer);
  });
}

function elementsAt(place: Place, answer: Json): readonly string[] {
  const { asked, key, children } = place;
  if (isGroup(asked)) return [within(key, elementsOf(children, answer))];
  if (!isList(asked)) return questionElements(place, asked, answer);
  const entries: readonly Json[] = Array.isArray(answer) ? answer : [];
  return entries.filter(isMembers).map((entry) => {
    const id = typeof entry['id'] === 'string' ? entry['id'] : '';
    return within(key, [leaf(ENTRY_ID, id), ...elementsOf(children, entry)]);
  });
}

function questionElements({ key, path }: Place, question: AnyQuestion, answer: Json): readonly string[] {
  if (isAbsent(answer)) return [leaf(absenceName(key), answer.absent)];
  const parts = answerParts(known(question));
  const [only] = parts;
  const textOf = (part: AnswerPart, value: Json): string => {
    const text = partText(part, value);
    if (text === undefined) throw new TypeError(`The answer at ${path} is not one that its question takes.`);
    return text;
  };
  if (only?.type === 'files' && Array.isArray(answer))
    return answer.map((one: Json) => within(key, [leaf(FILE, textOf(only, one))]));
  if (only && only.name === undefined) return [leaf(key, textOf(only, answer))];
  const inside = parts.flatMap((part) => {
    const value = isMembers(answer) ? answer[part.name ?? ''] : undefined;
    return value === undefined ? [] : [leaf(part.name ?? '', textOf(part, value))];
  });
  return [within(key, inside)];
}

function partText({ type, name }: AnswerPart, value: Json): string | undefined {
  switch (type) {
    case 'text':
    case 'longText':
    case 'code':
    case 'day':
    case 'date':
      return typeof value === 'string' ? value : undefined;
    case 'whole':
    case 'decimal':
      return typeof value === 'number' ? String(value) : undefined;
    case 'codes':
      return Array.isArray(value) ? value.join(' ') : undefined;
    case 'dateTime':
      return typeof value === 'string' ? value.replace(/T(\d\d:\d\d)(?=Z|[+-])/, 'T$1:00.000') : undefined;
    case 'truth':
      if (typeof value !== 'boolean') return undefined;
      return name === undefined ? 'OK' : String(value);
    case 'file':
    case 'files':
      return fileName(Array.isArray(value) ? (value[0] as Json | undefined) : value);
  }
}

const fileName = (attachment: Json | undefined): string | undefined => {
  if (!isMembers(attachment)) return undefined;
  const { id, type } = attachment;
  return typeof id === 'string' && typeof type === 'string' ? attachmentName({ id, type }) : undefined;
};
