import { html, type TemplateResult } from 'lit';

/** What an icon stands for; each has a shape of its own, since colour alone tells nothing to many. */
export type IconName = 'block' | 'warn' | 'info' | 'timer';

const DISC = 'M1 12a11 11 0 1 0 22 0 11 11 0 1 0-22 0z';

/** The outline of each, and the sign on it. */
const shapes: Readonly<Record<IconName, readonly [string, string]>> = {
  block: ['M7 1h10l6 6v10l-6 6H7l-6-6V7z', 'M6 10.5h12v3H6z'],
  warn: ['M12 1 24 23H0z', 'M10.7 8h2.6l-.4 8h-1.8zM10.6 17.6h2.8v2.8h-2.8z'],
  info: [DISC, 'M10.5 10h3v8h-3zM10.5 5.5h3v3h-3z'],
  timer: [DISC, 'M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0zM10.8 6h2.4v5.4l3.6 3.6-1.7 1.7-4.3-4.3z'],
};

/** Draws an icon; it is decoration, the words beside it say the same. */
export function icon(name: IconName): TemplateResult {
  const [outline, sign] = shapes[name];
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${outline} />
    <path class="on" fill-rule="evenodd" d=${sign} />
  </svg>`;
}
