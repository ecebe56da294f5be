import type { Codes } from '../form/codes.js';
import type { Condition } from '../form/condition.js';
import { question, type Question, type QuestionOptions } from '../form/question.js';

/** What the worker saw, with a note; the three states are never added up to a score. */
export type Observed = {
  readonly sign: 'seen' | 'notSeen' | 'couldNotTell';
  readonly note?: string;
};

/** A question about one sign: seen, not seen, or could not tell. */
export interface ObservationQuestion extends Question<'observation', Observed, 'optional'> {
  readonly codes: Codes<Observed['sign']>;
  /** Longest note, in characters. */
  readonly maxLength: number;
  /** Holds when this was chosen, whatever the note says. */
  is(sign: Observed['sign']): Condition;
}

const SIGNS: Codes<Observed['sign']> = {
  name: 'triState',
  labels: { seen: 'Seen', notSeen: 'Not seen', couldNotTell: 'Could not tell' },
  source: 'DESIGN',
};

/** Options of an observation; `maxLength` is that of its note in characters, 2,000 unless told. */
export interface ObservationOptions extends QuestionOptions {
  readonly maxLength?: number;
}

/** Asks whether one sign was seen. */
export const observation = (label: string, options: ObservationOptions = {}): ObservationQuestion =>
  question<ObservationQuestion>('observation', { label, options }, (self) => ({
    codes: SIGNS,
    maxLength: options.maxLength ?? 2000,
    is: (sign) => ({ is: self, code: sign }),
  }));
