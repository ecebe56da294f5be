import { build } from './build.js';
import type { FormWords } from './receiver-api.js';

/** A file that an answer names. */
export interface NamedFile {
  readonly id: string;
  readonly type: string;
}

/** What the answers are shown with. */
export interface Showing {
  /** Missing when the receiver does not know the form; then the names of the questions are shown. */
  readonly words: FormWords | undefined;
  /** Makes the button that opens a file. */
  readonly file: (named: NamedFile) => HTMLElement;
}

type Members = Readonly<Record<string, unknown>>;

const ABSENT: Readonly<Record<string, string>> = {
  unknown: 'Not known',
  declined: 'Did not want to say',
  notAsked: 'Not asked',
};

/** Shows the answers of a submission section by section, in the words of its form. */
export const answersView = (answers: Members, showing: Showing): readonly HTMLElement[] =>
  Object.entries(answers).flatMap(([section, inside]) => [
    build('h3', {}, showing.words?.sections[section] ?? section),
    ...group(inside as Members, section, showing),
  ]);

function group(members: Members, path: string, showing: Showing): readonly HTMLElement[] {
  const shown: HTMLElement[] = [];
  let list: HTMLElement | undefined;
  for (const [key, answer] of Object.entries(members)) {
    const at = `${path}.${key}`;
    const label = showing.words?.places[at]?.label ?? key;
    if (isEntries(answer)) {
      shown.push(build('h4', {}, label), ...answer.map((entry) => entryView(entry, `${at}[]`, showing)));
      list = undefined;
    } else if (isGroup(answer, at, showing)) {
      shown.push(build('h4', {}, label), build('div', { class: 'entry' }, ...group(answer, at, showing)));
      list = undefined;
    } else {
      if (!list) shown.push((list = build('dl')));
      list.append(build('dt', {}, label), build('dd', {}, ...answerView(answer, at, showing)));
    }
  }
  return shown;
}

function entryView(entry: Members, path: string, showing: Showing): HTMLElement {
  const answers = Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'id'));
  return build('div', { class: 'entry' }, ...group(answers, path, showing));
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFile = (value: unknown): value is Members & NamedFile =>
  isMembers(value) && typeof value['hash'] === 'string' && typeof value['type'] === 'string';

const isEntries = (value: unknown): value is readonly Members[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => isMembers(each) && !isFile(each));

/** A group is what has questions of its own in it. */
const isGroup = (value: unknown, path: string, { words }: Showing): value is Members =>
  isMembers(value) && Object.keys(value).some((key) => words?.places[`${path}.${key}`] !== undefined);

function answerView(answer: unknown, path: string, showing: Showing): readonly (Node | string)[] {
  if (isFile(answer)) return [showing.file(answer)];
  if (Array.isArray(answer) && answer.some(isFile)) return answer.filter(isFile).map(showing.file);
  if (isMembers(answer)) return membersView(answer, path, showing);
  if (Array.isArray(answer)) return [answer.map((each) => textOf(each, path, showing)).join(', ')];
  return [textOf(answer, path, showing)];
}

function membersView(answer: Members, path: string, showing: Showing): readonly (Node | string)[] {
  const absent = answer['absent'];
  if (typeof absent === 'string') return [ABSENT[absent] ?? absent];
  return Object.entries(answer).flatMap(([key, value], at) => [
    ...(at > 0 ? [build('br')] : []),
    `${textOf(key, path, showing)}: `,
    ...(isFile(value) ? [showing.file(value)] : [textOf(value, path, showing)]),
  ]);
}

function textOf(value: unknown, path: string, { words }: Showing): string {
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  return words?.places[path]?.choices[String(value)] ?? String(value);
}
