import { define } from '@amparo/elements';
import { Disclosure } from '../disclosure/disclosure.js';

define('amparo-disclosure', Disclosure);
