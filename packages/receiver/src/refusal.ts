/** Why a request was refused. */
export type RefusalCode =
  | 'malformed'
  | 'idMismatch'
  | 'unknownForm'
  | 'unauthorised'
  | 'forbidden'
  | 'notFound'
  | 'methodNotAllowed'
  | 'conflict'
  | 'erased'
  | 'sealedOnly'
  | 'tooMany'
  | 'wrongOffset'
  | 'attachmentsRefused'
  | 'attachmentMismatch'
  | 'tooLarge'
  | 'unsupportedMediaType'
  | 'rejected'
  | 'server';

/** One thing that the form's definition does not accept; it never holds what was answered. */
export interface RejectedAnswer {
  readonly path: string;
  readonly code: string;
  readonly sentence: string;
}

/** The body of every answer that is not a success. */
export interface Refusal {
  readonly code: RefusalCode;
  /** One sentence for the person who runs the sender. */
  readonly sentence: string;
  /** Only with `rejected`. */
  readonly errors?: readonly RejectedAnswer[];
  /** Only with `wrongOffset`: how many bytes the receiver has. */
  readonly received?: number;
}

/** HTTP status of each refusal. */
export const REFUSAL_STATUS = {
  malformed: 400,
  idMismatch: 400,
  unknownForm: 400,
  unauthorised: 401,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  erased: 410,
  sealedOnly: 422,
  tooMany: 429,
  wrongOffset: 409,
  attachmentsRefused: 422,
  attachmentMismatch: 422,
  tooLarge: 413,
  unsupportedMediaType: 415,
  rejected: 422,
  server: 500,
} as const satisfies Record<RefusalCode, number>;

const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  malformed: 'The body is not a submission.',
  idMismatch: 'The id in the address and the id in the body are not the same.',
  unknownForm: 'This receiver does not take the form of this submission.',
  unauthorised: 'A bearer token that this receiver knows is needed.',
  forbidden: 'This token does not allow that.',
  notFound: 'There is nothing at this address.',
  methodNotAllowed: 'This address does not answer that method.',
  erased: 'This was erased on request.',
  sealedOnly: 'This receiver takes only what is sealed to its key.',
  tooMany: 'Too many requests at once. Send the same again after the seconds that Retry-After names.',
  conflict: 'Another submission is already stored under this id.',
  wrongOffset: 'The attachment does not stand at this offset. Go on at `received`.',
  attachmentsRefused: 'The attachments that the submission names cannot be taken.',
  attachmentMismatch:
    'These bytes are not those that the submission names. Ask how much has arrived, and go on from there.',
  tooLarge: 'The body is larger than this receiver takes.',
  unsupportedMediaType: 'The body must be application/json in UTF-8, without a content encoding.',
  rejected: 'The form does not accept these answers.',
  server: 'The receiver failed. Send the same submission again later.',
};

/** Builds a refusal, with its usual sentence unless a closer one is given. */
export const refuse = (code: RefusalCode, sentence: string = SENTENCES[code]): Refusal => ({ code, sentence });
