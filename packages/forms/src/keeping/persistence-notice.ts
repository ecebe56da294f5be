import type { InterfaceWords } from '@amparo/elements';
import { html } from 'lit';
import { words } from './keeping.words.js';
import { unvisited, type Asked } from './persistence.js';

/** Says whether and how long the browser keeps the drafts, and offers to ask it. */
export const persistenceNotice = (asked: Asked | undefined, ask: () => void, speaks: InterfaceWords): unknown =>
  asked && [unvisited?.sentence(speaks), persistence(asked, ask, speaks)];

function persistence(asked: Asked, ask: () => void, speaks: InterfaceWords): unknown {
  if (asked === 'granted') return html`<p class="quiet kept">${speaks.say(words.granted)}</p>`;
  const said = asked === 'refused' || asked === 'unknown' ? words[asked] : words.askHint;
  return html`<p class="kept">${speaks.say(said)}</p>
    <p class="buttons"><button type="button" @click=${ask}>${speaks.say(words.ask)}</button></p>`;
}
