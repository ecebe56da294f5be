import { html, nothing } from 'lit';

interface Box {
  readonly id: string;
  readonly label: string;
  /** A recovery code, which is read off paper and stays in sight. */
  readonly isCode?: boolean;
  /** The worker wants to see what is typed. */
  readonly isShown?: boolean;
  /** Something is wrong with what was typed; `#error` says what. */
  readonly isWrong: boolean;
  readonly disabled: boolean;
  readonly typed?: () => void;
  readonly entered?: () => void;
}

/** A box for a passphrase or code: masked by style, since one of type `password` makes browsers offer to keep what is typed. */
export const secretBox = ({ id, label, isCode, isShown, isWrong, disabled, typed, entered }: Box): unknown =>
  html`<label for=${id}>${label}</label>
    <input
      id=${id}
      class=${isCode || isShown ? nothing : 'masked'}
      autocomplete="off"
      autocapitalize="off"
      autocorrect="off"
      spellcheck="false"
      translate="no"
      dir=${isCode ? 'ltr' : nothing}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'error' : nothing}
      ?disabled=${disabled}
      @input=${typed}
      @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && entered?.()}
    />`;
