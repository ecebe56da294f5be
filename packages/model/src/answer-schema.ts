import * as z from 'zod/mini';
import type { Codes } from './codes.js';
import { isCaseCode } from './case-code.js';
import { parseEdtf } from './edtf.js';
import type { IssueCode } from './issue.js';
import { known, type KnownQuestion } from './kinds.js';
import type { AnyQuestion } from './question.js';
import type { MatrixQuestion } from './questions/matrix.js';
import type { TextQuestion } from './questions/text.js';
import { INVISIBLE } from './visible-text.js';

const schemas = new WeakMap<AnyQuestion, z.ZodMiniType>();

/** The zod schema of one answer: the same for a keystroke, a reload, a submission and the server. */
export function answerSchema(question: AnyQuestion): z.ZodMiniType {
  const before = schemas.get(question);
  if (before) return before;
  const schema = build(known(question));
  schemas.set(question, schema);
  return schema;
}

const code = (is: IssueCode): { readonly error: IssueCode } => ({ error: is });

/** ISO 8601 to the minute with an offset; whether the day exists is asked apart. */
export const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

function build(question: KnownQuestion): z.ZodMiniType {
  switch (question.kind) {
    case 'text':
      return textSchema(question);
    case 'number':
      return z
        .number(code('notANumber'))
        .check(
          z.refine(Number.isInteger, code('notANumber')),
          z.minimum(question.min, code('tooSmall')),
          z.maximum(question.max, code('tooLarge')),
        );
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
      return oneOf(question.codes);
    case 'choices':
    case 'checklist':
      return z.array(oneOf(question.codes)).check(
        z.minLength(1),
        z.refine((list) => new Set(list).size === list.length),
        z.refine(
          (list) => list.length < 2 || !list.some((each) => question.alone.includes(String(each))),
          code('aloneCode'),
        ),
      );
    case 'matrix':
      return z.strictObject(rowsOf(question));
    case 'date':
      return z.string().check(z.refine((text) => parseEdtf(text) !== undefined, code('impossibleDate')));
    case 'dateTime':
      return dateTimeSchema();
    case 'age':
      return ageSchema(question.maxYears);
    case 'attest':
      return z.literal(true);
    case 'observation':
      return z.strictObject({ sign: oneOf(question.codes), note: z.optional(visible(question.maxLength)) });
    case 'signature':
      return signatureSchema();
    case 'file':
      return z
        .array(attachmentSchema(question.accept, question.maxBytes))
        .check(z.minLength(1), z.maxLength(question.most, code('tooManyFiles')));
    case 'reference':
      return visible(100);
    case 'computed':
      return question.as === 'number' ? z.number() : z.string();
  }
}

function visible(maxLength: number): z.ZodMiniString {
  return z.string().check(
    z.refine((text) => text.trim() !== '', code('missing')),
    z.maxLength(maxLength, code('tooLong')),
    z.refine((text) => !INVISIBLE.test(text), code('invisibleCharacters')),
  );
}

function textSchema({ maxLength, form }: TextQuestion): z.ZodMiniType {
  switch (form) {
    case 'any':
      return visible(maxLength);
    case 'phone':
      return visible(maxLength).check(
        z.refine((text) => (text.match(/\p{Nd}/gu)?.length ?? 0) >= 3, code('notAPhone')),
      );
    case 'caseCode':
      return visible(maxLength).check(z.refine(isCaseCode, code('notACaseCode')));
  }
}

function oneOf({ labels, host }: Codes): z.ZodMiniType {
  return host === undefined ? z.enum(Object.keys(labels), code('unknownCode')) : visible(100);
}

const dateTimeSchema = (): z.ZodMiniType =>
  z.string().check(
    z.refine((text) => DATE_TIME.test(text), code('halfTypedTime')),
    z.refine((text) => parseEdtf(text.slice(0, 10)) !== undefined, code('impossibleDate')),
  );

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const matching = (form: RegExp): z.ZodMiniType => z.string().check(z.refine((text) => form.test(text)));

const whole = (max: number, tooLarge: IssueCode): z.ZodMiniType =>
  z.number().check(z.refine(Number.isInteger), z.minimum(0), z.maximum(max, code(tooLarge)));

const rowsOf = ({ rows, codes }: MatrixQuestion): Record<string, z.ZodMiniType> =>
  Object.fromEntries(Object.keys(rows.labels).map((row) => [row, z.optional(oneOf(codes))]));

const edtfSchema = (): z.ZodMiniType =>
  z.string().check(z.refine((text) => parseEdtf(text) !== undefined, code('impossibleDate')));

const ageSchema = (maxYears: number): z.ZodMiniType =>
  z.union([
    z.strictObject({ dateOfBirth: edtfSchema() }),
    z.strictObject({
      years: whole(maxYears, 'tooLarge'),
      estimated: z.boolean(),
      on: edtfSchema(),
    }),
  ]);

function attachmentSchema(accept: readonly string[], maxBytes: number): z.ZodMiniType {
  return z.strictObject({
    id: matching(UUID),
    type: z.string().check(z.refine((type) => accept.includes(type), code('fileType'))),
    bytes: whole(maxBytes, 'fileTooLarge'),
    hash: matching(/^[0-9a-f]{64}$/),
  });
}

const DRAWING_BYTES = 500_000;

const signatureSchema = (): z.ZodMiniType =>
  z.union([
    z.strictObject({ means: z.literal('typed'), name: visible(200), at: dateTimeSchema() }),
    z.strictObject({
      means: z.literal('drawn'),
      drawing: attachmentSchema(['image/png', 'image/svg+xml'], DRAWING_BYTES),
      at: dateTimeSchema(),
    }),
    z.strictObject({ means: z.enum(['mark', 'oral']), witness: visible(200), at: dateTimeSchema() }),
  ]);
