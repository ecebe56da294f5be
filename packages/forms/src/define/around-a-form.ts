import { define } from '@amparo/elements';
import '@amparo/elements/define/structure.js';
import '@amparo/elements/define/age-field.js';
import '@amparo/elements/define/attest-field.js';
import '@amparo/elements/define/buttons-field.js';
import '@amparo/elements/define/choice-field.js';
import '@amparo/elements/define/choices-field.js';
import '@amparo/elements/define/computed-field.js';
import '@amparo/elements/define/date-field.js';
import '@amparo/elements/define/date-time-field.js';
import '@amparo/elements/define/dense-list.js';
import '@amparo/elements/define/entry-field.js';
import '@amparo/elements/define/matrix-field.js';
import '@amparo/elements/define/number-field.js';
import '@amparo/elements/define/observation-field.js';
import '@amparo/elements/define/reference-field.js';
import '@amparo/elements/define/text-field.js';
import { Unlock } from '../device/unlock.js';

// What every whole form stands on, besides the fields that come behind it; registration, which pages embed by itself, brings no field that it does not use.
define('amparo-unlock', Unlock);

// No form waits for the list of drafts; it says itself when the list cannot be had.
void import('./drafts.js').catch(() => undefined);
