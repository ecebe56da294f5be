/** The states that a host can style a field by, as `:state(invalid)` and `:state(answered)`. */
export type FieldState = 'invalid' | 'answered';

/** Sets custom states where the browser has them. */
export class CustomStates {
  readonly #states: CustomStateSet | undefined;

  constructor(element: HTMLElement) {
    // Older than Safari 17.4 and Firefox 126: internals without states.
    this.#states = (element.attachInternals() as { readonly states?: CustomStateSet }).states;
  }

  set(state: FieldState, on: boolean): void {
    try {
      if (on) this.#states?.add(state);
      else this.#states?.delete(state);
    } catch (error) {
      // Chromium before 125 takes only names with two dashes; the state then only improves nothing.
      if (!(error instanceof DOMException && error.name === 'SyntaxError')) throw error;
    }
  }
}
