import {
  known,
  type AnyQuestion,
  type Condition,
  type KnownQuestion,
  type Place,
  type Places,
  type Words,
} from '@amparo/model';
import { saidLines } from '../said-hints.js';
import { answerParts, type AnswerPart, type PartType } from '../parts/answer-parts.js';
import { constraintOn } from './constraint.js';
import type { Control, Say, XElement } from './x-element.js';
import { absenceName, FILE, listName } from './x-names.js';
import { joined, viewpoint, xPath, type Viewpoint } from './x-path.js';

/** A question where it is asked, and when. */
export interface Asking {
  readonly place: Place;
  readonly places: Places;
  readonly when: Condition | undefined;
}

/** The elements of one question: itself, or a group of its parts, and beside it the reason for having no answer. */
export function questionElements({ place, places, when }: Asking): readonly XElement[] {
  const question = known(place.asked as AnyQuestion);
  const parts = answerParts(question);
  const [only] = parts;
  const from = viewpoint(places, place);
  const relevant = when && { relevant: xPath(when, from) };
  const words = { label: say(place, 'label', place.asked.label), hint: hintOf(place) };
  if (only && only.name === undefined) {
    const one = partElement({ place, part: only, name: place.key, from });
    return [{ ...one, ...words, ...relevant, ...wanted(place, from) }, ...absence({ place, places, when })];
  }
  const inside = parts.map((part, index): XElement => {
    const within = viewpoint(places, place, part.name ?? '');
    const element = partElement({ place, part, name: part.name ?? '', from: within });
    return { ...element, ...besides(question, part), ...(index === 0 ? wanted(place, within, question.kind) : {}) };
  });
  const group: XElement = { name: place.key, control: 'group', ...words, ...relevant, children: inside };
  return [group, ...absence({ place, places, when })];
}

/** What a place says in each language. */
export const say =
  ({ words }: Place, key: string, source: string | undefined): Say =>
  (each) =>
    source === undefined ? undefined : each.of(`${words}.${key}`, source);

/** The hint, which may be read to the child, and the guidance for the worker. */
export function hintOf(place: Place): Say {
  const { hint, guidance } = place.asked.options;
  const all = [say(place, 'hint', hint), (words: Words) => saidLines(place, words), say(place, 'guidance', guidance)];
  return (words) =>
    all
      .map((each) => each(words))
      .filter((text) => text !== undefined)
      .join('\n') || undefined;
}

interface PartAt {
  readonly place: Place;
  readonly part: AnswerPart;
  readonly name: string;
  readonly from: Viewpoint;
}

type Filled = Pick<XElement, 'control' | 'type' | 'appearance'>;

const CONTROLS: Readonly<Record<PartType, Filled>> = {
  text: { control: 'input', type: 'string' },
  longText: { control: 'input', type: 'string', appearance: 'multiline' },
  whole: { control: 'input', type: 'int' },
  decimal: { control: 'input', type: 'decimal' },
  code: { control: 'select1', type: 'string' },
  codes: { control: 'select', type: 'string' },
  day: { control: 'input', type: 'date' },
  date: { control: 'input', type: 'string' },
  dateTime: { control: 'input', type: 'dateTime' },
  truth: { control: 'trigger', type: 'string' },
  file: { control: 'upload', type: 'binary' },
  files: { control: 'repeat' },
};

const LONG_LIST = 12;
const TRUTH = { name: 'truth', labels: { true: 'Yes', false: 'No' } };

function partElement({ place, part, name, from }: PartAt): XElement {
  const question = known(place.asked as AnyQuestion);
  const filled = CONTROLS[part.type];
  const label: Say = (words) =>
    part.rows ? words.code(place.words, part.rows, part.name ?? '') : words.of(`parts.${part.name ?? ''}`, part.label);
  const title = part.name === undefined ? {} : { label };
  // A derived value stands in the record; another's engine cannot derive it, and nobody may type it.
  if (question.kind === 'computed') return { name, control: 'value', type: 'string', readonly: true };
  if (part.type === 'files')
    return { name, control: 'repeat', children: [upload(FILE, question, say(place, 'label', place.asked.label))] };
  if (part.type === 'file') return { ...upload(name, question, undefined), ...title };
  const constraint = constraintOn(place, part, from);
  const constrained = constraint === undefined ? {} : { constraint };
  if (part.type === 'truth' && part.name !== undefined)
    return { name, control: 'select1', type: 'string', ...title, choices: choicesOf(TRUTH, place) };
  const { codes } = part;
  const isListed = codes !== undefined && codes.host === undefined;
  const control: Control = filled.control.startsWith('select') && !isListed ? 'input' : filled.control;
  const isLong = isListed && Object.keys(codes.labels).length > LONG_LIST;
  return {
    name,
    ...filled,
    control,
    ...title,
    ...constrained,
    ...(isListed && { choices: choicesOf(codes, place) }),
    ...(isLong && { appearance: control === 'select1' ? 'minimal' : 'autocomplete' }),
  };
}

const choicesOf = (codes: NonNullable<AnswerPart['codes']>, { words }: Place): NonNullable<XElement['choices']> => ({
  list: listName(codes, words),
  codes,
  words,
});

function upload(name: string, question: KnownQuestion, label: Say | undefined): XElement {
  const accept = question.kind === 'file' ? question.accept : ['image/png'];
  const mediatype = accept.every((type) => type.startsWith('image/')) ? 'image/*' : 'application/*';
  const drawn = question.kind === 'signature' ? { appearance: 'signature' } : {};
  return { name, control: 'upload', type: 'binary', mediatype, ...(label && { label }), ...drawn };
}

// Parts that only some answers have.
function besides(question: KnownQuestion, { name = '' }: AnswerPart): Partial<XElement> {
  const relevant: Readonly<Record<string, string>> =
    question.kind === 'age'
      ? { estimated: "../years != ''", on: "../years != ''" }
      : {
          note: "../sign != ''",
          name: "../means = 'typed'",
          drawing: "../means = 'drawn'",
          witness: "../means = 'mark' or ../means = 'oral'",
          at: "../means != ''",
        };
  const isPartial = question.kind === 'age' || question.kind === 'observation' || question.kind === 'signature';
  const when = isPartial && Object.hasOwn(relevant, name) ? relevant[name] : undefined;
  if (when === undefined) return {};
  return name === 'note' ? { relevant: when } : { relevant: when, required: 'true()' };
}

function wanted({ asked, key }: Place, from: Viewpoint, kind?: KnownQuestion['kind']): Partial<XElement> {
  const { required, absent = [] } = (asked as AnyQuestion).options;
  if (required === undefined || required === false) return {};
  const up = kind === undefined ? '../' : '../../';
  const parts = [
    ...(required === true ? [] : [xPath(required, from)]),
    ...(absent.length === 0 ? [] : [`${up}${absenceName(key)} = ''`]),
    ...(kind === 'age' ? ["../years = ''"] : []),
  ];
  return { required: joined('and', parts) };
}

const REASONS = {
  name: 'absentReason',
  labels: { unknown: 'Asked but not known', declined: 'Does not want to say', notAsked: 'Not asked' },
};

// It is not hidden once there is an answer: what hides each other is a circle, which ODK's engines refuse.
function absence({ place, places, when }: Asking): readonly XElement[] {
  const { absent = [] } = (place.asked as AnyQuestion).options;
  if (absent.length === 0) return [];
  const name = absenceName(place.key);
  const from = viewpoint(places, place);
  const parts = answerParts(known(place.asked as AnyQuestion));
  const empty = parts.map(
    (part) => `../${[place.key, ...(part.name === undefined ? [] : [part.name])].join('/')} = ''`,
  );
  const labels = Object.fromEntries(
    Object.entries(REASONS.labels).filter(([code]) => absent.some((each) => each === code)),
  );
  const codes = { name: `absent_${Object.keys(labels).join('_')}`, labels };
  return [
    {
      name,
      control: 'select1',
      type: 'string',
      label: (words) => words.of('parts.absent', 'If there is no answer, why'),
      ...(when && { relevant: xPath(when, from) }),
      constraint: joined('and', empty),
      constraintSays: (words) => words.of('parts.absentAndAnswer', 'Take the answer away first.'),
      choices: choicesOf(codes, place),
      appearance: 'minimal',
    },
  ];
}
