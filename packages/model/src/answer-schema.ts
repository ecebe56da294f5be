import * as z from 'zod/mini';
import type { Codes } from './codes.js';
import { isCaseCode } from './case-code.js';
import { parseEdtf } from './edtf.js';
import type { IssueCode } from './issue.js';
import { known, type KnownQuestion } from './kinds.js';
import type { AnyQuestion } from './question.js';
import type { ChoicesQuestion } from './questions/choices.js';
import type { MatrixQuestion } from './questions/matrix.js';
import type { SignatureQuestion } from './questions/signature.js';
import type { TextQuestion } from './questions/text.js';
import { INVISIBLE, VISIBLE } from './visible-text.js';

const schemas = new WeakMap<AnyQuestion, z.ZodMiniType>();

/** The zod schema of one answer: the same for a keystroke, a reload, a submission and the server. */
export function answerSchema(question: AnyQuestion): z.ZodMiniType {
  const before = schemas.get(question);
  if (before) return before;
  const schema = build(known(question));
  schemas.set(question, schema);
  return schema;
}

/** Whether an answer is one that the question takes. */
export const accepts = (question: AnyQuestion, answer: unknown): boolean =>
  z.safeParse(answerSchema(question), answer).success;

const code = (is: IssueCode): { readonly error: IssueCode } => ({ error: is });

interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: 'safeint';
}

// zod's own checks of size weigh half a kilobyte; these tell `z.toJSONSchema` of the limits in the same way.
function limit<T>(fits: (value: T) => boolean, { is, ...limits }: Limits & { readonly is?: IssueCode }) {
  const check = z.refine<T>(fits, is && code(is));
  check._zod.onattach.push(({ _zod: { bag } }) => Object.assign(bag, limits));
  return check;
}

const whole = (min: number, max: number, tooLarge: IssueCode = 'tooLarge'): z.ZodMiniType =>
  z.number(code('notANumber')).check(
    limit(Number.isInteger, { format: 'safeint', is: 'notANumber' }),
    limit((value) => value >= min, { minimum: min, is: 'tooSmall' }),
    limit((value) => value <= max, { maximum: max, is: tooLarge }),
  );

const many = (one: z.ZodMiniType, most: number, tooMany?: IssueCode) =>
  z.array(one).check(
    limit((list) => list.length > 0, { minimum: 1 }),
    limit((list) => list.length <= most, { maximum: most, ...(tooMany && { is: tooMany }) }),
  );

const text = (fits: (text: string) => boolean, is: IssueCode): z.ZodMiniType =>
  z.string().check(z.refine(fits, code(is)));

const matching = (form: RegExp): z.ZodMiniType => text((value) => form.test(value), 'malformed');

/** ISO 8601 to the minute with an offset; whether the day exists is asked apart. */
export const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

function build(question: KnownQuestion): z.ZodMiniType {
  switch (question.kind) {
    case 'text':
      return textSchema(question);
    case 'number':
      return whole(question.min, question.max);
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
      return oneOf(question.codes);
    case 'choices':
    case 'checklist':
      return choicesSchema(question);
    case 'matrix':
      return z.strictObject(rowsOf(question));
    case 'date':
      return edtfSchema();
    case 'dateTime':
      return dateTimeSchema();
    case 'age':
      return ageSchema(question.maxYears);
    case 'attest':
      return z.literal(true);
    case 'observation':
      return z.strictObject({ sign: oneOf(question.codes), note: z.optional(visible(question.maxLength)) });
    case 'signature':
      return signatureSchema(question.means);
    case 'file':
      return many(attachmentSchema(question.accept, question.maxBytes), question.most, 'tooManyFiles');
    case 'reference':
      return visible(100);
    case 'computed':
      return question.as === 'number' ? z.number() : z.string();
  }
}

function visible(maxLength: number): z.ZodMiniString {
  return z.string().check(
    z.refine((value) => VISIBLE.test(value), code('missing')),
    limit((value) => value.length <= maxLength, { maximum: maxLength, is: 'tooLong' }),
    z.refine((value) => !INVISIBLE.test(value), code('invisibleCharacters')),
  );
}

function textSchema({ maxLength, form }: TextQuestion): z.ZodMiniType {
  switch (form) {
    case 'any':
      return visible(maxLength);
    case 'phone':
      return visible(maxLength).check(z.refine((value) => /(\p{Nd}.*){3}/su.test(value), code('notAPhone')));
    case 'caseCode':
      return visible(maxLength).check(z.refine(isCaseCode, code('notACaseCode')));
  }
}

function oneOf({ labels, host }: Codes): z.ZodMiniType {
  return host === undefined ? z.literal(Object.keys(labels), code('unknownCode')) : visible(100);
}

const choicesSchema = ({ codes, alone }: ChoicesQuestion): z.ZodMiniType =>
  many(oneOf(codes), Infinity).check(
    z.refine((list) => new Set(list).size === list.length),
    z.refine((list) => list.length < 2 || !list.some((each) => alone.includes(String(each))), code('aloneCode')),
  );

const rowsOf = ({ rows, codes }: MatrixQuestion): Record<string, z.ZodMiniType> =>
  Object.fromEntries(Object.keys(rows.labels).map((row) => [row, z.optional(oneOf(codes))]));

const edtfSchema = (): z.ZodMiniType => text((value) => parseEdtf(value) !== undefined, 'impossibleDate');

const dateTimeSchema = (): z.ZodMiniType =>
  z.string().check(
    z.refine((value) => DATE_TIME.test(value), code('halfTypedTime')),
    z.refine((value) => parseEdtf(value.slice(0, 10)) !== undefined, code('impossibleDate')),
  );

const ageSchema = (maxYears: number): z.ZodMiniType =>
  z.union([
    z.strictObject({ dateOfBirth: edtfSchema() }),
    z.strictObject({ years: whole(0, maxYears), estimated: z.literal([true, false]), on: edtfSchema() }),
  ]);

/** A UUID in small letters. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const attachmentSchema = (accept: readonly string[], maxBytes: number): z.ZodMiniType =>
  z.strictObject({
    id: matching(UUID),
    type: text((value) => accept.includes(value), 'fileType'),
    bytes: whole(0, maxBytes, 'fileTooLarge'),
    hash: matching(/^[0-9a-f]{64}$/),
  });

const DRAWING_BYTES = 500_000;

function signatureSchema(means: SignatureQuestion['means']): z.ZodMiniType {
  const by = (...of: SignatureQuestion['means']) => z.literal([...of]).check(z.refine((one) => means.includes(one)));
  const at = dateTimeSchema();
  const drawing = attachmentSchema(['image/png', 'image/svg+xml'], DRAWING_BYTES);
  return z.union([
    z.strictObject({ means: by('typed'), name: visible(200), at }),
    z.strictObject({ means: by('drawn'), drawing, at }),
    z.strictObject({ means: by('mark', 'oral'), witness: visible(200), at }),
  ]);
}
