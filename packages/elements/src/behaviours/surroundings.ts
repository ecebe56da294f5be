import type { AnyQuestion, HostCode, QuestionView } from '@amparo/model';
import type { AttachmentStore } from './attachment-store.js';
import { localTime } from './local-time.js';

/**
 * What surrounds the fields of one form. It is one object for as long as the form lives and the clock is asked, not
 * told: a minute that passes must not render a thousand fields.
 */
export interface Surroundings {
  /** Id of the form: the words of its rules stand under it. */
  readonly formId: string;
  /** The moment, ISO 8601 with the offset of the case's zone. */
  now(): string;
  /** Adds to a time on the wall, such as `2026-03-04T10:42`, the offset of the case's zone; without it the device's is taken. */
  withOffset?(time: string): string;
  /** Code lists of the host, by name. */
  readonly hostCodes: Readonly<Record<string, readonly HostCode[]>>;
  /** Says where an answer that the form began with comes from, in the language of the interface. */
  carried?(view: QuestionView): string | undefined;
  /** Wherever the form asks a question just now; in a list once for each entry. */
  asked?(question: AnyQuestion): readonly QuestionView[];
  /** Without one, drawings and files are not offered. */
  readonly attachments?: AttachmentStore | undefined;
}

/** The surroundings of a field that stands alone. */
export const alone: Surroundings = { formId: '', now: () => localTime(new Date()), hostCodes: {} };
