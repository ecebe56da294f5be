import { known, type AnyQuestion, type KnownQuestion, type Place } from '@amparo/model';
import type { AnswerPart } from '../parts/answer-parts.js';
import { joined, quoted, refer, type Viewpoint } from './x-path.js';

/** What a given value of a part must fulfil; undefined when anything of its type will do. */
export function constraintOn(place: Place, part: AnswerPart, from: Viewpoint): string | undefined {
  const question = known(place.asked as AnyQuestion);
  const parts = [...limits(part), ...formOf(question, part), ...datesOf(question, from)];
  return parts.length === 0 ? undefined : joined('and', parts);
}

function limits({ min, max, maxLength, type }: AnswerPart): readonly string[] {
  const isNumber = type === 'whole' || type === 'decimal';
  return [
    ...(isNumber && min !== undefined ? [`. >= ${min}`] : []),
    ...(isNumber && max !== undefined ? [`. <= ${max}`] : []),
    ...(maxLength === undefined ? [] : [`string-length(.) <= ${maxLength}`]),
    ...(type === 'date' ? [EDTF] : []),
  ];
}

// A year, a month or a day, `~` when approximate: the type "date" of XForms takes whole days only.
const EDTF = "regex(., '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?$')";

// The check character cannot be counted in XPath.
const CASE_CODE = "regex(., '^([0-9A-Za-z][ -]*){10}[0-9A-Za-z*~$=]$')";
const PHONE = "regex(., '^.*[0-9].*[0-9].*[0-9].*$')";

function formOf(question: KnownQuestion, { name }: AnswerPart): readonly string[] {
  if (question.kind === 'text' && question.form === 'phone') return [PHONE];
  if (question.kind === 'text' && question.form === 'caseCode') return [CASE_CODE];
  if (question.kind === 'choices')
    return question.alone.map((code) => `not(selected(., ${quoted(code)})) or count-selected(.) = 1`);
  return question.kind === 'age' && name === 'years' ? ["../dateOfBirth = ''"] : [];
}

const day = (of: string): string => `number(translate(substr(${of}, 0, 10), '-', ''))`;

// The earliest day that a date of any precision can mean.
const EARLIEST = [
  'number(concat(substr(., 0, 4)',
  "if(string-length(translate(., '~', '')) >= 7, substr(., 5, 7), '01')",
  "if(string-length(translate(., '~', '')) >= 10, substr(., 8, 10), '01')))",
].join(', ');

// A clock that is a little ahead must not stop a worker: five minutes, in days.
const LENIENCE = 0.0035;

function datesOf(question: KnownQuestion, from: Viewpoint): readonly string[] {
  if (question.kind !== 'date' && question.kind !== 'dateTime') return [];
  const { notBefore } = question;
  const other = notBefore && from.places.of.get(notBefore);
  return [...notAfter(question), ...(other ? after(question, other, from) : [])];
}

function notAfter(question: Extract<KnownQuestion, { kind: 'date' | 'dateTime' }>): readonly string[] {
  if (question.notAfter === undefined) return [];
  if (question.kind === 'dateTime') return [`decimal-date-time(.) <= decimal-date-time(now()) + ${LENIENCE}`];
  return [`${question.precision === 'day' ? day('.') : EARLIEST} <= number(format-date(today(), '%Y%m%d'))`];
}

function after(question: KnownQuestion, other: Place, from: Viewpoint): readonly string[] {
  const ref = refer(other, from);
  const isTime = question.kind === 'dateTime' && other.asked.kind === 'dateTime';
  if (isTime) return [`${ref} = '' or decimal-date-time(.) >= decimal-date-time(${ref})`];
  const partial = [question, known(other.asked as AnyQuestion)].some(
    (each) => each.kind === 'date' && each.precision === 'any',
  );
  // Dates of lesser precision are not compared: XPath has no words for their first and last day that are worth reading.
  return partial ? [] : [`${ref} = '' or ${day('.')} >= ${day(ref)}`];
}
