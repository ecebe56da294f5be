import type { OpenApiDocument, OpenApiOperation } from './open-api-document.js';
import { DENIED, jsonAnswer, PLACE_OF_SUBMISSION } from './open-api-parts.js';

const ADMINISTER: OpenApiOperation['security'] = [{ administrator: [] }];

const ABOUT_CASE: OpenApiOperation['requestBody'] = {
  required: true,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/AboutCase' } } },
};

const ASKED_EXPORT: OpenApiOperation['requestBody'] = {
  required: true,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/AskedExport' } } },
};

const EXPORTED = jsonAnswer('All of it, or sealed to the keys that were given.', 'ExportedCase');

const NO_CASE = {
  '400': jsonAnswer('The body names no case.', 'Refusal'),
  '413': jsonAnswer('Too large.', 'Refusal'),
} as const;

const HEALTH = {
  '200': jsonAnswer('Yes.', 'Health'),
  '503': jsonAnswer('No: the database does not answer, or the receiver is stopping.', 'Health'),
} as const;

const health = (operationId: string, summary: string): OpenApiOperation => ({
  operationId,
  summary,
  security: [],
  responses: HEALTH,
});

/** The addresses of whoever runs the receiver. */
export const ADMINISTRATION_PATHS: OpenApiDocument['paths'] = {
  '/cases/export': {
    post: {
      operationId: 'exportCase',
      summary: 'Gives everything that is stored of a case; each body may be sent to another receiver as it is.',
      security: ADMINISTER,
      requestBody: ASKED_EXPORT,
      responses: {
        '200': { ...EXPORTED, content: { ...EXPORTED.content, 'application/vnd.amparo.sealed': {} } },
        ...NO_CASE,
        ...DENIED,
      },
    },
  },
  '/cases/erase': {
    post: {
      operationId: 'eraseCase',
      summary: 'Erases what a case holds; ids and hashes stay, so that nothing is stored anew.',
      security: ADMINISTER,
      requestBody: ABOUT_CASE,
      responses: { '200': jsonAnswer('How many submissions were erased.', 'Erased'), ...NO_CASE, ...DENIED },
    },
  },
  '/audit': {
    get: {
      operationId: 'readAudit',
      summary: 'Lists what was done, the newest first.',
      security: ADMINISTER,
      parameters: [
        {
          ...PLACE_OF_SUBMISSION,
          name: 'after',
          in: 'query',
          required: false,
          description: 'Goes on after this line.',
        },
      ],
      responses: {
        '200': jsonAnswer('One page.', 'AuditPage'),
        '400': jsonAnswer('`after` is not a UUID.', 'Refusal'),
        ...DENIED,
      },
    },
  },
  '/tokens/{token}/revocation': {
    put: {
      operationId: 'revokeToken',
      summary: 'Takes a token back, at every receiver on this database within five seconds.',
      security: ADMINISTER,
      parameters: [
        {
          name: 'token',
          in: 'path',
          required: true,
          description: 'Name of the token, never the token itself.',
          schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,40}$' },
        },
      ],
      responses: {
        '200': jsonAnswer('Taken back.', 'Revoked'),
        '404': jsonAnswer('No such name can be.', 'Refusal'),
        ...DENIED,
      },
    },
  },
  '/metrics': {
    get: {
      operationId: 'metrics',
      summary: 'Counts of this process, as Prometheus reads them.',
      security: [{ meter: [] }],
      responses: { '200': { description: 'Text.', content: { 'text/plain': {} } }, ...DENIED },
    },
  },
  '/health': { get: health('health', 'The same as `/health/ready`.') },
  '/health/ready': { get: health('ready', 'Tells whether requests may be sent here.') },
  '/health/live': {
    get: { ...health('live', 'Tells that the process runs.'), responses: { '200': HEALTH['200'] } },
  },
};
