import { LONGEST_CODE } from './answer-parts.js';
import type { Codes } from '../form/codes.js';
import type { KnownQuestion } from '../form/kinds.js';
import type { MatrixQuestion } from '../questions/matrix.js';
import { DRAWING, LONGEST_NAME, type Signed } from '../questions/signature.js';

/** Keywords of JSON Schema. */
export type Shape = Readonly<Record<string, unknown>>;

type Shapes = Readonly<Record<string, Shape>>;

/** The shape of an object with these members and no others; unless told, each of them is always there. */
export const members = (properties: Shapes, required = Object.keys(properties)): Shape => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

/** The shape of a text that is one of a few. */
export const oneText = (texts: readonly string[]): Shape => ({ ...TEXT, enum: texts });

/** The shape of any text. */
export const TEXT: Shape = { type: 'string' };

/** What JSON Schema can tell of an answer; the rules are those of `wrongWith`. */
export function shapeOf(question: KnownQuestion): Shape {
  switch (question.kind) {
    case 'text':
      return text(question.maxLength);
    case 'number':
      return whole(question.min, question.max);
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
      return code(question.codes);
    case 'choices':
    case 'checklist':
      return { type: 'array', items: code(question.codes), minItems: 1, uniqueItems: true };
    case 'matrix':
      return members(rowsOf(question), []);
    case 'date':
    case 'dateTime':
      return TEXT;
    case 'age':
      return { anyOf: [members({ dateOfBirth: TEXT }), members(givenAge(question.maxYears))] };
    case 'attest':
      return { ...TRUTH, const: true };
    case 'observation':
      return members({ sign: code(question.codes), note: text(question.maxLength) }, ['sign']);
    case 'signature':
      return { anyOf: question.means.map((means) => members({ means: oneText([means]), ...SIGNED[means], at: TEXT })) };
    case 'file':
      return { type: 'array', items: attachment(question.maxBytes), minItems: 1, maxItems: question.most };
    case 'reference':
      return text(LONGEST_CODE);
    case 'computed':
      return question.as === 'number' ? { type: 'number' } : TEXT;
  }
}

const TRUTH: Shape = { type: 'boolean' };

const text = (maxLength: number): Shape => ({ ...TEXT, maxLength });

const whole = (minimum: number, maximum: number): Shape => ({ type: 'integer', minimum, maximum });

const code = ({ labels, host }: Codes): Shape =>
  host === undefined ? oneText(Object.keys(labels)) : text(LONGEST_CODE);

const rowsOf = ({ rows, codes }: MatrixQuestion): Shapes =>
  Object.fromEntries(Object.keys(rows.labels).map((row) => [row, code(codes)]));

const givenAge = (maxYears: number): Shapes => ({ years: whole(0, maxYears), estimated: TRUTH, on: TEXT });

const attachment = (maxBytes: number): Shape =>
  members({ id: TEXT, type: TEXT, bytes: whole(0, maxBytes), hash: TEXT });

const SIGNED: Readonly<Record<Signed['means'], Shapes>> = {
  typed: { name: text(LONGEST_NAME) },
  drawn: { drawing: attachment(DRAWING.maxBytes) },
  mark: { witness: text(LONGEST_NAME) },
  oral: { witness: text(LONGEST_NAME) },
};
