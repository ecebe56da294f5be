/**
 * Drawings for whoever is asked and does not read: lines in a box of 24 by 24, our own, of things and not of children (ASS-08).
 * They stand beside the sentence and say nothing that it does not.
 */
export const pictures = {
  /** Two that talk. */
  talk: 'M3 4h12v8H9l-3 3v-3H3zM18 9h3v8h-2v3l-3-3h-5v-2',
  /** A sheet and a pencil. */
  write: 'M14 12v9H4V3h9M7 8h4M7 12h3M20 3l2 2-8 8-3 1 1-3z',
  /** Three people side by side. */
  helpers:
    'M12 4a2.5 2.5 0 1 0 .01 0M7 20v-4a5 5 0 0 1 10 0v4M4.5 8a1.8 1.8 0 1 0 .01 0M2 18v-2a3 3 0 0 1 3-3M19.5 8a1.8 1.8 0 1 0 .01 0M22 18v-2a3 3 0 0 0-3-3',
  /** A glass that looks for somebody. */
  family: 'M10 3a7 7 0 1 0 .01 0M15.2 15.2 21 21M10 6.3a1.7 1.7 0 1 0 .01 0M6.8 14v-.6a3.2 3.2 0 0 1 6.4 0v.6',
  /** A house. */
  home: 'M3 11l9-8 9 8M5 9.5V20h14V9.5M10 20v-6h4v6',
  /** The cross of a health post, as an outline. */
  doctor: 'M9 4h6v5h5v6h-5v5H9v-5H4V9h5z',
  /** A calendar with a question. */
  age: 'M4 5h16v16H4zM4 9h16M8 3v4M16 3v4M10 13.5a2 2 0 1 1 3 1.7c-.7.4-1 .7-1 1.3M12 18.7v.01',
  /** A camera. */
  photo: 'M3 7h4l2-3h6l2 3h4v12H3zM12 9.5a3.5 3.5 0 1 0 .01 0',
  /** An open book. */
  story: 'M12 6C10 4.5 7 4 3 4v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2zM12 6v14',
  /** A suitcase. */
  journey: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
} as const;
