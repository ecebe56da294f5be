import type { InterfaceWords } from '@amparo/elements';
import type { Vault } from '@amparo/drafts';
import { html, nothing } from 'lit';
import type { Device } from '../device/device.js';
import { StoragePutBackEvent } from './keeping-events.js';
import { words } from './keeping.words.js';

/** What the list of drafts calls the whole vault. */
const WHOLE = 'vault';

const told = new WeakSet<Vault>();

/** Whether the vault stands as it was earlier; the host is told once for each unlock. */
export function isPutBack(gone: readonly string[], vault: Vault, host: EventTarget): boolean {
  const isSo = gone.includes(WHOLE);
  if (isSo && !told.has(vault)) {
    told.add(vault);
    host.dispatchEvent(new StoragePutBackEvent());
  }
  return isSo;
}

/** Says it until the worker has read it. */
export function putBackNotice(device: Device | undefined, speaks: InterfaceWords): unknown {
  const { vault } = device ?? {};
  if (!vault) return nothing;
  const read = async (): Promise<void> => {
    await vault.drafts.remove(WHOLE);
    device?.changed();
  };
  return html`<div class="notice error-box" role="alert">
    <p>${speaks.say(words.putBack)}</p>
    <p class="buttons"><button type="button" @click=${() => void read()}>${speaks.say(words.lostRead)}</button></p>
  </div>`;
}
