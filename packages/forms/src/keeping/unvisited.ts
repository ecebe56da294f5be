import type { Vault } from '@amparo/drafts';
import type { InterfaceWords } from '@amparo/elements';
import { html, nothing } from 'lit';
import { words as kept } from './keeping.words.js';
import { words } from './unvisited.words.js';

const NAME = 'unvisited';

const readIn = new WeakSet<Vault>();

// WebKit spares a page that was put on the home screen and is opened from there.
const isInstalled = (): boolean =>
  (navigator as { readonly standalone?: boolean }).standalone === true ||
  matchMedia('(display-mode: standalone)').matches;

/** Looks in the vault whether its worker has read that what is not visited is deleted. */
export async function look(vault: Vault): Promise<void> {
  if (readIn.has(vault)) return;
  const found = await vault.records('keeping').get(NAME);
  if (found.ok && found.value === 'read') readIn.add(vault);
}

/** Says it above a form, until it is read. */
export function notice(vault: Vault, changed: () => void, speaks: InterfaceWords): unknown {
  if (readIn.has(vault)) return nothing;
  const said = sentence(speaks);
  if (said === nothing) return nothing;
  const read = async (): Promise<void> => {
    await vault.records('keeping').put(NAME, 'read');
    readIn.add(vault);
    changed();
  };
  return html`<div class="notice">
    ${said}
    <p class="buttons"><button type="button" @click=${() => void read()}>${speaks.say(kept.lostRead)}</button></p>
  </div>`;
}

/** Says it in the list of drafts, for good. */
export const sentence = (speaks: InterfaceWords): unknown =>
  isInstalled() ? nothing : html`<p class="kept">${speaks.say(words.unvisited)}</p>`;
