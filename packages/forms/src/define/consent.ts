import { define } from '@amparo/elements';
import '@amparo/elements/define/aside-field.js';
import { Consent } from '../standard/consent.js';
import './around-a-form.js';

define('amparo-consent', Consent);
