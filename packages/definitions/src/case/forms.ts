import type { registration } from '../registration/registration.js';

// Types alone: a page that shows a case does not load the questions of every form.

/** The forms of a case by their id. */
export interface Forms {
  readonly registration: typeof registration;
}
