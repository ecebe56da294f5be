import { SpeakingElement } from '../behaviours/speaking-element.js';

/**
 * An element of structure that renders into its parent's root, so that the inner events of its fields, which cross no
 * shadow boundary, reach the form. It holds no input itself: every input stands in the shadow root of its field.
 */
export abstract class LightElement extends SpeakingElement {
  /** Moves the focus to the heading, so that a screen reader starts to read here. */
  override focus(options?: FocusOptions): void {
    this.querySelector<HTMLElement>('h2, h3, h5')?.focus(options);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
