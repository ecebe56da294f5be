import { isRecord } from './json.js';

/** What was typed but cannot be read (yet) as an answer of its kind: kept as typed, never thrown away, never sent. */
export interface Unparseable {
  readonly typed: string;
}

/** Tells whether an answer is still only typed text. */
export const isUnparseable = (answer: unknown): answer is Unparseable =>
  isRecord(answer) && Object.hasOwn(answer, 'typed');
