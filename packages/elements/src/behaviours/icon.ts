import { svg, html, type TemplateResult } from 'lit';

/** What an icon stands for; each has a shape of its own, since colour alone tells nothing to many. */
export type IconName = 'block' | 'warn' | 'info' | 'timer';

const shapes = {
  block: svg`<path d="M7 1h10l6 6v10l-6 6H7l-6-6V7z"/><path class="on" d="M6 10.5h12v3H6z"/>`,
  warn: svg`<path d="M12 1 24 23H0z"/><path class="on" d="M10.7 8h2.6l-.4 8h-1.8zM10.6 17.6h2.8v2.8h-2.8z"/>`,
  info: svg`<circle cx="12" cy="12" r="11"/><path class="on" d="M10.5 10h3v8h-3zM10.5 5.5h3v3h-3z"/>`,
  timer: svg`<circle cx="12" cy="12" r="11"/><circle class="on" cx="12" cy="12" r="8"/><path d="M10.8 6h2.4v5.4l3.6 3.6-1.7 1.7-4.3-4.3z"/>`,
} satisfies Record<IconName, unknown>;

/** Draws an icon; it is decoration, the words beside it say the same. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
