import type { Form, Words } from '@amparo/model';
import type { DraftSummary } from '@amparo/drafts';
import { html } from 'lit';
import type { Device } from './device.js';

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
