import { define } from '@amparo/elements';
import '@amparo/elements/define/form.js';
import { Registration } from '../registration.js';
import { Unlock } from '../unlock.js';
import './drafts.js';

define('amparo-unlock', Unlock);
define('amparo-registration', Registration);
