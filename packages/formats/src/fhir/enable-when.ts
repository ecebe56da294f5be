import { isGroup, isList, known, type AnyQuestion, type Condition, type Place, type Places } from '@amparo/model';
import { answerParts, mainPart } from '../parts/answer-parts.js';
import { fhirPath } from './fhir-path.js';
import type { EnableWhen, QuestionnaireItem } from './fhir-types.js';
import { ABSENT_CODES, HL7, linkTo, systemOf } from './names.js';

/** When an item is asked: conditions of R4, or else an expression. */
export type Enabled = Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior' | 'extension'>;

/**
 * Says when an item is asked. R4 has one flat list of conditions, joined by all or any; what is deeper becomes an
 * expression of Structured Data Capture. Inside a list no expression can name the entry it stands in, so an item there
 * whose condition is not flat is left always asked.
 */
export function enabledBy(when: Condition | undefined, path: string, places: Places): Enabled {
  if (!when) return {};
  const flat = flattened(when, false, places);
  if (flat) {
    const enableWhen = flat.of;
    return { enableWhen, ...(enableWhen.length > 1 && { enableBehavior: flat.by }) };
  }
  if (path.includes('[]')) return {};
  const expression = { language: 'text/fhirpath', expression: fhirPath(when, { places }) };
  return { extension: [{ url: HL7.enableWhenExpression, valueExpression: expression }] };
}

interface Flat {
  readonly by: 'all' | 'any';
  readonly of: readonly EnableWhen[];
}

// Negations move inwards; undefined when the condition is not flat, or has a part that R4 cannot say.
function flattened(condition: Condition, negated: boolean, places: Places): Flat | undefined {
  if ('not' in condition) return flattened(condition.not, !negated, places);
  if ('all' in condition) return together(condition.all, { by: negated ? 'any' : 'all', negated, places });
  if ('any' in condition) return together(condition.any, { by: negated ? 'all' : 'any', negated, places });
  return negated ? negative(condition, places) : positive(condition, places);
}

interface Joining {
  readonly by: 'all' | 'any';
  readonly negated: boolean;
  readonly places: Places;
}

function together(parts: readonly Condition[], { by, negated, places }: Joining): Flat | undefined {
  const flats = parts.map((part) => flattened(part, negated, places));
  const fits = flats.every((flat) => flat !== undefined && (flat.of.length === 1 || flat.by === by));
  return fits ? { by, of: flats.flatMap((flat) => flat?.of ?? []) } : undefined;
}

const pathOf = (question: AnyQuestion, places: Places): string => places.of.get(question)?.path ?? '';

function positive(condition: Condition, places: Places): Flat | undefined {
  const one = (...of: readonly EnableWhen[]): Flat => ({ by: 'any', of });
  if ('is' in condition) return one(equals(condition.is, condition.code, places));
  if ('includes' in condition) return one(equals(condition.includes, condition.code, places));
  if ('absent' in condition) {
    const answerCoding = { system: HL7.absentCodes, code: ABSENT_CODES[condition.reason] };
    return one({ question: linkTo.absence(pathOf(condition.absent, places)), operator: '=', answerCoding });
  }
  if ('compare' in condition) return one(compared(condition, places));
  if ('setting' in condition) return one(set(condition.setting, '=', condition.value));
  if ('answered' in condition) {
    const { answered } = condition;
    if (isList(answered) || isGroup(answered)) return undefined;
    return one(...existing(answered, true, places));
  }
  return undefined;
}

/** Negative conditions that mean the same for an answer that is not there; "!=" does not, except of a setting. */
function negative(condition: Condition, places: Places): Flat | undefined {
  if ('setting' in condition) return { by: 'any', of: [set(condition.setting, '!=', condition.value)] };
  if ('answered' in condition && !isList(condition.answered) && !isGroup(condition.answered))
    return { by: 'all', of: existing(condition.answered, false, places) };
  if (!('is' in condition)) return undefined;
  const equal = equals(condition.is, condition.code, places);
  return {
    by: 'any',
    of: [
      { ...equal, operator: '!=' },
      { question: equal.question, operator: 'exists', answerBoolean: false },
    ],
  };
}

function equals(question: AnyQuestion, code: string, places: Places): EnableWhen {
  const { name, codes } = mainPart(question);
  const place = places.of.get(question);
  const at = { question: linkTo.part(place?.path ?? '', name), operator: '=' } as const;
  if (codes && codes.host === undefined)
    return { ...at, answerCoding: { system: systemOf(codes, wordsOf(place)), code } };
  return { ...at, answerString: code };
}

const wordsOf = (place: Place | undefined): string => place?.words ?? '';

const existing = (question: AnyQuestion, answerBoolean: boolean, places: Places): readonly EnableWhen[] =>
  answerParts(known(question)).map(({ name }) => ({
    question: linkTo.part(pathOf(question, places), name),
    operator: 'exists',
    answerBoolean,
  }));

function compared({ compare, by, than }: Extract<Condition, { compare: unknown }>, places: Places): EnableWhen {
  const { type, name } = mainPart(compare);
  const answer = type === 'decimal' ? { answerDecimal: than } : { answerInteger: than };
  return { question: linkTo.part(pathOf(compare, places), name), operator: by, ...answer };
}

// A setting that the host has not set has an initial value all the same.
const set = (name: string, operator: '=' | '!=', value: string | boolean): EnableWhen => ({
  question: linkTo.setting(name),
  operator,
  ...(typeof value === 'string' ? { answerString: value } : { answerBoolean: value }),
});
