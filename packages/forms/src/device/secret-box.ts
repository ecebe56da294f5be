import { html, nothing } from 'lit';

interface Box {
  readonly id: string;
  readonly label: string;
  /** The worker wants to see what is typed, or reads it off paper. */
  readonly isShown?: boolean;
  /** Something is wrong with what was typed; `#error` says what. */
  readonly isWrong: boolean;
  readonly disabled: boolean;
  readonly typed?: () => void;
  readonly entered?: () => void;
}

/** A box for a passphrase or code: masked by style, since one of type `password` makes browsers offer to keep what is typed. */
export const secretBox = ({ id, label, isShown, isWrong, disabled, typed, entered }: Box): unknown =>
  html`<label for=${id}>${label}</label>
    <input
      id=${id}
      class=${isShown ? nothing : 'masked'}
      autocomplete="off"
      autocapitalize="off"
      autocorrect="off"
      spellcheck="false"
      translate="no"
      dir="auto"
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'error' : nothing}
      ?disabled=${disabled}
      @input=${typed}
      @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && entered?.()}
    />`;
