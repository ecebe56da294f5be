import type { Json, KnownQuestion } from '@amparo/model';
import { FieldElement } from './field-element.js';

/**
 * A field that remembers how an answer was typed, so that `٣`, `07` or a day without a leading zero stay in the box as the
 * person wrote them while the answer is `3`, `7` or a whole date. A box that rewrites itself moves the caret.
 */
export abstract class TypedField<Q extends KnownQuestion, Typed> extends FieldElement<Q> {
  #last: { readonly typed: Typed; readonly answer: string } | undefined;

  /** Reads what was typed; what cannot be read yet is kept as typed. */
  protected abstract read(typed: Typed): Json | undefined;

  /** Puts an answer that came from elsewhere into the boxes. */
  protected abstract get written(): Typed;

  /** What stands in the boxes. */
  protected get value(): Typed {
    return this.#last?.answer === this.#answer(this.given) ? this.#last.typed : this.written;
  }

  protected type(typed: Typed): void {
    const answer = this.read(typed);
    this.#last = { typed, answer: this.#answer(answer) };
    this.answerWith(answer);
  }

  // Another question may hold an equal answer that was typed in another way.
  #answer(answer: Json | undefined): string {
    return JSON.stringify([this.view?.path, answer]);
  }
}
