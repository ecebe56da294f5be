import type { Attachment, Json } from '@amparo/model';

/** A draft as it travels in a sealed file. */
export interface TravellingDraft {
  readonly form: string;
  readonly formVersion: string;
  readonly caseCode: string;
  readonly savedAt: string;
  readonly state: Json;
  readonly attachments?: readonly { readonly about: Attachment; readonly content: Blob }[];
}

/** To whom a file is sealed. */
export type SealedTo = { readonly passphrase: string } | { readonly publicKey: JsonWebKey };

/** What opens a file. */
export type OpenedBy = { readonly passphrase: string } | { readonly privateKey: JsonWebKey };

/**
 * Why a sealed file was not opened or made.
 *
 * - `tooLarge`: more than 10 MB of answers, 110 MB in all or 1,000 drafts; `tooDeep`: answers nested more than 32 deep.
 * - `notSealed`: no such file; `damaged`: one that was cut off or changed on the way.
 * - `wrongKey`: sealed to another passphrase or key, or changed.
 * - `newer`: a later release wrote it.
 * - `refused`: it opens, and holds what no draft holds.
 */
export interface BackupError {
  readonly code: 'tooLarge' | 'tooDeep' | 'notSealed' | 'damaged' | 'wrongKey' | 'newer' | 'refused' | 'weakPassphrase';
}

/** The most bytes of answers in one file. */
export const MOST_ANSWER_BYTES = 10_000_000;

/** The most drafts in one file, which come in in one transaction: more than a vault has secrets for. */
export const MOST_DRAFTS = 1_000;

/** The most bytes of one file: the answers and the attachments of one full draft. */
export const MOST_BYTES = 110_000_000;
