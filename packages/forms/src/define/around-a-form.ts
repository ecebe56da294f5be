import { define } from '@amparo/elements';
import '@amparo/elements/define/fields.js';
import '@amparo/elements/define/review.js';
import '@amparo/elements/define/structure.js';
import { Unlock } from '../unlock.js';

// What every whole form stands on; registration, which pages embed by itself, brings no field that it does not use.
define('amparo-unlock', Unlock);

// No form waits for the list of drafts; it says itself when the list cannot be had.
void import('./drafts.js').catch(() => undefined);
