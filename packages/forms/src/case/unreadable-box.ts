import type { InterfaceWords } from '@amparo/elements';
import { html } from 'lit';
import { words } from './case.words.js';

/** Says that what is known of a case cannot be read, what that means, and that one can go on. */
export const unreadableBox = (speaks: InterfaceWords): unknown =>
  html`<section class="notice error-box alerts" role="alert" lang=${speaks.language} dir=${speaks.direction}>
    <h3>${speaks.say(words.unreadableTitle)}</h3>
    <p>${speaks.say(words.unreadableCase)}</p>
    <p>${speaks.say(words.unreadableGoOn)}</p>
  </section>`;
