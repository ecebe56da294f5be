import type { words } from './form.words.js';

/** Whether the draft is stored, as the save state shows it. */
export type SaveStatus =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'memoryOnly' }
  | { readonly kind: 'failed'; readonly error: { readonly code: keyof typeof words.why } };
