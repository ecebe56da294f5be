import type { InterfaceWords } from '@amparo/elements';
import { html } from 'lit';
import { words } from './access.words.js';

/** A recovery code, shown once: whoever has written it down goes on. */
export const codeOnce = (code: string, written: () => void, speaks: InterfaceWords): unknown =>
  html`<p role="status">${speaks.say(words.shownOnce)}</p>
    <p class="code" translate="no"><bdi>${code}</bdi></p>
    <p class="buttons">
      <button type="button" class="primary" @click=${written}>${speaks.say(words.written)}</button>
    </p>`;
