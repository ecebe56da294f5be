import { jsonAnswer, DENIED, PLACE_OF_SUBMISSION } from './open-api-parts.js';
import type { OpenApiDocument, OpenApiParameter } from './open-api-document.js';

const ATTACHMENT: OpenApiParameter = {
  name: 'attachment',
  in: 'path',
  required: true,
  description: 'An id that the stored submission names.',
  schema: { type: 'string', format: 'uuid' },
};

const OFFSET: OpenApiParameter = {
  name: 'offset',
  in: 'path',
  required: true,
  description: 'Where in the attachment the piece begins, in bytes.',
  schema: { type: 'string', pattern: '^[0-9]{1,12}$' },
};

const NOT_NAMED = jsonAnswer('No stored submission names this attachment.', 'Refusal');
const STANDING = jsonAnswer('How much there is, or the receipt once it is complete.', 'Standing');

/** The addresses of attachments. */
export const ATTACHMENT_PATHS: OpenApiDocument['paths'] = {
  '/submissions/{id}/attachments/{attachment}': {
    get: {
      operationId: 'attachmentStanding',
      summary: 'Tells how much of an attachment has arrived.',
      security: [{ sender: [] }],
      parameters: [PLACE_OF_SUBMISSION, ATTACHMENT],
      responses: { '200': STANDING, '404': NOT_NAMED, ...DENIED },
    },
  },
  '/submissions/{id}/attachments/{attachment}/{offset}': {
    put: {
      operationId: 'putPiece',
      summary: 'Sends a piece of an attachment, 512 KiB at most.',
      security: [{ sender: [] }],
      parameters: [PLACE_OF_SUBMISSION, ATTACHMENT, OFFSET],
      requestBody: { required: true, content: { 'application/octet-stream': {} } },
      responses: {
        '200': STANDING,
        '201': jsonAnswer('The last piece: complete, and the hash fits.', 'Receipt'),
        '404': NOT_NAMED,
        '409': jsonAnswer('The attachment stands elsewhere: go on at `received`.', 'Refusal'),
        '413': jsonAnswer('Too large for a piece.', 'Refusal'),
        '415': jsonAnswer('Not application/octet-stream.', 'Refusal'),
        '422': jsonAnswer('Not the bytes that the submission names; nothing of them is kept.', 'Refusal'),
        ...DENIED,
      },
    },
  },
  '/submissions/{id}/attachments/{attachment}/content': {
    get: {
      operationId: 'readAttachment',
      summary: 'Gives the bytes of a complete attachment.',
      security: [{ reader: [] }],
      parameters: [PLACE_OF_SUBMISSION, ATTACHMENT],
      responses: {
        '200': { description: 'As they were sent.', content: { 'application/octet-stream': {} } },
        '404': jsonAnswer('No such attachment, or it is not complete.', 'Refusal'),
        ...DENIED,
      },
    },
  },
};
