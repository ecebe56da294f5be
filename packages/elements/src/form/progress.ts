import type { Progress as Counted } from '@amparo/model';
import { css, html } from 'lit';
import { SpeakingElement } from '../behaviours/speaking-element.js';
import { tokens } from '../tokens.js';
import { words } from './form.words.js';
import { inLanguage } from '../behaviours/in-language.js';

const differs = (now: Counted, before: Counted | undefined): boolean =>
  now.wanted !== before?.wanted || now.answered !== before.answered;

/**
 * Shows how many of the wanted answers are there, as a bar and in words.
 *
 * @summary How far the form is.
 * @tag amparo-progress
 * @csspart bar - The bar.
 */
export class Progress extends SpeakingElement {
  static override properties = { progress: { attribute: false, hasChanged: differs } };

  static override styles = [
    tokens,
    css`
      div {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 0.75rem;
        color: var(--_muted);
        font-size: 1rem;
      }
      progress {
        flex: 1;
        min-inline-size: 4rem;
        block-size: 0.5rem;
        appearance: none;
        border: 1px solid var(--_border);
        border-radius: 1rem;
        max-inline-size: 30rem;
        overflow: hidden;
        background: var(--_surface);
      }
      progress::-webkit-progress-bar {
        background: var(--_surface);
      }
      progress::-webkit-progress-value {
        background: var(--_accent);
      }
      progress::-moz-progress-bar {
        background: var(--_accent);
      }
    `,
  ];

  /** Wanted and given answers. */
  declare progress: Counted;

  constructor() {
    super();
    this.progress = { wanted: 0, answered: 0 };
  }

  protected override render(): unknown {
    const { wanted, answered } = this.progress;
    const said = this.say(words.begun, { wanted, answered });
    return html`<div ${inLanguage(this.interface)}>
      <progress part="bar" max=${wanted || 1} value=${answered} aria-label=${said}></progress>
      <span aria-hidden="true">${said}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-progress': Progress;
  }
}
