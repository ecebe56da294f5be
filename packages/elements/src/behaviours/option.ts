import { html, nothing } from 'lit';
import { live } from './live.js';

/** One radio button or box to tick, with its words. */
export interface Option {
  readonly type: 'radio' | 'checkbox';
  readonly words: unknown;
  readonly checked: boolean;
  readonly off: boolean;
  readonly change: (checked: boolean) => void;
  /** Radios of one name exclude each other. */
  readonly name?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
}

/** Renders a radio button or a box to tick; its whole line can be touched. */
export function option({ type, words, name, ...state }: Option): unknown {
  const change = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) state.change(event.target.checked);
  };
  return html`<label class="option">
    <input
      part="input"
      type=${type}
      name=${name ?? nothing}
      autocomplete="off"
      .checked=${live(state.checked)}
      ?disabled=${state.off}
      aria-invalid=${state.invalid ? 'true' : nothing}
      aria-describedby=${state.describedBy ?? nothing}
      @change=${change}
    />
    <span>${words}</span>
  </label>`;
}
