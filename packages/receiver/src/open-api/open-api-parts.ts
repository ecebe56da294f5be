import type { OpenApiAnswer, OpenApiOperation, OpenApiParameter } from './open-api-document.js';
import type { SCHEMAS } from './open-api-schemas.js';

/** Describes an answer with a JSON body of a named schema. */
export const jsonAnswer = (description: string, name: keyof typeof SCHEMAS): OpenApiAnswer => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});

/** The answer of a receiver in trouble. */
const FAILED: OpenApiOperation['responses'] = {
  '500': jsonAnswer('The receiver failed; the same request may be sent again.', 'Refusal'),
};

/** The answers to a token that does not allow what is asked, and to trouble. */
export const DENIED: OpenApiOperation['responses'] = {
  '401': {
    ...jsonAnswer('No token, or one that nobody gave out.', 'Refusal'),
    headers: { 'WWW-Authenticate': { schema: { type: 'string', const: 'Bearer' } } },
  },
  '403': jsonAnswer('A token that allows something else.', 'Refusal'),
  '429': {
    ...jsonAnswer('Too many requests of this token or address.', 'Refusal'),
    headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer', minimum: 1 } } },
  },
  ...FAILED,
};

/** The submission's id in an address. */
export const PLACE_OF_SUBMISSION: OpenApiParameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The id that the submission carries.',
  schema: { type: 'string', format: 'uuid' },
};
