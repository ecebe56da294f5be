import type { InterfaceWords } from '@amparo/elements';
import { html, nothing } from 'lit';
import { words } from './keeping.words.js';
import type { Asked } from './persistence.js';

/** Says whether the browser keeps the drafts, and offers to ask it. */
export function persistenceNotice(asked: Asked | undefined, ask: () => void, speaks: InterfaceWords): unknown {
  if (asked === undefined) return nothing;
  if (asked === 'granted') return html`<p class="quiet kept">${speaks.say(words.granted)}</p>`;
  const said = asked === 'refused' || asked === 'unknown' ? words[asked] : words.askHint;
  return html`<p class="kept">${speaks.say(said)}</p>
    <p class="buttons"><button type="button" @click=${ask}>${speaks.say(words.ask)}</button></p>`;
}
