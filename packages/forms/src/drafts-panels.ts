import type { InterfaceWords } from '@amparo/elements';
import type { Form, Words } from '@amparo/model';
import type { DraftList, DraftSummary } from '@amparo/drafts';
import { html, nothing } from 'lit';
import type { Device } from './device.js';
import { words } from './drafts.words.js';

interface Shown {
  readonly words: Words;
  readonly device: Device;
  readonly form: Form | undefined;
}

/** Two versions of a draft, in the place of the list. */
export const comparePanel = (copy: DraftSummary, shown: Shown, done: (draft: string | undefined) => void): unknown =>
  html`<amparo-compare
    .words=${shown.words}
    .device=${shown.device}
    .form=${shown.form}
    .copy=${copy}
    .done=${done}
  ></amparo-compare>`;

/** A form that was sent, in the place of the list. */
export const readingPanel = (sent: string, shown: Shown, done: () => void): unknown =>
  html`<amparo-reading
    .words=${shown.words}
    .device=${shown.device}
    .form=${shown.form}
    .sent=${sent}
    .done=${done}
  ></amparo-reading>`;

/** Says above the list what of this device's drafts cannot be opened, and what is gone; the worker lets go of what is gone. */
export function draftNotices({ damaged, gone }: DraftList, device: Device, speaks: InterfaceWords): unknown {
  const letGo = async (): Promise<void> => {
    for (const id of gone) await device.vault?.drafts.remove(id);
    device.changed();
  };
  const notice = (sentence: string, button: unknown): unknown =>
    html`<div class="notice error-box" role="alert">
      <p>${sentence}</p>
      ${button}
    </div>`;
  const seen = html`<button type="button" @click=${() => void letGo()}>${speaks.say(words.goneSeen)}</button>`;
  return [
    damaged.length > 0 ? notice(speaks.say(words.damaged, { n: damaged.length }), nothing) : nothing,
    gone.length > 0 ? notice(speaks.say(words.gone, { n: gone.length }), seen) : nothing,
  ];
}
