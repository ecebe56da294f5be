import type { Condition } from '../form/condition.js';
import { question, type AlwaysRequired, type Need, type Question, type QuestionOptions } from '../form/question.js';

/** A statement that the worker makes by ticking it; there is no way to state the opposite. */
export interface AttestQuestion<N extends Need = Need> extends Question<'attest', true, N> {
  readonly attested: Condition;
}

/** Asks the worker to state that something was done. */
export function attest(label: string, options: QuestionOptions & AlwaysRequired): AttestQuestion<'required'>;
export function attest(label: string, options?: QuestionOptions): AttestQuestion<'optional'>;
export function attest(label: string, options: QuestionOptions = {}): AttestQuestion {
  return question<AttestQuestion>('attest', { label, options }, (self) => ({ attested: { answered: self } }));
}
