import { html } from 'lit';
import { textBox, type TextBox } from './text-box.js';

/** Renders a small box for digits under its own label, as one of several parts of an answer. */
export const digitsBox = (label: string, box: TextBox & { readonly id: string }): unknown =>
  html`<div><label for=${box.id}>${label}</label>${textBox({ ...box, inputMode: 'numeric', code: true })}</div>`;
