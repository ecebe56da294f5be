import { define } from '@amparo/elements';
import { Consent } from '../consent.js';
import './around-a-form.js';

define('amparo-consent', Consent);
