import type { InterfaceWords } from '@amparo/elements';
import { html } from 'lit';
import { beginButton } from '../filling/around.js';
import { words } from './locked.words.js';

/** Says that a form that stores nothing was locked. */
export const lockedPanel = (begin: () => void, speaks: InterfaceWords): unknown =>
  html`<section>
    <h2 tabindex="-1">${speaks.say(words.lockedTitle)}</h2>
    <p>${speaks.say(words.lockedMemory)}</p>
    ${beginButton(begin, speaks)}
  </section>`;
