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
import '@amparo/elements/define/text-field.js';
import { Registration } from '../standard/registration.js';
import { Unlock } from '../device/unlock.js';

define('amparo-unlock', Unlock);
define('amparo-registration', Registration);

// No form waits for the list of drafts; it says itself when the list cannot be had. Of two copies of the library, it comes
// from the one whose forms are shown: it lists what those have open.
if (customElements.get('amparo-registration') === Registration) void import('./drafts.js').catch(() => undefined);
