import type { Attachment } from '@amparo/model';
import type { SealedPart } from './recipients.js';

/** A submission as it travels to a receiver that cannot open it. */
export interface SealedSubmission {
  readonly id: string;
  /** What the parts are joined by. */
  readonly caseCode: string;
  readonly sealed: readonly { readonly part: SealedPart; readonly jwe: GeneralJwe }[];
  /** The sealed attachments that follow: size and hash are those of the sealed bytes. Missing when there are none. */
  readonly attachments?: readonly Attachment[];
}

/** The General JSON Serialization of a JWE (RFC 7516, 7.2.1). */
export interface GeneralJwe {
  readonly protected: string;
  /** Base64url of the JSON of what the envelope belongs to; opening it elsewhere fails. */
  readonly aad: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
  readonly recipients: readonly {
    readonly encrypted_key: string;
    readonly header?: Readonly<Record<string, unknown>>;
  }[];
}

export const KEY_ALGORITHM = 'ECDH-ES+A256KW';
export const CONTENT_ALGORITHM = 'A256GCM';

/** Media type of a sealed attachment: one line with the JWE of its key, and behind it the AES-GCM ciphertext. */
export const SEALED_TYPE = 'application/vnd.amparo.sealed';
