import { html, nothing } from 'lit';

interface Box {
  readonly id: string;
  readonly label: string;
  /** Something is wrong with what was typed; `#error` says what. */
  readonly isWrong: boolean;
  readonly disabled: boolean;
}

/** A box for a passphrase: masked by style, since one of type `password` makes browsers offer to keep what is typed. */
export const secretBox = ({ id, label, isWrong, disabled }: Box): unknown =>
  html`<label for=${id}>${label}</label>
    <input
      id=${id}
      class="masked"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      translate="no"
      dir="ltr"
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'error' : nothing}
      ?disabled=${disabled}
    />`;
