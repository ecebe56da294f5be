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
import './drafts.js';

define('amparo-unlock', Unlock);
define('amparo-registration', Registration);

// Asked only where the host lets a photo be taken, so no page waits for it; an element that is there already is upgraded.
// Without a network there is no photo, and the next visit tries again.
void import('@amparo/elements/define/file-field.js').catch(() => undefined);
