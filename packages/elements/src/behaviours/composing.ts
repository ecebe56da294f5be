import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Knows whether a text is being composed with an input method. What is composed is answered with each keystroke, so that
 * nothing of it is lost; but until it is finished nothing is rendered, since a value written into the box ends it.
 */
export class Composing implements ReactiveController {
  /** Whether a composition is going on. */
  now = false;
  readonly #host: ReactiveControllerHost & EventTarget;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Captured, so that the box's own listener for the end already finds the composition finished.
    this.#host.addEventListener('compositionstart', this, true);
    this.#host.addEventListener('compositionend', this, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('compositionstart', this, true);
    this.#host.removeEventListener('compositionend', this, true);
    this.now = false;
  }

  handleEvent({ type }: Event): void {
    this.now = type === 'compositionstart';
    if (!this.now) this.#host.requestUpdate();
  }
}
