import { define } from '@amparo/elements';
import { Case } from '../case/case.js';
import { Unlock } from '../unlock.js';

define('amparo-unlock', Unlock);
define('amparo-case', Case);
