import type { Submission } from '@amparo/model';
import type { JsonSchema } from './open-api-document.js';
import { REFUSAL_STATUS } from './refusal.js';

const ID: JsonSchema = { type: 'string', format: 'uuid' };
const TEXT: JsonSchema = { type: 'string' };
const COUNT: JsonSchema = { type: 'integer', minimum: 0 };

const RECEIPT = {
  id: ID,
  contentHash: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the exact bytes of the body.' },
  receivedAt: { type: 'string', format: 'date-time', description: 'Instant of the first arrival.' },
} as const satisfies Record<string, JsonSchema>;

const closed = (properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const REJECTED = closed({ path: TEXT, code: TEXT, sentence: TEXT });

const SUBMISSION = {
  id: { ...ID, description: 'Made by the sender: the same id is the same submission.' },
  form: TEXT,
  formVersion: TEXT,
  caseCode: TEXT,
  language: { type: 'string', description: 'BCP 47.' },
  createdAt: { type: 'string', format: 'date-time' },
  answers: { type: 'object', description: 'Answers by section.' },
  reasons: { type: 'object', description: 'Reasons for going on despite a warning, by rule.' },
  settings: { type: 'object', description: 'Settings of the host under which the form was filled in.' },
} as const satisfies Record<keyof Submission, JsonSchema>;

/** The bodies that come and go, by name. */
export const SCHEMAS = {
  Submission: {
    type: 'object',
    description: 'Checked with the definition of the form that it names.',
    properties: SUBMISSION,
    required: Object.keys(SUBMISSION),
  },
  Receipt: closed(RECEIPT),
  Standing: { oneOf: [closed({ received: COUNT }), closed(RECEIPT)] },
  ReceiptPage: closed({
    submissions: {
      type: 'array',
      items: closed({ ...RECEIPT, form: TEXT, formVersion: TEXT, caseCode: TEXT }),
    },
    next: { type: ['string', 'null'], format: 'uuid', description: 'To be sent as `after`; null on the last page.' },
  }),
  Refusal: closed(
    {
      code: { type: 'string', enum: Object.keys(REFUSAL_STATUS) },
      sentence: TEXT,
      errors: { type: 'array', items: REJECTED, description: 'Only with `rejected`; never an answer.' },
      received: { ...COUNT, description: 'Only with `wrongOffset`.' },
    },
    ['errors', 'received'],
  ),
  Health: closed({ status: { type: 'string', const: 'ok' } }),
} as const satisfies Record<string, JsonSchema>;
