import { interfaceWords } from '@amparo/elements';
import type { Words } from '@amparo/model';
import { html, nothing } from 'lit';
import type { Device } from '../device/device.js';
import { words as said } from './access.words.js';

/** The ways into the sealed drafts, folded; nothing where no passphrase seals them. */
export const accessDetails = (device: Device, { words }: { readonly words: Words }): unknown =>
  device.vault?.mode === 'vault'
    ? html`<details>
        <summary>${interfaceWords(words.language).say(said.title)}</summary>
        <amparo-access .words=${words} .device=${device}></amparo-access>
      </details>`
    : nothing;
