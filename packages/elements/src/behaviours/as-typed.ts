import type { Json } from '@amparo/model';

/**
 * Remembers how an answer was typed, so that `٣`, `07` or a day without a leading zero stay in the box as the person wrote
 * them while the answer is `3`, `7` or a whole date. A box that rewrites itself moves the caret.
 */
export class AsTyped<Typed> {
  #typed: Typed | undefined;
  #answer: string | undefined;

  remember(typed: Typed, at: string, answer: Json | undefined): void {
    this.#typed = typed;
    this.#answer = fingerprint(at, answer);
  }

  /** What was typed for this answer at this path; undefined when the answer came from elsewhere. */
  shown(at: string, answer: Json | undefined): Typed | undefined {
    return this.#answer === fingerprint(at, answer) ? this.#typed : undefined;
  }
}

const fingerprint = (at: string, answer: Json | undefined): string =>
  `${at} ${answer === undefined ? '' : JSON.stringify(answer)}`;
