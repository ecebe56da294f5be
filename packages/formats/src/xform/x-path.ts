import {
  isGroup,
  isList,
  known,
  type AnyQuestion,
  type Asked,
  type Condition,
  type Place,
  type Places,
} from '@amparo/model';
import { answerParts, mainPart } from '../parts/answer-parts.js';
import { absenceName, OURS, ROOT, segmentsOf } from './x-names.js';

/** Where an expression is read from. */
export interface Viewpoint {
  readonly places: Places;
  /** The elements down to the one that the expression belongs to. */
  readonly at: readonly string[];
  /** The lists in whose entry it stands, the outermost first. */
  readonly lists: readonly Place[];
}

/** The viewpoint of an element at a place, or of one of its parts. */
export function viewpoint(places: Places, place: Place | undefined, ...more: readonly string[]): Viewpoint {
  const lists: Place[] = [];
  for (let each = place?.parent; each; each = each.parent) if (isList(each.asked)) lists.unshift(each);
  return { places, at: place ? [...segmentsOf(place), ...more] : more, lists };
}

/** Writes a condition as XPath, as ODK's engines read it. */
export function xPath(condition: Condition, from: Viewpoint): string {
  if ('is' in condition) return `${mainOf(condition.is, from)} = ${quoted(condition.code)}`;
  if ('includes' in condition) return `selected(${mainOf(condition.includes, from)}, ${quoted(condition.code)})`;
  if ('answered' in condition) return answered(condition.answered, from);
  if ('absent' in condition) return `${absenceOf(placeOf(condition.absent, from), from)} = ${quoted(condition.reason)}`;
  if ('compare' in condition) return `${mainOf(condition.compare, from)} ${condition.by} ${condition.than}`;
  if ('anyRow' in condition) {
    const { anyRow, codes } = condition;
    return joined(
      'or',
      partsOf(anyRow, from).flatMap((row) => codes.map((code) => `${row} = ${quoted(code)}`)),
    );
  }
  if ('anyEntry' in condition) {
    const list = placeOf(condition.anyEntry, from);
    const inside = { ...from, at: segmentsOf(list), lists: [...from.lists, list] };
    return `count(${refer(list, from)}[${xPath(condition.where, inside)}]) > 0`;
  }
  if ('setting' in condition) return `${settingAt(condition.setting)} = ${quoted(String(condition.value))}`;
  if ('all' in condition)
    return joined(
      'and',
      condition.all.map((part) => xPath(part, from)),
    );
  if ('any' in condition)
    return joined(
      'or',
      condition.any.map((part) => xPath(part, from)),
    );
  return `not(${xPath(condition.not, from)})`;
}

/** Puts expressions together, each in brackets. */
export function joined(by: 'and' | 'or', parts: readonly string[]): string {
  if (parts.length === 0) return by === 'and' ? 'true()' : 'false()';
  return parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(` ${by} `);
}

/** A text of an expression; codes and names hold no quotes. */
export const quoted = (text: string): string => `'${text}'`;

const settingAt = (name: string): string => `/${ROOT}/${OURS}/settings/${name}`;

function placeOf(asked: Asked, { places }: Viewpoint): Place {
  const place = places.of.get(asked);
  if (!place) throw new TypeError(`"${asked.label}" is not a question of this form.`);
  return place;
}

/** Names the element of a place, or one inside it, as it is reached from a viewpoint: within the same entry of a list by steps. */
export function refer(place: Place, from: Viewpoint, ...more: readonly string[]): string {
  const to = [...segmentsOf(place), ...more];
  const shared = from.lists.findLast((list) => isInside(place, list));
  if (!shared) return `/${[ROOT, ...to].join('/')}`;
  const { length } = segmentsOf(shared);
  const up = '../'.repeat(from.at.length - length);
  return `${up === '' ? './' : up}${to.slice(length).join('/')}`;
}

function isInside(place: Place, list: Place): boolean {
  for (let each = place.parent; each; each = each.parent) if (each === list) return true;
  return false;
}

/** Names the element that holds a question's reason for having no answer. */
const absenceOf = (place: Place, from: Viewpoint): string => absenceName(refer(place, from));

function mainOf(question: AnyQuestion, from: Viewpoint): string {
  const { name } = mainPart(question);
  return refer(placeOf(question, from), from, ...(name === undefined ? [] : [name]));
}

const partsOf = (question: AnyQuestion, from: Viewpoint): readonly string[] =>
  answerParts(known(question)).map(({ name }) =>
    refer(placeOf(question, from), from, ...(name === undefined ? [] : [name])),
  );

function answered(asked: Asked, from: Viewpoint): string {
  if (isList(asked)) return `count(${refer(placeOf(asked, from), from)}) > 0`;
  if (isGroup(asked))
    return joined(
      'or',
      Object.values(asked.questions).map((each) => answered(each, from)),
    );
  const [only] = answerParts(known(asked));
  if (only?.type === 'files') return `count(${refer(placeOf(asked, from), from)}) > 0`;
  return joined(
    'or',
    partsOf(asked, from).map((part) => `${part} != ''`),
  );
}
