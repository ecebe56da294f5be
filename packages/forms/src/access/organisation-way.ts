import type { InterfaceWords } from '@amparo/elements';
import { html } from 'lit';
import type { Device } from '../device/device.js';
import { words } from './access.words.js';

/** Says, before a vault is made, that the organisation will be able to open it. */
export const organisationNotice = (speaks: InterfaceWords): unknown =>
  html`<p class="notice">${speaks.say(words.organisation)}</p>`;

/** Lets the organisation into a vault that was just made; false where that did not succeed. */
export async function letIn(device: Device, passphrase: string, key: JsonWebKey): Promise<boolean> {
  // Without a network what makes a way in may not be there; the form must not wait for it.
  const added = await device.access().then(
    (ways) => ways.addOrganisation({ kind: 'passphrase', passphrase }, key),
    () => undefined,
  );
  return added?.ok === true;
}
