import type { OpenApiAnswer, OpenApiDocument, OpenApiOperation, OpenApiParameter } from './open-api-document.js';
import { SCHEMAS } from './open-api-schemas.js';

const json = (description: string, name: keyof typeof SCHEMAS): OpenApiAnswer => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});

const FAILED = { '500': json('The receiver failed; the same request may be sent again.', 'Refusal') } as const;

const DENIED = {
  '401': {
    ...json('No token, or one that nobody gave out.', 'Refusal'),
    headers: { 'WWW-Authenticate': { schema: { type: 'string', const: 'Bearer' } } },
  },
  '403': json('A token that allows something else.', 'Refusal'),
  ...FAILED,
} as const satisfies OpenApiOperation['responses'];

const SENT = {
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Submission' } } },
  },
  security: [{ sender: [] }],
  responses: {
    '200': json('The same bytes were stored before; the first receipt again.', 'Receipt'),
    '201': json('Stored and committed.', 'Receipt'),
    '400': json('Not a submission, another id in the address, or a form that is not taken.', 'Refusal'),
    '409': json('Another submission is stored under this id.', 'Refusal'),
    '413': json('Too large.', 'Refusal'),
    '415': json('Not application/json in UTF-8.', 'Refusal'),
    '422': json('The form does not accept these answers.', 'Refusal'),
    ...DENIED,
  },
} as const satisfies Partial<OpenApiOperation>;

const ID: OpenApiParameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The id that the submission carries.',
  schema: { type: 'string', format: 'uuid' },
};

const READ: OpenApiOperation['security'] = [{ reader: [] }];

const LIST: OpenApiOperation = {
  operationId: 'listReceipts',
  summary: 'Lists what arrived, the newest first, codes only.',
  security: READ,
  parameters: [{ ...ID, name: 'after', in: 'query', required: false, description: 'Goes on after this submission.' }],
  responses: { '200': json('One page.', 'ReceiptPage'), '400': json('`after` is not a UUID.', 'Refusal'), ...DENIED },
};

const READ_BACK: OpenApiOperation = {
  operationId: 'readSubmission',
  summary: 'Gives the exact bytes that were stored.',
  security: READ,
  parameters: [ID],
  responses: { '200': json('As it was sent.', 'Submission'), '404': json('Nothing is stored.', 'Refusal'), ...DENIED },
};

/** What the receiver answers, as OpenAPI 3.1. */
export const OPEN_API: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Amparo receiver',
    version: '0.1.0',
    description: 'Stores each submission once. Any other status than 200 and 201 means that nothing was stored.',
  },
  paths: {
    '/submissions/{id}': {
      put: {
        operationId: 'putSubmission',
        summary: 'Sends a submission to its own address.',
        parameters: [ID],
        ...SENT,
      },
      get: READ_BACK,
    },
    '/submissions': {
      post: { operationId: 'postSubmission', summary: 'Sends a submission; its id stands in the body.', ...SENT },
      get: LIST,
    },
    '/health': {
      get: {
        operationId: 'health',
        summary: 'Tells whether the database answers.',
        security: [],
        responses: { '200': json('It does.', 'Health'), ...FAILED },
      },
    },
  },
  components: {
    schemas: SCHEMAS,
    securitySchemes: {
      sender: { type: 'http', scheme: 'bearer', description: 'May send.' },
      reader: { type: 'http', scheme: 'bearer', description: 'May read.' },
    },
  },
};
