import { define } from '@amparo/elements';
import '@amparo/elements/define/structure.js';
import '@amparo/elements/define/age-field.js';
import '@amparo/elements/define/attest-field.js';
import '@amparo/elements/define/choice-field.js';
import '@amparo/elements/define/choices-field.js';
import '@amparo/elements/define/computed-field.js';
import '@amparo/elements/define/date-field.js';
import '@amparo/elements/define/date-time-field.js';
import '@amparo/elements/define/matrix-field.js';
import '@amparo/elements/define/number-field.js';
import '@amparo/elements/define/reference-field.js';
import '@amparo/elements/define/signature-field.js';
import '@amparo/elements/define/text-field.js';
import { Registration } from '../registration.js';
import { Unlock } from '../unlock.js';

define('amparo-unlock', Unlock);
define('amparo-registration', Registration);

// No form waits for these; an element that is there already is upgraded. Without a network there is no photo, the form says
// that the list cannot be read, and the next visit tries again.
void import('@amparo/elements/define/review.js').catch(() => undefined);
void import('@amparo/elements/define/file-field.js').catch(() => undefined);
// Of two copies of the library, the list comes from the one whose forms are shown: it lists what those have open.
if (customElements.get('amparo-registration') === Registration) void import('./drafts.js').catch(() => undefined);
