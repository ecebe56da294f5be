import type { Json } from '@amparo/model';
import type { AnswerPart, PartType } from '../parts/answer-parts.js';
import type { ResponseAnswer } from './fhir-types.js';
import { OURS, systemOf } from './names.js';

type Members = Readonly<Record<string, unknown>>;

/** Whether something is an object with members. */
export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Writes the value of one part as FHIR answers; undefined when it is not one that the part takes. */
export function toFhirValues(part: AnswerPart, value: Json, words: string): readonly ResponseAnswer[] | undefined {
  const isMany = part.type === 'codes' || part.type === 'files';
  if (isMany !== Array.isArray(value) && part.type !== 'file') return undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const answers = values.map((one) => toFhirValue(part, one, words));
  return answers.every((one) => one !== undefined) ? answers : undefined;
}

function toFhirValue(part: AnswerPart, value: unknown, words: string): ResponseAnswer | undefined {
  switch (part.type) {
    case 'text':
    case 'longText':
      return typeof value === 'string' ? { valueString: value } : undefined;
    case 'whole':
      return typeof value === 'number' ? { valueInteger: value } : undefined;
    case 'decimal':
      return typeof value === 'number' ? { valueDecimal: value } : undefined;
    case 'truth':
      return typeof value === 'boolean' ? { valueBoolean: value } : undefined;
    case 'code':
    case 'codes':
      return typeof value === 'string' ? coded(part, value, words) : undefined;
    case 'day':
    case 'date':
      return typeof value === 'string' ? dated(value) : undefined;
    case 'dateTime':
      return typeof value === 'string' ? { valueDateTime: withSeconds(value) } : undefined;
    case 'file':
    case 'files':
      return isMembers(value) ? attached(value) : undefined;
  }
}

const coded = ({ codes }: AnswerPart, code: string, words: string): ResponseAnswer =>
  codes === undefined || codes.host !== undefined
    ? { valueString: code }
    : { valueCoding: { system: systemOf(codes, words), code } };

const dated = (date: string): ResponseAnswer =>
  date.endsWith('~')
    ? {
        valueDate: date.slice(0, -1),
        _valueDate: { extension: [{ url: OURS.approximate, valueBoolean: true }] },
      }
    : { valueDate: date };

// A time of day in FHIR has seconds, ours has none.
const withSeconds = (time: string): string => time.replace(/T(\d\d:\d\d)(?=Z|[+-])/, 'T$1:00');
const withoutSeconds = (time: string): string => time.replace(/T(\d\d:\d\d):00(\.0+)?(?=Z|[+-])/, 'T$1');

const attached = ({ id, type, bytes, hash }: Members): ResponseAnswer => ({
  valueAttachment: {
    extension: [{ url: OURS.sha256, valueString: hash }],
    contentType: type,
    url: `Binary/${String(id)}`,
    size: bytes,
  },
});

/** Reads FHIR answers as the value of one part; undefined when they are of another kind. */
export function fromFhirValues(part: AnswerPart, answers: readonly unknown[]): Json | undefined {
  const values = answers.map((answer) => (isMembers(answer) ? fromFhirValue(part.type, answer) : undefined));
  if (values.length === 0 || !values.every((value) => value !== undefined)) return undefined;
  if (part.type === 'codes' || part.type === 'files') return values;
  // The answer to a question for files is a list, even where there may be but one.
  if (part.type === 'file' && part.name === undefined) return values;
  return values.length === 1 ? values[0] : undefined;
}

function fromFhirValue(type: PartType, answer: Members): Json | undefined {
  switch (type) {
    case 'text':
    case 'longText':
      return ofType(answer['valueString'], 'string');
    case 'whole':
      return ofType(answer['valueInteger'], 'number');
    case 'decimal':
      return ofType(answer['valueDecimal'] ?? answer['valueInteger'], 'number');
    case 'truth':
      return ofType(answer['valueBoolean'], 'boolean');
    case 'code':
    case 'codes':
      return ofType(codeOf(answer['valueCoding']) ?? answer['valueString'], 'string');
    case 'day':
    case 'date':
      return dateFrom(answer);
    case 'dateTime':
      return typeof answer['valueDateTime'] === 'string' ? withoutSeconds(answer['valueDateTime']) : undefined;
    case 'file':
    case 'files':
      return attachmentFrom(answer['valueAttachment']);
  }
}

const ofType = (value: unknown, type: 'string' | 'number' | 'boolean'): Json | undefined =>
  typeof value === type ? (value as Json) : undefined;

/** The code of a Coding. */
export const codeOf = (coding: unknown): unknown => (isMembers(coding) ? coding['code'] : undefined);

/** The value of an extension, by its address. */
export function extensionOf(element: unknown, url: string): Members | undefined {
  const extensions = isMembers(element) ? element['extension'] : undefined;
  if (!Array.isArray(extensions)) return undefined;
  return extensions.filter(isMembers).find((each) => each['url'] === url);
}

function dateFrom({ valueDate, _valueDate }: Members): Json | undefined {
  if (typeof valueDate !== 'string') return undefined;
  return extensionOf(_valueDate, OURS.approximate)?.['valueBoolean'] === true ? `${valueDate}~` : valueDate;
}

function attachmentFrom(attachment: unknown): Json | undefined {
  if (!isMembers(attachment)) return undefined;
  const { url, contentType, size } = attachment;
  const hash = extensionOf(attachment, OURS.sha256)?.['valueString'];
  if (typeof url !== 'string' || typeof contentType !== 'string' || typeof size !== 'number') return undefined;
  return typeof hash === 'string' ? { id: url.replace(/^.*\//, ''), type: contentType, bytes: size, hash } : undefined;
}
