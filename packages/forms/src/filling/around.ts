import type { Words } from '@amparo/model';
import type { InterfaceWords } from '@amparo/elements';
import type { PublicKey } from '@amparo/sdk';
import { html, nothing } from 'lit';
import { words } from './case-form.words.js';
import type { Storage } from '../host/case-host.js';
import type { Device } from '../device/device.js';
import type { DraftOpener } from '../drafts-list/draft-opener.js';
import { words as kept } from '../device/kept.words.js';

/** Says that a translation is missing or not confirmed. */
export function languageNotice(notice: 'draft' | 'missing' | undefined, speaks: InterfaceWords): unknown {
  if (!notice) return nothing;
  return html`<p class="notice">${speaks.say(words[`${notice}Translation`])}</p>`;
}

interface Unlocking {
  readonly words: Words;
  readonly device: Device;
  readonly storage: Storage;
  readonly organisationKey: JsonWebKey | undefined;
}

/** The way to what is kept on this device. */
export const unlockPanel = ({ words: spoken, device, storage, organisationKey }: Unlocking, exists: boolean): unknown =>
  html`<amparo-unlock
    .words=${spoken}
    .device=${device}
    ?exists=${exists}
    ?unsealed=${storage === 'device'}
    .organisationKey=${organisationKey}
  ></amparo-unlock>`;

/** Leaves the form for the list of drafts. */
export const draftsButton = (choose: () => void, speaks: InterfaceWords): unknown =>
  html`<p class="lock"><button type="button" class="link" @click=${choose}>${speaks.say(words.drafts)}</button></p>`;

/** Begins a new form. */
export const beginButton = (begin: () => void, speaks: InterfaceWords): unknown =>
  html`<p class="buttons begin">
    <button type="button" class="primary" @click=${begin}>${speaks.say(words.begin)}</button>
  </p>`;

interface DraftsOptions extends DraftOpener {
  readonly words: Words;
  readonly worker: string;
  readonly unsentDays: number;
  readonly carryTo: readonly PublicKey[] | undefined;
}

/** The drafts and deliveries of this device; the sentence shows only while the list itself could not be fetched. */
export const draftsPanel = (form: DraftsOptions, speaks: InterfaceWords): unknown =>
  html`<amparo-drafts
    .words=${form.words}
    .worker=${form.worker}
    .unsentDays=${form.unsentDays}
    .carryTo=${form.carryTo}
    .opener=${form}
    ><p>${speaks.say(kept.unreadable)}</p></amparo-drafts
  >`;
