import type { InterfaceWords } from '@amparo/elements';
import type { Words } from '@amparo/model';
import { html, nothing } from 'lit';
import { later } from '../filling/later.js';
import { guard, type Guarded } from './guard.js';
import { words } from './guard.words.js';
import { wipeButton } from './wipe-button.js';

interface Barred extends Guarded {
  readonly words: Words;
  lock(): Promise<void>;
}

/** What leaves quickly and what locks, always in sight; how the answers are kept; and, in time, that the page locks. */
export function guardBar(element: Barred, soon: boolean, speaks: InterfaceWords): unknown {
  const { language, direction } = speaks;
  const mode = element.device.unlocked?.mode;
  const leave = html`<button type="button" title=${speaks.say(words.leaveHint)} @click=${() => guard.leave()}>
    ${speaks.say(words.leave)}
  </button>`;
  const lock = html`<button type="button" @click=${() => void element.lock()}>${speaks.say(words.lock)}</button>`;
  const wipe = wipeButton(element, element.device);
  return html`<div class="guard" lang=${language} dir=${direction}>
      <div class="lock">
        ${element.offerWipe ? wipe : nothing}${element.noExit ? nothing : leave}${mode && mode !== 'memory' ? lock : nothing}
      </div>
      <div role="status">${soon ? later()?.soonNotice(mode === 'memory', speaks) : nothing}</div>
    </div>
    ${mode ? html`<p class="mode" lang=${language} dir=${direction}>${speaks.say(words.mode[mode])}</p>` : nothing}`;
}
