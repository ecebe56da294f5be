import { ADMINISTRATION_PATHS } from './open-api-administration.js';
import { ATTACHMENT_PATHS } from './open-api-attachments.js';
import type { OpenApiDocument, OpenApiOperation } from './open-api-document.js';
import { DENIED, jsonAnswer, PLACE_OF_SUBMISSION } from './open-api-parts.js';
import { SCHEMAS } from './open-api-schemas.js';

const SENT = {
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Sent' } } },
  },
  security: [{ sender: [] }],
  responses: {
    '200': jsonAnswer('The same bytes were stored before; the first receipt again.', 'Receipt'),
    '201': jsonAnswer('Stored and committed.', 'Receipt'),
    '400': jsonAnswer('Not a submission, another id in the address, or a form that is not taken.', 'Refusal'),
    '409': jsonAnswer('Another submission is stored under this id.', 'Refusal'),
    '413': jsonAnswer('Too large.', 'Refusal'),
    '415': jsonAnswer('Not application/json in UTF-8.', 'Refusal'),
    '422': jsonAnswer('The form does not accept these answers.', 'Refusal'),
    ...DENIED,
  },
} as const satisfies Partial<OpenApiOperation>;

const READ: OpenApiOperation['security'] = [{ reader: [] }];

const LIST: OpenApiOperation = {
  operationId: 'listReceipts',
  summary: 'Lists what arrived, the newest first, codes only.',
  security: READ,
  parameters: [
    {
      ...PLACE_OF_SUBMISSION,
      name: 'after',
      in: 'query',
      required: false,
      description: 'Goes on after this submission.',
    },
  ],
  responses: {
    '200': jsonAnswer('One page.', 'ReceiptPage'),
    '400': jsonAnswer('`after` is not a UUID.', 'Refusal'),
    ...DENIED,
  },
};

const SEARCH: OpenApiOperation = {
  operationId: 'searchReceipts',
  summary: 'Lists what arrived and fits; what is looked for rides in the body, because addresses are logged.',
  security: READ,
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Search' } } },
  },
  responses: {
    '200': jsonAnswer('One page.', 'ReceiptPage'),
    '400': jsonAnswer('Not a search.', 'Refusal'),
    '413': jsonAnswer('Too large.', 'Refusal'),
    '415': jsonAnswer('Not application/json in UTF-8.', 'Refusal'),
    ...DENIED,
  },
};

const COUNT: OpenApiOperation = {
  operationId: 'countDays',
  summary: 'Counts what arrived by day (UTC) and form.',
  security: READ,
  parameters: [
    {
      name: 'days',
      in: 'query',
      required: false,
      description: 'How many days up to today; 30 unless told, 366 at most.',
      schema: { type: 'integer', minimum: 1 },
    },
  ],
  responses: {
    '200': jsonAnswer('The days on which something arrived.', 'Counts'),
    '400': jsonAnswer('Not a number of days.', 'Refusal'),
    ...DENIED,
  },
};

const READ_BACK: OpenApiOperation = {
  operationId: 'readSubmission',
  summary: 'Gives the exact bytes that were stored.',
  security: READ,
  parameters: [PLACE_OF_SUBMISSION],
  responses: {
    '200': jsonAnswer('As it was sent.', 'Sent'),
    '404': jsonAnswer('Nothing is stored.', 'Refusal'),
    '410': jsonAnswer('It was erased on request.', 'Refusal'),
    ...DENIED,
  },
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
        parameters: [PLACE_OF_SUBMISSION],
        ...SENT,
      },
      get: READ_BACK,
    },
    '/submissions': {
      post: { operationId: 'postSubmission', summary: 'Sends a submission; its id stands in the body.', ...SENT },
      get: LIST,
    },
    '/submissions/search': { post: SEARCH },
    '/counts': { get: COUNT },
    ...ATTACHMENT_PATHS,
    ...ADMINISTRATION_PATHS,
  },
  components: {
    schemas: SCHEMAS,
    securitySchemes: {
      sender: { type: 'http', scheme: 'bearer', description: 'May send: scope `submit`.' },
      reader: { type: 'http', scheme: 'bearer', description: 'May read: scope `read`.' },
      administrator: { type: 'http', scheme: 'bearer', description: 'May export, erase, revoke: scope `administer`.' },
      meter: { type: 'http', scheme: 'bearer', description: 'May measure: scope `measure`.' },
    },
  },
};
