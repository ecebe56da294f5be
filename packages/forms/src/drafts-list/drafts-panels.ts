import type { InterfaceWords, Word } from '@amparo/elements';
import type { Form, Words } from '@amparo/model';
import type { DraftList, DraftSummary } from '@amparo/drafts';
import { html, nothing } from 'lit';
import type { Device } from '../device/device.js';
import { words } from './drafts.words.js';

/** What stands in the place of the list: two versions of a draft, or a form that was sent. */
export type InPlace = { readonly copy: DraftSummary } | { readonly sent: string };

interface Shown {
  readonly words: Words;
  readonly device: Device;
  readonly form: Form | undefined;
}

/** Shows what stands in the place of the list; `done` leads back to it, or on to the draft of the given id. */
export const panelInPlace = (what: InPlace, shown: Shown, done: (draft?: string) => void): unknown =>
  'copy' in what
    ? html`<amparo-compare
        .words=${shown.words}
        .device=${shown.device}
        .form=${shown.form}
        .copy=${what.copy}
        .done=${done}
      ></amparo-compare>`
    : html`<amparo-reading
        .words=${shown.words}
        .device=${shown.device}
        .form=${shown.form}
        .sent=${what.sent}
        .done=${done}
      ></amparo-reading>`;

/** Says above the list what of this device's drafts cannot be opened, and what is gone; the worker lets go of what is gone. */
export function draftNotices({ damaged, gone }: DraftList, device: Device, speaks: InterfaceWords): unknown {
  const letGo = async (): Promise<void> => {
    for (const id of gone) await device.vault?.drafts.remove(id);
    device.changed();
  };
  const seen = html`<button type="button" @click=${() => void letGo()}>${speaks.say(words.goneSeen)}</button>`;
  return [
    damaged.length > 0 ? notice(speaks.say(words.damaged, { n: damaged.length }), nothing) : nothing,
    gone.length > 0 ? notice(speaks.say(words.gone, { n: gone.length }), seen) : nothing,
  ];
}

/** Says above the list that what was asked for could not be done. */
export const failedNotice = (failed: Word, speaks: InterfaceWords): unknown => notice(speaks.say(failed), nothing);

const notice = (sentence: string, button: unknown): unknown =>
  html`<div class="notice error-box" role="alert">
    <p>${sentence}</p>
    ${button}
  </div>`;
