import {
  isGroup,
  isList,
  known,
  type AnyQuestion,
  type Asked,
  type Condition,
  type List,
  type Places,
} from '@amparo/model';
import { answerParts, mainPart } from '../parts/answer-parts.js';
import { ABSENT_CODES, linkTo } from './names.js';

/** Where an expression is read from: the whole response, or one entry of a list. */
export interface Reach {
  readonly places: Places;
  readonly entryOf?: List;
}

/** Writes a condition as FHIRPath on a QuestionnaireResponse. */
export function fhirPath(condition: Condition, reach: Reach): string {
  if ('is' in condition) return hasCode(mainItem(condition.is, reach), [condition.code]);
  if ('includes' in condition) return hasCode(mainItem(condition.includes, reach), [condition.code]);
  if ('answered' in condition) return answered(condition.answered, reach);
  if ('absent' in condition)
    return hasCode(itemAt(linkTo.absence(pathOf(condition.absent, reach)), condition.absent, reach), [
      ABSENT_CODES[condition.reason],
    ]);
  if ('compare' in condition)
    return `${mainItem(condition.compare, reach)}.answer.value.where($this ${condition.by} ${condition.than}).exists()`;
  if ('anyRow' in condition) {
    const { anyRow, codes } = condition;
    return joined(
      'or',
      partItems(anyRow, reach).map((row) => hasCode(row, codes)),
    );
  }
  if ('anyEntry' in condition) {
    const inside = fhirPath(condition.where, { ...reach, entryOf: condition.anyEntry });
    return `${itemAt(pathOf(condition.anyEntry, reach), condition.anyEntry, reach)}.where(${inside}).exists()`;
  }
  if ('setting' in condition) return isSet(condition.setting, condition.value);
  if ('all' in condition)
    return joined(
      'and',
      condition.all.map((part) => fhirPath(part, reach)),
    );
  if ('any' in condition)
    return joined(
      'or',
      condition.any.map((part) => fhirPath(part, reach)),
    );
  return `${bracketed(fhirPath(condition.not, reach))}.not()`;
}

const bracketed = (expression: string): string => `(${expression})`;

function joined(by: 'and' | 'or', parts: readonly string[]): string {
  if (parts.length === 0) return by === 'and' ? 'true' : 'false';
  return parts.length === 1 ? (parts[0] ?? '') : parts.map(bracketed).join(` ${by} `);
}

const pathOf = (asked: Asked, { places }: Reach): string => places.of.get(asked)?.path ?? '';

function isWithin(asked: Asked, { places, entryOf }: Reach): boolean {
  const list = entryOf && places.of.get(entryOf);
  for (let place = places.of.get(asked)?.parent; place; place = place.parent) if (place === list) return true;
  return false;
}

// What is asked in the entry is looked for in the entry, anything else in the whole response.
const itemAt = (linkId: string, asked: Asked, reach: Reach): string =>
  `${isWithin(asked, reach) ? '' : '%resource.'}descendants().where(linkId = '${linkId}')`;

const mainItem = (question: AnyQuestion, reach: Reach): string =>
  itemAt(linkTo.part(pathOf(question, reach), mainPart(question).name), question, reach);

const partItems = (question: AnyQuestion, reach: Reach): readonly string[] =>
  answerParts(known(question)).map(({ name }) => itemAt(linkTo.part(pathOf(question, reach), name), question, reach));

// A computed value without a code list is a text.
const hasCode = (item: string, codes: readonly string[]): string =>
  joined(
    'or',
    codes.map((code) => `${item}.answer.value.where(code = '${code}' or $this = '${code}').exists()`),
  );

function answered(asked: Asked, reach: Reach): string {
  if (isList(asked)) return `${itemAt(pathOf(asked, reach), asked, reach)}.exists()`;
  if (isGroup(asked))
    return joined(
      'or',
      Object.values(asked.questions).map((each) => answered(each, reach)),
    );
  return joined(
    'or',
    partItems(asked, reach).map((item) => `${item}.answer.value.exists()`),
  );
}

const isSet = (name: string, value: string | boolean): string =>
  `%resource.descendants().where(linkId = '${linkTo.setting(name)}').answer.value.where($this = ${
    typeof value === 'string' ? `'${value}'` : String(value)
  }).exists()`;
