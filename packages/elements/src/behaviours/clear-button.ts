import { html, nothing } from 'lit';
import type { InterfaceWords } from '../words.js';
import { choiceWords } from './choice.words.js';
import { inLanguage } from './in-language.js';

interface Clearing {
  readonly interface: InterfaceWords;
  readonly shown: boolean;
  readonly clear: () => void;
  /** Said with it where a page has several: the words of what is cleared. */
  readonly of?: unknown;
}

/** Offers to take back a choice: radio buttons alone cannot be unchosen. */
export const clearButton = ({ interface: speaks, shown, clear, of }: Clearing): unknown =>
  shown
    ? html`<button type="button" class="link" ${inLanguage(speaks)} @click=${clear}>
        ${speaks.say(choiceWords.clear)}${of === undefined ? nothing : html` <span class="unseen">${of}</span>`}
      </button>`
    : nothing;
