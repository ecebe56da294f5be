import type { Vault } from '@amparo/drafts';
import type { InterfaceWords } from '@amparo/elements';
import { html } from 'lit';
import { words } from './keeping.words.js';
import { askToPersist, doNotAsk, type Asked } from './persistence.js';

/** Offers to ask the browser, with the reason; `done` hears what it said. */
export function persistenceQuestion(vault: Vault, done: (said: Asked) => void, speaks: InterfaceWords): unknown {
  const ask = async (): Promise<void> => done(await askToPersist(vault));
  const later = async (): Promise<void> => {
    await doNotAsk(vault);
    done('notNow');
  };
  return html`<div class="notice">
    <p>${speaks.say(words.askHint)}</p>
    <p class="buttons">
      <button type="button" @click=${() => void ask()}>${speaks.say(words.ask)}</button>
      <button type="button" @click=${() => void later()}>${speaks.say(words.notNow)}</button>
    </p>
  </div>`;
}
