import type { Words } from '@amparo/model';
import { html } from 'lit';
import type { Device } from '../device/device.js';

interface Offering {
  readonly words: Words;
  readonly exitTo: string;
}

/** What erases everything of a device; it shows itself once it could do so at once. */
export const wipeButton = ({ words, exitTo }: Offering, device: Device): unknown =>
  html`<amparo-wipe .words=${words} .device=${device} .exitTo=${exitTo}></amparo-wipe>`;
