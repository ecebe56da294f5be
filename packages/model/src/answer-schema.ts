import * as z from 'zod/mini';
import { wrongWith } from './answer-check.js';
import { LONGEST_CODE } from './answer-parts.js';
import type { Codes } from './codes.js';
import { known, type KnownQuestion } from './kinds.js';
import type { AnyQuestion } from './question.js';
import type { FileQuestion } from './questions/file.js';
import type { MatrixQuestion } from './questions/matrix.js';
import { DRAWING, LONGEST_NAME, type SignatureQuestion, type Signed } from './questions/signature.js';

const schemas = new WeakMap<AnyQuestion, z.ZodMiniType>();

/**
 * The zod schema of one answer, for servers and for `z.toJSONSchema`: it takes what `check` finds nothing wrong with,
 * apart from what only the clock, the host or another answer can tell. The message of an issue is an `IssueCode`.
 */
export function answerSchema(question: AnyQuestion): z.ZodMiniType {
  const before = schemas.get(question);
  if (before) return before;
  const schema = z.pipe(z.transform(checked(question)), shapeOf(known(question)));
  schemas.set(question, schema);
  return schema;
}

// Ahead of the shape, so that the rules judge what was given and not the copy that zod makes of an object.
const checked =
  (question: AnyQuestion) =>
  (answer: unknown, { issues }: z.core.ParsePayload): unknown => {
    const code = wrongWith(question, answer);
    if (code !== undefined) issues.push({ code: 'custom', input: answer, message: code });
    return answer;
  };

/** What JSON Schema can tell of an answer; the rules are those of `wrongWith`. */
function shapeOf(question: KnownQuestion): z.ZodMiniType {
  switch (question.kind) {
    case 'text':
      return text(question.maxLength);
    case 'number':
      return whole(question.min, question.max);
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating':
      return oneOf(question.codes);
    case 'choices':
    case 'checklist':
      return told(z.array(oneOf(question.codes)), { minItems: 1, uniqueItems: true });
    case 'matrix':
      return z.strictObject(rowsOf(question));
    case 'date':
    case 'dateTime':
      return z.string();
    case 'age':
      return ageShape(question.maxYears);
    case 'attest':
      return z.literal(true);
    case 'observation':
      return z.strictObject({ sign: oneOf(question.codes), note: z.optional(text(question.maxLength)) });
    case 'signature':
      return signatureShape(question.means);
    case 'file':
      return told(z.array(attachmentShape(question)), { minItems: 1, maxItems: question.most });
    case 'reference':
      return text(LONGEST_CODE);
    case 'computed':
      return question.as === 'number' ? z.number() : z.string();
  }
}

/** Tells `z.toJSONSchema` of limits, as keywords of JSON Schema. */
const told = (schema: z.ZodMiniType, keywords: Readonly<Record<string, unknown>>): z.ZodMiniType =>
  schema.register(z.globalRegistry, keywords);

const text = (maxLength: number): z.ZodMiniType => told(z.string(), { maxLength });

const whole = (minimum: number, maximum: number): z.ZodMiniType =>
  told(z.number(), { type: 'integer', minimum, maximum });

const oneOf = ({ labels, host }: Codes): z.ZodMiniType =>
  host === undefined ? z.literal(Object.keys(labels)) : text(LONGEST_CODE);

const rowsOf = ({ rows, codes }: MatrixQuestion): Record<string, z.ZodMiniType> =>
  Object.fromEntries(Object.keys(rows.labels).map((row) => [row, z.optional(oneOf(codes))]));

const ageShape = (maxYears: number): z.ZodMiniType =>
  z.union([
    z.strictObject({ dateOfBirth: z.string() }),
    z.strictObject({ years: whole(0, maxYears), estimated: z.literal([true, false]), on: z.string() }),
  ]);

const attachmentShape = ({ maxBytes }: Pick<FileQuestion, 'maxBytes'>): z.ZodMiniType =>
  z.strictObject({ id: z.string(), type: z.string(), bytes: whole(0, maxBytes), hash: z.string() });

function signatureShape(means: SignatureQuestion['means']): z.ZodMiniType {
  const name = text(LONGEST_NAME);
  const by: Readonly<Record<Signed['means'], Readonly<Record<string, z.ZodMiniType>>>> = {
    typed: { name },
    drawn: { drawing: attachmentShape(DRAWING) },
    mark: { witness: name },
    oral: { witness: name },
  };
  return z.union(means.map((each) => z.strictObject({ means: z.literal(each), ...by[each], at: z.string() })));
}
