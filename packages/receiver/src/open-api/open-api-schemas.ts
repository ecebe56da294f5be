import type { Submission } from '@amparo/model';
import type { JsonSchema } from './open-api-document.js';
import { REFUSAL_STATUS } from '../refusal.js';

const ID: JsonSchema = { type: 'string', format: 'uuid' };
const TEXT: JsonSchema = { type: 'string' };
const YES_NO: JsonSchema = { type: 'boolean' };
const INSTANT: JsonSchema = { type: 'string', format: 'date-time' };
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

const SEALED: JsonSchema = {
  type: 'object',
  description: 'A JWE in general JSON (RFC 7516) with A256GCM; never opened here.',
  properties: {
    protected: TEXT,
    unprotected: { type: 'object' },
    recipients: { type: 'array', items: { type: 'object' } },
    iv: TEXT,
    ciphertext: TEXT,
    tag: TEXT,
    aad: TEXT,
  },
  required: ['protected', 'recipients', 'iv', 'ciphertext', 'tag'],
  additionalProperties: false,
};

const CODES = {
  form: { type: 'string', description: 'Empty when it is sealed.' },
  formVersion: TEXT,
  caseCode: TEXT,
  sealed: YES_NO,
} as const satisfies Record<string, JsonSchema>;

/** The bodies that come and go, by name. */
export const SCHEMAS = {
  Submission: {
    type: 'object',
    description: 'Checked with the definition of the form that it names.',
    properties: SUBMISSION,
    required: Object.keys(SUBMISSION),
  },
  SealedSubmission: closed(
    {
      id: ID,
      caseCode: TEXT,
      sealed: {
        type: 'array',
        description: 'The whole, or identity and case apart.',
        items: closed({ part: { type: 'string', enum: ['whole', 'identity', 'case'] }, jwe: SEALED }),
      },
      attachments: {
        type: 'array',
        description: 'Of each attachment that follows, size and SHA-256 of the sealed bytes that travel.',
        items: closed({
          id: ID,
          type: { type: 'string', const: 'application/vnd.amparo.sealed' },
          bytes: COUNT,
          hash: RECEIPT.contentHash,
        }),
      },
    },
    ['attachments'],
  ),
  Sent: {
    oneOf: [{ $ref: '#/components/schemas/Submission' }, { $ref: '#/components/schemas/SealedSubmission' }],
  },
  Receipt: closed(RECEIPT),
  Standing: { oneOf: [closed({ received: COUNT }), closed(RECEIPT)] },
  ReceiptPage: closed({
    submissions: {
      type: 'array',
      items: closed({ ...RECEIPT, ...CODES }),
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
  Health: closed({ status: { type: 'string', enum: ['ok', 'unavailable'] } }),
  FormNames: {
    type: 'array',
    items: closed({ id: TEXT, version: TEXT, title: TEXT }),
  },
  FormWords: closed({
    title: TEXT,
    sections: { type: 'object', description: 'Title of each section by its id.' },
    places: { type: 'object', description: 'Label and choices of each question by its path.' },
  }),
  Search: closed({ caseCode: TEXT, form: TEXT, sealed: YES_NO, from: INSTANT, until: INSTANT, after: ID }, [
    'caseCode',
    'form',
    'sealed',
    'from',
    'until',
    'after',
  ]),
  Counts: closed({
    from: TEXT,
    days: COUNT,
    counts: { type: 'array', items: closed({ day: TEXT, form: TEXT, sealed: YES_NO, submissions: COUNT }) },
  }),
  AboutCase: closed({ caseCode: TEXT }),
  AskedExport: closed(
    {
      caseCode: TEXT,
      to: {
        type: 'array',
        description: 'Public keys (JWK) of those who may open it, ten at most; without them it leaves as plain text.',
        items: { type: 'object' },
      },
    },
    ['to'],
  ),
  ExportedCase: closed({
    caseCode: TEXT,
    exportedAt: INSTANT,
    submissions: {
      type: 'array',
      items: closed({
        ...RECEIPT,
        form: CODES.form,
        formVersion: TEXT,
        sealed: YES_NO,
        body: { type: 'string', description: 'The exact text.' },
        attachments: {
          type: 'array',
          items: closed({
            id: ID,
            contentHash: RECEIPT.contentHash,
            bytes: COUNT,
            complete: YES_NO,
            pieces: { type: 'array', description: 'Each in base64, one after the other.', items: TEXT },
          }),
        },
      }),
    },
  }),
  Erased: closed({ erased: COUNT }),
  AuditPage: closed({
    lines: {
      type: 'array',
      items: closed({ at: INSTANT, token: TEXT, action: TEXT, outcome: COUNT, subject: ID, count: COUNT }, [
        'subject',
        'count',
      ]),
    },
    next: { type: ['string', 'null'], format: 'uuid', description: 'To be sent as `after`; null on the last page.' },
  }),
  Revoked: closed({ revoked: TEXT }),
} as const satisfies Record<string, JsonSchema>;
