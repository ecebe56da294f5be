import { html } from 'lit';
import { choiceWords } from '../../behaviours/choice.words.js';
import type { InterfaceWords } from '../../words.js';

interface Chips {
  readonly codes: readonly string[];
  readonly name: (code: string) => string;
  readonly interface: InterfaceWords;
  readonly off: boolean;
  readonly remove: (code: string) => void;
}

/** Shows what was chosen, in the order it was chosen; each can be taken away. */
export const chips = ({ codes, name, interface: speaks, off, remove }: Chips): unknown =>
  html`<ul class="chips" aria-label=${speaks.say(choiceWords.chosen)}>
    ${codes.map(
      (code) =>
        html`<li>
          <span>${name(code)}</span>
          <button type="button" class="link" ?disabled=${off} @click=${() => remove(code)}>
            ${speaks.say(choiceWords.remove)} <span class="unseen">${name(code)}</span>
          </button>
        </li>`,
    )}
  </ul>`;
