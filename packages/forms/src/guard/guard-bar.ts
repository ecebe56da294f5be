import type { InterfaceWords } from '@amparo/elements';
import { html, nothing } from 'lit';
import { later } from '../later.js';
import { guard, type Guarded } from './guard.js';
import { words } from './guard.words.js';

interface Barred extends Guarded {
  lock(): Promise<void>;
}

/** What leaves quickly and what locks, always in sight; how the answers are kept; and, in time, that the page locks. */
export function guardBar(element: Barred, soon: boolean, speaks: InterfaceWords): unknown {
  const { language, direction } = speaks;
  const mode = element.device.vault?.mode;
  const leave = html`<button type="button" title=${speaks.say(words.leaveHint)} @click=${() => guard.leave()}>
    ${speaks.say(words.leave)}
  </button>`;
  const lock = html`<button type="button" @click=${() => void element.lock()}>${speaks.say(words.lock)}</button>`;
  return html`<div class="guard" lang=${language} dir=${direction}>
      <p class="lock">${element.noExit ? nothing : leave}${mode === 'vault' ? lock : nothing}</p>
      <div role="status">${soon ? later()?.soonNotice(mode === 'memory', speaks) : nothing}</div>
    </div>
    ${mode ? html`<p class="mode" lang=${language} dir=${direction}>${speaks.say(words.mode[mode])}</p>` : nothing}`;
}
