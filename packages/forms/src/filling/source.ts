import { guidance } from '@amparo/definitions';
import { SpeakingElement, tokens, type Word } from '@amparo/elements';
import { css, html } from 'lit';
import { panelStyles } from './panel-styles.js';
import { words } from './source.words.js';

// What no guidance says is said as plainly as what one does.
const OWN: Readonly<Record<string, Word>> = { DESIGN: words.ours, RECALL: words.memory };

/**
 * Shows on demand which guidance the message of a rule comes from, so that the sentence itself stays short to read and to hear.
 *
 * @summary Where the message of a rule comes from.
 * @tag amparo-source
 */
export class Source extends SpeakingElement {
  static override properties = { source: { attribute: false } };

  static override styles = [
    tokens,
    panelStyles,
    css`
      :host {
        display: block;
        flex: 1 0 100%;
      }
      summary {
        align-content: center;
        color: var(--_accent);
        cursor: pointer;
        inline-size: fit-content;
        min-block-size: 44px;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      p {
        margin: 0 0 0.25rem;
      }
    `,
  ];

  /** The source of the rule, by the keys of the guidance. */
  declare source: string;

  constructor() {
    super();
    this.source = '';
  }

  protected override render(): unknown {
    return html`<details>
      <summary>${this.say(words.from)}</summary>
      ${citedIn(this.source).map((key) => this.#line(key))}
    </details>`;
  }

  #line(key: string): unknown {
    const own = OWN[key];
    return own ? html`<p>${this.say(own)}</p>` : html`<p lang="en" dir="ltr">${guidance[key] ?? key}</p>`;
  }
}

/** The keys of the guidance in a source, each once; a part without any stands for itself. */
export const citedIn = (source: string): readonly string[] => [
  ...new Set(
    source.split(';').flatMap((part) => {
      const keys = part.split(/[^\w-]+/).filter((word) => word in guidance);
      return keys.length > 0 ? keys : [part.trim()];
    }),
  ),
];

declare global {
  interface HTMLElementTagNameMap {
    'amparo-source': Source;
  }
}
