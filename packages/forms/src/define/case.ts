import { define } from '@amparo/elements';
import { Case } from '../case/case.js';
import { Unlock } from '../device/unlock.js';

define('amparo-unlock', Unlock);
define('amparo-case', Case);

// Behind the cases: a forgotten passphrase is asked for before any form is there, and a wipe must not wait for one.
void import('./access.js').catch(() => undefined);
