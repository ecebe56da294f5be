import { css } from 'lit';

/**
 * The public custom properties and what stands in for them. They are read and never set here: an element that set them
 * on its own `:host` would hide from the elements inside it what the page has set.
 */
export const tokens = css`
  :host {
    --_text: var(--amparo-color-text, #1b1f24);
    --_muted: var(--amparo-color-muted, #454c54);
    --_accent: var(--amparo-color-accent, #0b4f82);
    --_on-accent: var(--amparo-color-on-accent, #fff);
    --_error: var(--amparo-color-error, #9c1420);
    --_warning: var(--amparo-color-warning, #6e4500);
    --_surface: var(--amparo-color-surface, #fff);
    --_border: var(--amparo-color-border, #5f6973);
    --_focus: var(--amparo-focus, #0a58ca);
    --_font: var(--amparo-font, system-ui, 'Noto Sans', sans-serif);
    --_space: var(--amparo-space, 1rem);
    --_radius: var(--amparo-radius, 4px);
    color: var(--_text);
    color-scheme: var(--amparo-color-scheme, light); /* a dark page must not darken boxes on a light surface */
    font: 400 max(1.0625rem, 17px) / 1.5 var(--_font);
    overflow-wrap: break-word; /* a long word of a title, on a narrow screen with large letters */
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  /* What the focus moves to stands between what stays at the top of the screen and what stays at its end. */
  :host,
  * {
    scroll-margin-block: calc(var(--amparo-top, 0px) + var(--_above, 4rem)) var(--_below, 4rem);
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }

    /* Every border is seen there, also one that is transparent. */
    :host .link {
      border-color: Canvas;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none;
      transition: none;
    }
  }
`;
