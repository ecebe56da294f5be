import type { OpenApiDocument, OpenApiOperation } from './open-api-document.js';
import { DENIED, jsonAnswer } from './open-api-parts.js';

const READ: OpenApiOperation['security'] = [{ reader: [] }];

const inPath = (name: string, description: string) =>
  ({ name, in: 'path', required: true, description, schema: { type: 'string' } }) as const;

/** The addresses that the operators' page asks, where there is one. */
export const OPERATORS_PATHS: OpenApiDocument['paths'] = {
  '/operators/forms': {
    get: {
      operationId: 'listForms',
      summary: 'Lists the forms that this receiver takes.',
      security: READ,
      responses: { '200': jsonAnswer('All of them.', 'FormNames'), ...DENIED },
    },
  },
  '/operators/forms/{form}/{version}': {
    get: {
      operationId: 'readFormWords',
      summary: 'Gives the words of a form; of a version that is not taken any more those of the newest.',
      security: READ,
      parameters: [inPath('form', 'Id of the form.'), inPath('version', 'Its version.')],
      responses: {
        '200': jsonAnswer('Its words.', 'FormWords'),
        '404': jsonAnswer('No such form is taken.', 'Refusal'),
        ...DENIED,
      },
    },
  },
};
