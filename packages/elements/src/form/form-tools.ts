import type { Session, Words } from '@amparo/model';
import { html } from 'lit';
import type { InterfaceWords } from '../words.js';
import { words as said } from './form.words.js';
import type { SaveStatus } from './save-status.js';
import { inLanguage } from '../behaviours/in-language.js';

interface Tools {
  readonly session: Session | undefined;
  readonly disabled: boolean;
  readonly saveStatus: SaveStatus;
  readonly words: Words;
  readonly interface: InterfaceWords;
}

/** Whether the draft is stored, and the way back from a slip. */
export function formTools({ session, disabled, saveStatus, words, interface: speaks }: Tools): unknown {
  return html`<div class="tools" ${inLanguage(speaks)}>
    <amparo-save-state .words=${words} .status=${saveStatus}></amparo-save-state>
    <div class="steps-back">
      <button type="button" ?disabled=${disabled || !session?.canUndo} @click=${() => session?.undo()}>
        ${speaks.say(said.undo)}
      </button>
      <button type="button" ?disabled=${disabled || !session?.canRedo} @click=${() => session?.redo()}>
        ${speaks.say(said.redo)}
      </button>
    </div>
  </div>`;
}
