import type { InterfaceWords } from '@amparo/elements';
import { html } from 'lit';
import { words } from './soon.words.js';

/**
 * Says that the page is about to lock. Any touch lets it stay: the button is there for whoever looks for one, and for
 * those who press by voice.
 */
export const soonNotice = (isLost: boolean, speaks: InterfaceWords): unknown =>
  html`<p class="notice soon">
    ${speaks.say(isLost ? words.soonMemory : words.soon)} <button type="button">${speaks.say(words.stay)}</button>
  </p>`;
