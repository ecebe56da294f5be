import { html } from 'lit';

/** Words by code. */
export type Labels = Readonly<Record<string, string>>;

interface Choosing {
  readonly value: string;
  chosen(code: string): void;
}

/** One of several words. */
export function choice(label: string, labels: Labels, { value, chosen }: Choosing): unknown {
  const changed = ({ target }: Event): void => chosen((target as HTMLSelectElement).value);
  return html`<label>
    ${label}
    <select @change=${changed}>
      ${Object.entries(labels).map(([code, word]) => html`<option value=${code} ?selected=${code === value}>${word}</option>`)}
    </select>
  </label>`;
}

/** A statement that holds or not. */
export function tick(label: string, holds: boolean, changed: (holds: boolean) => unknown): unknown {
  const ticked = ({ target }: Event): unknown => changed((target as HTMLInputElement).checked);
  return html`<label class="fact"> <input type="checkbox" .checked=${holds} @change=${ticked} /> ${label} </label>`;
}

/** A line of text. */
export function line(label: string, text: string, changed: (text: string) => unknown): unknown {
  const typed = ({ target }: Event): unknown => changed((target as HTMLInputElement).value);
  return html`<label>
    ${label}
    <input type="text" autocomplete="off" .value=${text} @input=${typed} />
  </label>`;
}
