import type { InterfaceWords } from '@amparo/elements';
import { html } from 'lit';
import type { Device } from '../device/device.js';
import { words } from './keeping.words.js';

/** Says, until the worker has read it, that a photo came too late to be kept. */
export function missedNotice(device: Device, speaks: InterfaceWords): unknown {
  const read = (): void => {
    device.hasMissed = false;
    device.changed();
  };
  return html`<div class="notice error-box" role="alert">
    <p>${speaks.say(words.missed)}</p>
    <p class="buttons"><button type="button" @click=${read}>${speaks.say(words.lostRead)}</button></p>
  </div>`;
}
